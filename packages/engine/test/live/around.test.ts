import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseDefinition } from '@satsuma/core';
import { applyDefinitions } from '../../src/definitions/apply.ts';
import { importFile } from '../../src/ingest/import.ts';
import { computeMemberships } from '../../src/workspace/compute.ts';
import { changeSetting } from '../../src/workspace/settings.ts';
import { type LiveShop, openLiveShop } from './shop.ts';

let shop: LiveShop;
before(async () => {
  shop = await openLiveShop();
  await shop.send({ type: 'track', userId: 'first', event: 'Viewed' });
  await shop.send({
    type: 'track',
    userId: 'first',
    event: 'Order Completed',
    properties: { order_id: 'f', total: 5, currency: 'PLN' },
  });
  await shop.define({ segment: 'lately', where: { event: 'Viewed', when: { inTheLast: '10 minutes' } } });
  await shop.define({ segment: 'buyers', where: { event: 'Order Completed', times: { atLeast: 2 } } });
  await shop.define({ segment: 'today', where: { event: 'Viewed', when: { during: 'today' } } });
  await shop.news();
});
after(() => shop.close());

test('a window that closes while definitions are being written closes all the same, at its own instant', async () => {
  const parsed = parseDefinition({ segment: 'other', where: { event: 'Viewed' } });
  assert.ok(parsed.ok);
  await shop.live.around(async () => {
    shop.skip(11 * 60_000);
    return applyDefinitions(shop.workspace, [{ definition: parsed.value }]);
  });
  await shop.live.settle();
  assert.deepEqual(await shop.news(), ['left lately 1', 'entered other 1']);
  assert.deepEqual(await shop.differences(), []);
});

test('what a file brings moves people at once', async () => {
  const path = join(shop.directory, 'orders.csv');
  const rows = ['order_id,customer_id,date,total,currency', 'a,first,2026-02-01 10:00:00,9.00,PLN'];
  writeFileSync(path, `${rows.join('\n')}\n`);
  const now = shop.workspace.clock;
  const imported = await shop.live.around(() => importFile(shop.workspace.store, { path, now }));
  assert.ok(imported.ok, JSON.stringify(imported));
  assert.deepEqual(await shop.news(), ['entered buyers 1']);
  assert.deepEqual(await shop.differences(), []);
});

test('what was computed while nobody kept watch hides nothing of what time brought for the rest', async () => {
  await shop.send({ type: 'track', userId: 'first', event: 'Viewed' });
  assert.deepEqual(await shop.news(), ['entered lately 1']);
  const closes = shop.now() + 10 * 60_000;
  await shop.live.close();
  shop.skip(11 * 60_000);
  const computed = await computeMemberships(shop.workspace, { only: ['other'] });
  assert.ok(computed.ok, JSON.stringify(computed));
  await shop.open();
  await shop.live.settle();
  assert.deepEqual(await shop.news(), ['left lately 1']);
  const [line] = await shop.ask(
    "select toString(toUnixTimestamp64Milli(max(c.time))) from changes as c where segment = 'lately'",
  );
  assert.equal(Number(line), closes);
  assert.deepEqual(await shop.differences(), []);
});

test('another zone has other days', async () => {
  await shop.until('2026-03-02T12:00:00+01:00');
  await shop.news();
  const changed = await shop.live.around(() =>
    changeSetting(shop.workspace.store.control, 'zone', 'Pacific/Kiritimati'),
  );
  assert.ok(changed.ok);
  assert.deepEqual(await shop.news(), ['left today 1']);
  assert.deepEqual(await shop.differences(), []);
});
