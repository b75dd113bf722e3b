import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseDefinition } from '@satsuma/core';
import { applyDefinitions } from '../../src/definitions/apply.ts';
import { openLive } from '../../src/live/open.ts';
import { raw } from '../../src/store/sql.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { callsFrom, LOAD_DEFINITIONS } from './load.ts';
import { readEntry } from './read-entry.ts';
import { differencesOf } from './shop.ts';

/** How often the process is killed; the endurance run asks for more. */
const KILLS = Number(process.env.SATSUMA_KILLS ?? 5);
const SEED = Number(process.env.SATSUMA_SEED ?? 1);

let directory: string;
before(async () => {
  directory = mkdtempSync(join(tmpdir(), 'satsuma-kill-'));
  const { live, close } = await open();
  const calls = callsFrom(0, 60, SEED, Date.now() - 3_600_000);
  const entry = { source: 'web', receivedAt: Date.now(), kind: 'batch', body: JSON.stringify(calls) };
  await live.accept({ ...entry, calls: readEntry(entry) });
  await live.settle();
  await close();
});
after(() => rmSync(directory, { recursive: true, force: true }));

async function open() {
  const workspace = await openWorkspace({ directory, memory: 1e9 }, Date.now);
  const live = await openLive(workspace, { directory, read: readEntry, runs: false });
  const close = async () => {
    await live.close();
    await workspace.close();
  };
  return { workspace, live, close };
}

/** Runs the victim until it is killed, and says what it had sent and what it had answered for. */
async function killed(first: number, delay: number) {
  const child = spawn(
    process.execPath,
    [new URL('./victim-process.ts', import.meta.url).pathname, directory, `${first}`, `${SEED}`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    output += text;
    if (text.startsWith('open')) setTimeout(() => child.kill('SIGKILL'), delay);
  });
  const code = await new Promise<number | null>(resolve => child.on('close', resolve));
  assert.equal(code, null, 'it was killed, and did not end by itself');
  const numbers = (what: string) => [...output.matchAll(new RegExp(`^${what} (\\d+)\\n`, 'gm'))].map(m => Number(m[1]));
  return { sent: numbers('sent'), acknowledged: numbers('acknowledged') };
}

test(`killed ${KILLS} times under load: what was acknowledged is there exactly once, and memberships are right`, async () => {
  const defined = await open();
  const definitions = LOAD_DEFINITIONS.map(definition => {
    const parsed = parseDefinition(definition);
    assert.ok(parsed.ok, JSON.stringify(parsed));
    return { definition: parsed.value };
  });
  const applied = await defined.live.around(() => applyDefinitions(defined.workspace, definitions));
  assert.ok(applied.ok, JSON.stringify(applied));
  await defined.close();

  const acknowledged = new Set<number>(Array.from({ length: 60 }, (_, n) => n));
  const sent = new Set<number>(acknowledged);
  let next = 1_000;
  for (let kill = 0; kill < KILLS; kill++) {
    const run = await killed(next, 50 + ((kill * 379 + SEED * 101) % 1_500));
    for (const from of run.sent) for (let n = from; n < from + 7; n++) sent.add(n);
    for (const from of run.acknowledged) for (let n = from; n < from + 7; n++) acknowledged.add(n);
    next = Math.max(next, ...run.sent) + 7;
  }
  assert.ok(acknowledged.size > 60 + KILLS * 7, 'there was a load');

  const { workspace, live, close } = await open();
  await live.settle();
  const rows = await workspace.store.warehouse.rows<{ n: number; copies: number }>(
    raw(`select toInt64(properties.n::String) as n, count() as copies from events
      where profile in (select profile from profiles) group by n`),
  );
  const copies = new Map(rows.map(row => [Number(row.n), Number(row.copies)]));
  const isEvent = (n: number): boolean => 'event' in (callsFrom(n, n + 1, SEED, 0)[0] ?? {});
  const lost = [...acknowledged].filter(n => isEvent(n) && copies.get(n) === undefined);
  assert.deepEqual(lost, [], 'acknowledged and not there');
  assert.deepEqual(
    rows.filter(row => Number(row.copies) !== 1),
    [],
    'there more than once',
  );
  assert.deepEqual(
    rows.filter(row => !sent.has(Number(row.n))),
    [],
    'there and never sent',
  );
  assert.deepEqual(await differencesOf({ workspace, live }), []);
  await close();
});
