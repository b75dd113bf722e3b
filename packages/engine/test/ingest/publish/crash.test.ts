import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { importRows } from '../../../src/ingest/import-rows.ts';
import type { Checkpoint } from '../../../src/ingest/publish/publish.ts';
import { recover } from '../../../src/ingest/publish/recover.ts';
import { PUBLISHED, published } from '../../../src/ingest/publish/staging.ts';
import { raw } from '../../../src/store/sql.ts';
import { reading } from '../rows.ts';
import { NOW, openShop, type Shop } from '../shop.ts';
import { difference, leftovers, stateOf } from './state.ts';
import { BASE, baseRows, FILE, versionRows } from './versions.ts';

type At = Parameters<Checkpoint>[0];
type Version = 1 | 2;

let shop: Shop;
const states: Record<Version, string[]> = { 1: [], 2: [] };
const PEOPLE = 30;
const now = () => NOW;

before(async () => {
  shop = await openShop();
  await shop.bring(baseRows(PEOPLE), { file: BASE });
  for (const version of [1, 2, 1] as const) {
    await replaceBy(version);
    states[version] = await stateOf(shop.store);
  }
  assert.notEqual(difference(states[1], states[2]).length, 0);
});
after(() => shop.close());

function replaceBy(version: Version, onCheckpoint?: Checkpoint) {
  const entry = { source: 'shop', file: FILE, contentHash: `v${version}`, mappingHash: 'm' };
  const rows = reading(shop.store, versionRows(version, PEOPLE));
  return importRows(shop.store, entry, rows, {
    now,
    zone: 'UTC',
    replace: true,
    ...(onCheckpoint && { onCheckpoint }),
  });
}

/** Works until that checkpoint, from which nothing returns: what the process would have done next is never done. */
const dieAt = (at: At, work: (onCheckpoint: Checkpoint) => Promise<unknown>): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop: Checkpoint = here => {
      if (here !== at) return;
      resolve();
      return new Promise<void>(() => {});
    };
    work(stop).then(() => reject(new Error(`${at} was never reached`)), reject);
  });

const versionNow = async (): Promise<Version> => {
  const done = await shop.store.control
    .selectFrom('imports')
    .select('content_hash')
    .where('status', '=', 'done')
    .execute();
  return done.some(i => i.content_hash === 'v2') ? 2 : 1;
};

const otherVersion = async (): Promise<Version> => ((await versionNow()) === 1 ? 2 : 1);

for (const at of ['begun', 'staged'] as const) {
  test(`a process that dies at ${at} has changed nothing`, async () => {
    const before = await versionNow();
    await dieAt(at, stop => replaceBy(before === 1 ? 2 : 1, stop));
    const recovered = await recover(shop.store, { now });
    assert.deepEqual(
      recovered.map(r => r.outcome),
      ['undone'],
    );
    assert.deepEqual(difference(await stateOf(shop.store), states[before]), []);
    assert.deepEqual(await leftovers(shop.store), []);
  });
}

for (const at of ['committed', 'published', 'done'] as const) {
  test(`a process that dies at ${at} has done all of it once the store is opened again`, async () => {
    const next = await otherVersion();
    await dieAt(at, stop => replaceBy(next, stop));
    await recover(shop.store, { now });
    assert.deepEqual(difference(await stateOf(shop.store), states[next]), []);
    assert.deepEqual(await leftovers(shop.store), []);
  });
}

test('a process that dies at every single step of publishing, one after the other, gets there in the end', async () => {
  const next = await otherVersion();
  await dieAt('events:out', stop => replaceBy(next, stop));
  const steps = published.flatMap(table => [`${table}:out`, `${table}:in`] as const);
  for (const step of steps) await dieAt(step, onCheckpoint => recover(shop.store, { now, onCheckpoint }));
  const recovered = await recover(shop.store, { now });
  assert.deepEqual(
    recovered.map(r => r.outcome),
    ['finished'],
  );
  assert.deepEqual(difference(await stateOf(shop.store), states[next]), []);
  assert.deepEqual(await recover(shop.store, { now }), []);
});

test('tables that were taken over in part are made whole', async () => {
  const next = await otherVersion();
  await dieAt('committed', stop => replaceBy(next, stop));
  const [publishing] = await shop.store.control
    .selectFrom('imports')
    .select('id')
    .where('status', '=', 'publishing')
    .execute();
  for (const table of ['events', 'order_lines', 'traits', 'identifiers', 'profiles'] as const) {
    await dieAt(`${table}:in`, onCheckpoint => recover(shop.store, { now, onCheckpoint }));
    const staged = `staged_${publishing?.id}_${table}`;
    const [{ rows } = { rows: 0 }] = await shop.store.warehouse.rows<{ rows: number }>(
      raw(`select count() as rows from ${staged}`),
    );
    assert.ok(rows > 1, `${table} has rows to lose`);
    const [key] = PUBLISHED[table];
    await shop.store.warehouse.run(
      raw(`delete from ${table} where ${key} in (select ${key} from ${staged} limit 1)
      and (${PUBLISHED[table].join()}) in (select ${PUBLISHED[table].join()} from ${staged})`),
    );
  }
  await recover(shop.store, { now });
  assert.deepEqual(difference(await stateOf(shop.store), states[next]), []);
});

test('people who merge are merged whole', async () => {
  const rows = [
    { name: 'Seen', time: '2026-05-01', ids: ['user_id:1', 'user_id:2'] },
    { name: 'Seen', time: '2026-05-01', ids: ['user_id:9', 'email:p20@x.pl'] },
  ];
  const entry = { source: 'shop', file: 'merge.csv', contentHash: 'merge', mappingHash: 'm' };
  const settings = { now, zone: 'UTC' };
  await dieAt('order_lines:out', onCheckpoint =>
    importRows(shop.store, entry, reading(shop.store, rows), { ...settings, onCheckpoint }),
  );
  const before = await shop.ask("select count(), sum(total) from events where name = 'Order Completed'");
  await recover(shop.store, { now });
  assert.deepEqual(await shop.ask('select winner, loser from merges order by loser'), ['1 2', '9 20']);
  for (const table of ['events', 'order_lines', 'traits', 'trait_sightings', 'identifiers', 'profiles']) {
    assert.deepEqual(await shop.ask(`select count() from ${table} where profile in (2, 20)`), ['0'], table);
  }
  assert.deepEqual(await shop.ask("select count(), sum(total) from events where name = 'Order Completed'"), before);
  assert.deepEqual(await shop.ask('select count() = uniqExact(name, time, id) from events'), ['1']);
});
