import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLiveShop, START } from './shop.ts';

const HOUR = 3_600_000;

const order = (who: string, n: number): object => ({
  type: 'track',
  userId: who,
  event: 'Order Completed',
  properties: { order_id: `${who}-${n}`, total: 10 * n, currency: 'PLN' },
});

test('a class by rank holds the thresholds of the last computation, and is measured anew every six hours', async t => {
  const shop = await openLiveShop(START, {});
  t.after(() => shop.close());
  for (let n = 1; n <= 10; n++) await shop.send(...Array.from({ length: n }, (_, i) => order(`p${n}`, i + 1)));
  await shop.define({ segmentation: 'worth', method: 'value-tiers' });
  await shop.news();
  const best = await shop.who('user_id', 'p10');
  const before = shop.live.memberships.classOf('worth', best);

  await shop.send(...Array.from({ length: 30 }, (_, i) => order('newcomer', i + 1)));
  assert.equal(shop.live.memberships.classOf('worth', best), before, 'others do not move anybody before that');
  const { recomputed, recomputeEvery } = shop.live.status();
  assert.equal(recomputeEvery, 6 * HOUR);

  await shop.wait(6 * HOUR + 1);
  assert.ok(shop.live.status().recomputed >= recomputed + 6 * HOUR);
  assert.deepEqual(await shop.differences(), []);
});

test('measured when it says, also after a restart', async t => {
  const shop = await openLiveShop(START, {});
  t.after(() => shop.close());
  await shop.live.recompute('by hand');
  const { recomputed } = shop.live.status();
  await shop.wait(2 * HOUR);
  await shop.restart();
  assert.equal(shop.live.status().recomputed, recomputed);
  await shop.wait(5 * HOUR);
  assert.ok(shop.live.status().recomputed > recomputed);
});
