import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listDefinitions } from '../../src/definitions/listed.ts';
import { listPeople } from '../../src/understand/sample.ts';
import { segmentTrends } from '../../src/understand/trends.ts';
import { openLiveShop, START } from './shop.ts';

const HOUR = 3_600_000;

const order = (who: string): object => ({
  type: 'track',
  userId: who,
  event: 'Order Completed',
  properties: { order_id: `${who}-1`, total: 10, currency: 'PLN' },
});

test('the list has the sizes that the log adds up to, as of when memberships were kept: what the last computation found is hours old', async t => {
  const shop = await openLiveShop(START, {});
  t.after(() => shop.close());
  await shop.define({ segment: 'lately', where: { event: 'Order Completed', when: { inTheLast: '6 hours' } } });
  await shop.define({ segmentation: 'life', method: 'lifecycle' });
  const now = async () => {
    const { workspace } = shop;
    // What one call brings is logged a moment after it.
    await shop.wait(1_000);
    const listed = await listDefinitions(workspace, { count: false });
    assert.ok(listed.ok);
    const trends = await segmentTrends(workspace, { days: 2 });
    const sizes = listed.value.segments.map(async ({ id, size, classes, computed }) => {
      const logged = await listPeople(workspace, { in: [{ logged: id, asOf: computed ?? 0 }], out: [] });
      assert.ok(logged.ok);
      assert.equal(logged.value.length, size, `${id}: the people that the number leads to`);
      assert.equal(trends.of[id]?.sizes.at(-1), size, `${id}: the line beside it`);
      assert.equal(trends.asOf, computed, `${id}: as of when`);
      assert.ok(classes === null || Object.values(classes).reduce((a, b) => a + b, 0) === size);
      return [id, size] as const;
    });
    return { sizes: Object.fromEntries(await Promise.all(sizes)), computed: listed.value.segments[0]?.computed ?? 0 };
  };

  await shop.send(order('ola'), order('jan'));
  assert.deepEqual((await now()).sizes, { lately: 2, life: 2 });
  await shop.wait(3 * HOUR);
  await shop.send(order('ewa'));
  const then = await now();
  assert.deepEqual(then.sizes, { lately: 3, life: 3 });
  await shop.wait(4 * HOUR);
  const later = await now();
  assert.deepEqual(later.sizes, { lately: 1, life: 3 });
  assert.ok(later.computed >= then.computed + 3 * HOUR, 'time has gone by');
  assert.deepEqual(await shop.differences(), []);
});
