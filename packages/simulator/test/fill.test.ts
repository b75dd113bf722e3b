import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openStore, type Sql, type Store, sql } from '@satsuma/engine';
import { type FillProgress, fillShop } from '../src/index.ts';
import { scratchDirectory, UNTIL } from './scratch-warehouse.ts';

const SETTINGS = { customers: 1500, seed: 3, until: UNTIL };
const TABLES = ['events', 'order_lines', 'profiles', 'identifiers', 'traits'] as const;

describe('a shop of fifteen hundred in the tables', () => {
  let store: Store;
  const progress: FillProgress[] = [];

  before(async () => {
    store = await openStore({ directory: scratchDirectory(), memory: 1_500_000_000 });
    await fillShop(store.warehouse, { ...SETTINGS, import: 5, onProgress: at => progress.push(at) });
  });
  after(() => store.close());

  const one = async (query: Sql): Promise<Record<string, number>> => {
    const [row] = await store.warehouse.rows<Record<string, number>>(query);
    return Object.fromEntries(Object.entries(row ?? {}).map(([key, number]) => [key, Number(number)]));
  };

  test('customers have the first profile numbers, visitors the next, and none is left out', async () => {
    const found = await one(
      sql`select count() as profiles, min(profile) as first, max(profile) as last, uniqExact(profile) as different from profiles`,
    );
    assert.deepEqual(found, { profiles: 2000, first: 1, last: 2000, different: 2000 });
    assert.deepEqual(progress, [{ people: 2000, of: 2000 }]);
  });

  test('no two facts are the same', async () => {
    const found = await one(sql`
      select (select count() - uniqExact(name, time, id) from events) as events,
        (select count() - uniqExact(name, time, id) from order_lines) as lines,
        (select count() - uniqExact(kind, value) from identifiers) as identifiers,
        (select count() - uniqExact(name, profile, time) from traits) as traits`);
    assert.deepEqual(found, { events: 0, lines: 0, identifiers: 0, traits: 0 });
  });

  test('an order is the sum of its lines and its delivery, whole or given back', async () => {
    const found = await one(sql`
      select count() as orders, countIf(e.total != l.amount + ifNull(e.shipping, 0)) as wrong_total, countIf(e.quantity != l.quantity) as wrong_quantity,
        countIf(e.profile != l.profile or e.time != l.time or e.currency != l.currency) as wrong_rest, countIf(e.profile = 0) as guests,
        countIf(e.name = 'Order Refunded') as refunds
      from (select * from events where name in ('Order Completed', 'Order Refunded')) as e
      left join (select name, order_id, any(profile) as profile, any(time) as time, any(currency) as currency,
        sum(amount) as amount, sum(quantity) as quantity from order_lines group by name, order_id) as l
        on l.name = e.name and l.order_id = e.order_id`);
    assert.ok(found.orders! > 2000 && found.guests! > 100 && found.refunds! > 100);
    assert.deepEqual([found.wrong_total, found.wrong_quantity, found.wrong_rest], [0, 0, 0]);
  });

  test('nobody does anything before they are a profile, or after the last instant', async () => {
    const found = await one(sql`
      select countIf(e.time < p.created) as too_soon, countIf(e.profile > 0 and p.profile = 0) as nobody,
        countIf(e.time > fromUnixTimestamp64Milli(${{ type: 'Int64', value: UNTIL }}, 'UTC')) as too_late, count() as events
      from events as e left join profiles as p using (profile)`);
    assert.ok(found.events! > 50_000);
    assert.deepEqual([found.too_soon, found.nobody, found.too_late], [0, 0, 0]);
  });

  test('every event that a shop’s segments need is there', async () => {
    const rows = await store.warehouse.rows<{ name: string; n: number }>(
      sql`select name, count() as n from events group by name`,
    );
    const counts = Object.fromEntries(rows.map(row => [row.name, Number(row.n)]));
    const rare = Object.entries(counts).filter(([, n]) => n < 50);
    assert.deepEqual(rare, []);
    assert.deepEqual(Object.keys(counts).sort(), [
      'Checkout Started',
      'Email Bounced',
      'Email Delivered',
      'Email Link Clicked',
      'Email Opened',
      'Order Completed',
      'Order Refunded',
      'Page Viewed',
      'Product Added',
      'Product Viewed',
      'SMS Delivered',
      'SMS Link Clicked',
      'Survey Answered',
      'Unsubscribed',
    ]);
  });

  test('traits read as what they are', async () => {
    const found = await one(sql`
      select countIf(name = 'latitude' and number between 43 and 57) = countIf(name = 'latitude') as latitudes,
        countIf(name = 'birth_date' and moment is not null and text like '____-__-__') = countIf(name = 'birth_date') as births,
        countIf(name = 'postal_code' and number is null and match(text, '^[0-9]{2}-[0-9]{3}$')) > 900 as codes,
        uniqExact(name) as names, countIf(text = '') as empty, countIf(import != 5) as unsigned
      from traits`);
    assert.deepEqual(found, { latitudes: 1, births: 1, codes: 1, names: 15, empty: 0, unsigned: 0 });
  });

  test('a withdrawn consent is a later no', async () => {
    const found = await one(sql`
      select count() as withdrawn, countIf(t.said != 'false' or e.time != t.latest) as wrong
      from (select profile, time from events where name = 'Unsubscribed') as e
      left join (select profile, max(time) as latest, argMax(text, time) as said from traits where name = 'consent.email' group by profile) as t
        using (profile)`);
    assert.ok(found.withdrawn! > 50);
    assert.equal(found.wrong, 0);
  });

  test('in chunks of a few hundred people it is the same shop', async () => {
    const before = await prints();
    for (const table of TABLES) await store.warehouse.run(sql`truncate table ${{ parts: [table] }}`);
    await fillShop(store.warehouse, { ...SETTINGS, import: 5, chunk: 700 });
    assert.deepEqual(await prints(), before);
  });

  test('a cancelled filling stops and clears its stage away', async () => {
    const cancel = new AbortController();
    const reason = new Error('enough');
    const onProgress = () => cancel.abort(reason);
    await assert.rejects(
      fillShop(store.warehouse, { ...SETTINGS, seed: 4, chunk: 100, signal: cancel.signal, onProgress }),
      reason,
    );
    const left = await store.warehouse.rows(sql`select name from system.tables where name like 'simulator%'`);
    assert.deepEqual(left, []);
  });

  /** What is in each table, whatever the order of rows. */
  async function prints(): Promise<unknown[]> {
    return Promise.all(
      TABLES.map(table =>
        store.warehouse.rows(
          sql`select count() as n, groupBitXor(cityHash64(toString(tuple(*)))) as print from ${{ parts: [table] }}`,
        ),
      ),
    );
  }
});
