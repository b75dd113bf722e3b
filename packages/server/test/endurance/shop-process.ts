import { randomBytes } from 'node:crypto';
import { openWorkspace } from '@satsuma/engine';
import { openTracking, standardSettings, startServer } from '../../src/index.ts';
import { NO_RATES } from '../track/tracked.ts';

/** A whole server of its own process, to be killed: `directory`. Says where it is, with new keys, and what fails in it. */
const [directory = ''] = process.argv.slice(2);
const workspace = await openWorkspace({ directory, memory: 512 * 1024 * 1024 }, Date.now);
const tracking = await openTracking(workspace, { directory, random: randomBytes });
const tell = (line: string): void => {
  const { level, err, msg } = JSON.parse(line) as { level: number; err?: { message: string }; msg: string };
  if (level >= 50) process.send?.({ failure: `${msg}: ${err?.message}` });
};
const server = await startServer(
  {
    ...{ workspace, tracking, clock: Date.now, random: randomBytes, log: { write: tell } },
    settings: { rates: { ...standardSettings().rates, ...NO_RATES } },
    outgoing: { allowPrivate: true, timeout: 2_000 },
  },
  { host: '127.0.0.1', port: 0 },
);
const { keys } = server.parts.accounts;
const by = { actor: 'setup', now: Date.now() };
const write = await keys.make({ name: 'shop', scope: 'write', source: 'shop' }, by);
const admin = await keys.make({ name: 'admin', scope: 'admin', source: null }, by);
process.send?.({ opened: { address: server.address, write: write.secret, admin: admin.secret } });
process.on('disconnect', () => process.exit(0));
