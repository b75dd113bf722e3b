import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { broughtMore, broughtNew, neverImported } from '../../src/understand/brought.ts';
import type { Row } from '../ingest/rows.ts';
import { NOW, openShop, type Shop } from '../ingest/shop.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());

const person = (id: string, time: string): Row => ({ kind: 'person', time, ids: [`user_id:${id}`] });

const newBy = async (number: number, asOf = NOW): Promise<number> =>
  (await shop.store.warehouse.rows(broughtNew(number, asOf))).length;

test('new by an import are those whom it says it brought: who was there before it stays the earlier one’s', async () => {
  const first = await shop.bring([person('1', '2026-01-02'), person('2', '2026-03-01')]);
  const second = await shop.bring([person('2', '2026-01-01'), person('3', '2026-01-02')], { file: 'second.csv' });
  for (const { import: number, counts } of [first, second]) assert.equal(await newBy(number), counts.newPeople);
  assert.deepEqual([await newBy(first.import), await newBy(second.import)], [2, 1]);
  assert.equal(await newBy(second.import, Date.parse('2026-01-01T12:00:00Z')), 0);
});

test('refreshed by an import are those known before of whom it tells something new, as many as it says', async () => {
  const order = (id: string, time: string): Row => ({
    kind: 'event',
    name: 'Order Completed',
    time,
    ids: [`user_id:${id}`],
  });
  const before = await shop.bring([person('21', '2026-01-02'), person('22', '2026-01-02')], { file: 'known.csv' });
  const brought = await shop.bring([order('21', '2026-02-02'), person('22', '2026-01-02'), order('23', '2026-02-02')], {
    file: 'news.csv',
  });
  const refreshed = async (number: number) => (await shop.store.warehouse.rows(broughtMore(number, NOW))).length;
  assert.deepEqual([before.counts.refreshedPeople, await refreshed(before.import)], [0, 0]);
  // 22 is told of again, with nothing new.
  assert.deepEqual([brought.counts.newPeople, brought.counts.refreshedPeople], [1, 1]);
  assert.equal(await refreshed(brought.import), 1);
});

test('a number that no import has is said, not taken for nobody', async () => {
  const [problem, ...others] = await neverImported(shop, [1, 77]);
  assert.deepEqual([problem?.code, problem?.path, others.length], ['not-found', '77', 0]);
});
