import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { undoImport } from '../../../src/ingest/undo-import.ts';
import type { Row } from '../rows.ts';
import { NOW, openShop, type Shop } from '../shop.ts';
import { leftovers } from './state.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
beforeEach(() => shop.clear());
after(() => shop.close());

const settings = { now: () => NOW };

const order = (order_id: string, who: string): Row => ({
  kind: 'order-line',
  name: 'Order Completed',
  time: '2026-01-02',
  ids: [`user_id:${who}`],
  order_id,
  amount: 10,
  currency: 'PLN',
});

const EVERYTHING = [
  'select order_id, profile, total from events order by order_id',
  'select order_id, profile, amount from order_lines order by order_id',
  'select kind, value, profile from identifiers order by kind, value',
  'select profile, created from profiles order by profile',
];
const all = async (): Promise<readonly string[][]> => Promise.all(EVERYTHING.map(query => shop.ask(query)));

test('undone, an import has brought nothing, and what others vouch for stays', async () => {
  await shop.bring([order('a', '1'), order('b', '2')], { file: 'january.csv' });
  const before = await all();
  const second = await shop.bring([order('b', '2'), order('c', '2'), order('d', '3')], { file: 'february.csv' });
  assert.notDeepEqual(await all(), before);

  const undone = await undoImport(shop.store, second.import, settings);
  assert.ok(undone.ok);
  assert.deepEqual(
    [undone.value.import, undone.value.file, undone.value.facts.removedPeople],
    [second.import, 'february.csv', 1],
  );
  assert.deepEqual(await all(), before);
  assert.deepEqual(await leftovers(shop.store), []);

  const again = await shop.bring([order('b', '2'), order('c', '2'), order('d', '3')], { file: 'february.csv' });
  assert.equal(again.counts.newPeople, 1);
});

test('what is not there cannot be undone, and nothing changes', async () => {
  const first = await shop.bring([order('a', '1')], { file: 'january.csv' });
  assert.ok((await undoImport(shop.store, first.import, settings)).ok);
  const before = await all();
  for (const number of [first.import, 999]) {
    const refused = await undoImport(shop.store, number, settings);
    assert.ok(!refused.ok);
    assert.deepEqual([refused.problems[0]?.code, refused.problems[0]?.path], ['import', String(number)]);
  }
  assert.deepEqual(await all(), before);
});
