import { randomBytes } from 'node:crypto';
import { openWorkspace } from '@satsuma/engine';
import { openTracking, startServer } from '../../src/index.ts';

/** A server of its own process, to be killed: says where it is, and a write key of the source `shop`. */
const directory = process.argv[2] ?? '';
const port = Number(process.argv[3] ?? 0);
const workspace = await openWorkspace({ directory, memory: 512 * 1024 * 1024 }, Date.now);
const tracking = await openTracking(workspace, { directory, random: randomBytes });
const server = await startServer(
  { workspace, tracking, clock: Date.now, random: randomBytes, log: { write: () => undefined } },
  { host: '127.0.0.1', port },
);
const { keys } = server.parts.accounts;
const key = { name: 'shop', scope: 'write', source: 'shop' } as const;
const { secret } = await keys.make(key, { actor: 'setup', now: Date.now() });
process.send?.({ address: server.address, key: secret });
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
