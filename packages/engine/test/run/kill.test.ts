import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { recoverRuns } from '../../src/run/compute.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { raw } from '../../src/store/sql.ts';
import { computeDay, fillOrders, START, statedAndLogged } from './computed-shop.ts';

/** `SATSUMA_KILLS` asks for more. */
const KILLS = Number(process.env.SATSUMA_KILLS ?? 5);
const LONGEST_LIFE = 1_500;

const directory = mkdtempSync(join(tmpdir(), 'satsuma-kill-compute-'));
after(() => rmSync(directory, { recursive: true, force: true }));

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ directory, memory: 1e9 });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

test('what is stated is what was logged', async () => {
  await withStore(async store => {
    await fillOrders(store);
    for (const day of [100, 101]) await computeDay(store, day);
    const { stated, logged } = await statedAndLogged(store);
    assert.ok(stated.length > 20_000);
    assert.deepEqual(logged, stated);
  });
});

for (let kill = 1; kill <= KILLS; kill++) {
  const life = Math.round(((kill * 0.618_034) % 1) * LONGEST_LIFE);
  test(`kill -9 number ${kill}, ${life} ms into computing, leaves the memberships of some finished run`, async () => {
    await runAndKill(102 + kill * 20, life);
    await withStore(async store => {
      await recoverRuns(store, START);
      const { stated, logged } = await statedAndLogged(store);
      assert.deepEqual(logged, stated);
      const committed = await store.control.selectFrom('runs').select('id').where('status', '=', 'committed').execute();
      const runs = await store.warehouse.rows<{ run: number }>(
        raw('select distinct run from changes union distinct select distinct run from membership_states'),
      );
      const known = new Set(committed.map(({ id }) => Number(id)));
      assert.deepEqual(
        runs.filter(({ run }) => !known.has(Number(run))),
        [],
      );
    });
  });
}

async function runAndKill(day: number, life: number): Promise<void> {
  const victim = spawn(process.execPath, [join(import.meta.dirname, 'victim-process.ts'), directory, String(day)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(victim, 'exit');
  await Promise.race([once(victim.stdout, 'data'), gone]);
  await wait(life);
  assert.equal(victim.exitCode, null, 'the victim works until it is killed');
  victim.kill('SIGKILL');
  await gone;
}
