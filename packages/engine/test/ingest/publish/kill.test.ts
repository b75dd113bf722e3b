import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { recover } from '../../../src/ingest/publish/recover.ts';
import { openStore } from '../../../src/store/open.ts';
import { shopOf } from '../shop.ts';
import { difference, leftovers, stateOf } from './state.ts';
import { BASE, baseRows, FILE, versionRows } from './versions.ts';

/** `SATSUMA_KILLS` asks for more, `SATSUMA_SEED` for other moments. */
const KILLS = Number(process.env.SATSUMA_KILLS ?? 8);
const SEED = Number(process.env.SATSUMA_SEED ?? 1);
const PEOPLE = 400;
/** Milliseconds: a few imports long, opening and recovery included. */
const LONGEST_LIFE = 4_000;

const directory = mkdtempSync(join(tmpdir(), 'satsuma-kill-'));
after(() => rmSync(directory, { recursive: true, force: true }));

type Version = 1 | 2;
const states: Record<Version, string[]> = { 1: [], 2: [] };

test('both states', async () => {
  await withStore(async shop => {
    await shop.bring(baseRows(PEOPLE), { file: BASE });
    for (const version of [1, 2, 1] as const) {
      await shop.bring(versionRows(version, PEOPLE), { file: FILE, replace: true, hash: `v${version}` });
      states[version] = await stateOf(shop.store);
    }
  });
  assert.notDeepEqual(difference(states[1], states[2]), []);
});

let version: Version = 1;
for (let kill = 1; kill <= KILLS; kill++) {
  const life = Math.round(random(SEED * 1000 + kill) * LONGEST_LIFE);
  test(`kill -9 number ${kill}, ${life} ms into its work, leaves one state or the other`, async () => {
    await runAndKill(version === 1 ? 2 : 1, life);
    await withStore(async shop => {
      await recover(shop.store, { now: () => 0 });
      const done = await shop.store.control
        .selectFrom('imports')
        .select('content_hash')
        .where('status', '=', 'done')
        .execute();
      version = done.some(i => i.content_hash === 'v2') ? 2 : 1;
      assert.deepEqual(difference(await stateOf(shop.store), states[version]), []);
      assert.deepEqual(await leftovers(shop.store), []);
    });
  });
}

async function withStore(work: (shop: ReturnType<typeof shopOf>) => Promise<void>): Promise<void> {
  const store = await openStore({ directory, memory: 1e9 });
  try {
    await work(shopOf(store, directory));
  } finally {
    await store.close();
  }
}

async function runAndKill(next: Version, life: number): Promise<void> {
  const victim = spawn(
    process.execPath,
    [join(import.meta.dirname, 'victim-process.ts'), directory, String(next), String(PEOPLE)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const gone = once(victim, 'exit');
  await Promise.race([once(victim.stdout, 'data'), gone]);
  await wait(life);
  assert.equal(victim.exitCode, null, 'the victim works until it is killed');
  victim.kill('SIGKILL');
  await gone;
}

/** The same moment for the same number: 0 to 1. */
function random(seed: number): number {
  const x = Math.sin(seed) * 10_000;
  return x - Math.floor(x);
}
