import { openLive } from '../../src/live/open.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { callsFrom } from './load.ts';
import { readEntry } from './read-entry.ts';

/** Takes calls as fast as it can and says which it has answered for, until it is killed. `directory first seed` */
const [directory = '', first = '0', seed = '1'] = process.argv.slice(2);
const workspace = await openWorkspace({ directory, memory: 1e9 }, Date.now);
const live = await openLive(workspace, { directory, read: readEntry, linger: 5, mostWaiting: 3_000 });
process.stdout.write('open\n');

let next = Number(first);
async function client(): Promise<never> {
  for (;;) {
    const from = next;
    next += 7;
    const receivedAt = Date.now();
    const body = JSON.stringify(callsFrom(from, from + 7, Number(seed), receivedAt));
    const entry = { source: 'web', receivedAt, kind: 'batch', body };
    process.stdout.write(`sent ${from}\n`);
    try {
      await live.accept({ ...entry, calls: readEntry(entry) });
      process.stdout.write(`acknowledged ${from}\n`);
    } catch {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
}
await Promise.all([client(), client(), client()]);
