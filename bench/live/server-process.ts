import '../../packages/cli/src/threads.ts';
import { randomBytes } from 'node:crypto';
import { openWorkspace } from '@satsuma/engine';
import { openTracking, standardSettings, startServer } from '@satsuma/server';

/** A server on a data directory, on a clock that goes on from an instant: `directory start`. Says where it is, then its use of the machine. */
const [directory = '', start = `${Date.now()}`] = process.argv.slice(2);
const begun = Date.now();
const clock = (): number => Number(start) + (Date.now() - begun);
const endless = { burst: 1e9, perSecond: 1e9 };
const rates = { ...standardSettings().rates, address: endless, person: endless, key: endless, 'write key': endless };

const workspace = await openWorkspace({ directory }, clock);
const stages: Record<string, { n: number; ms: number }> = {};
const tracking = await openTracking(workspace, {
  directory,
  random: randomBytes,
  onStage(stage, ms) {
    const sum = stages[stage] ?? { n: 0, ms: 0 };
    stages[stage] = { n: sum.n + 1, ms: sum.ms + ms };
  },
});
const server = await startServer(
  { workspace, tracking, clock, random: randomBytes, log: { write: () => undefined }, settings: { rates } },
  { host: '127.0.0.1', port: 0 },
);
const { keys } = server.parts.accounts;
const by = { actor: 'bench', now: clock() };
const write = await keys.make({ name: 'bench', scope: 'write', source: 'bench' }, by);
const admin = await keys.make({ name: 'bench', scope: 'admin', source: null }, by);

process.send?.({ address: server.address, write: write.secret, admin: admin.secret });
process.on('message', message => {
  if (message === 'use') {
    const { user, system } = process.cpuUsage();
    process.send?.({
      cpu: (user + system) / 1000,
      rss: process.memoryUsage.rss(),
      heap: process.memoryUsage().heapTotal,
      status: tracking.live.status(),
      stages,
    });
  }
  if (message === 'stop') void server.stop().then(() => process.exit(0));
});
