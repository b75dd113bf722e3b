import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { broughtNew, neverImported } from '../../src/understand/brought.ts';
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

test('a number that no import has is said, not taken for nobody', async () => {
  const [problem, ...others] = await neverImported(shop, [1, 77]);
  assert.deepEqual([problem?.code, problem?.path, others.length], ['not-found', '77', 0]);
});
