import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLiveShop } from './shop.ts';

test('nothing is said to be evaluated before it is in the log: whoever reads up to there would not look again', async t => {
  const shop = await openLiveShop();
  t.after(() => shop.close());
  await shop.define({ segment: 'lately', where: { event: 'Product Viewed', when: { inTheLast: '10 minutes' } } });
  await shop.send({ type: 'track', userId: 'ewa', event: 'Product Viewed' });
  const closes = shop.now() + 600_000;
  const { warehouse } = shop.workspace.store;
  const insert = warehouse.insert.bind(warehouse);
  const saidMeanwhile: number[] = [];
  t.mock.method(warehouse, 'insert', async (table: string, ...rest: unknown[]) => {
    if (table === 'changes') saidMeanwhile.push(shop.live.status().evaluated);
    return insert(table, ...(rest as [readonly object[]]));
  });
  shop.skip(11 * 60_000);
  await shop.send({ type: 'track', userId: 'jan', event: 'Product Viewed' });
  assert.ok(saidMeanwhile.length > 0);
  assert.ok(
    saidMeanwhile.every(evaluated => evaluated < closes),
    saidMeanwhile.map(evaluated => evaluated - closes).join(),
  );
});
