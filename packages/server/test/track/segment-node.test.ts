import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Analytics } from '@segment/analytics-node';
import { standardSettings } from '../../src/index.ts';
import { startKillable } from './killable.ts';
import { NO_RATES, type Tracked, tracked } from './tracked.ts';

/** The library as it comes; only the address is another. */
const libraryOf = ({ server, key }: Pick<Tracked, 'server' | 'key'>, more: object = {}) =>
  new Analytics({ writeKey: key, host: server.address, flushInterval: 50, ...more });

describe('@segment/analytics-node, unmodified', () => {
  test('its calls become people, identifiers, traits, events and order lines', async () => {
    await using shop = await tracked();
    const analytics = libraryOf(shop);
    const failures: unknown[] = [];
    analytics.on('error', error => failures.push(error));
    analytics.track({ anonymousId: 'a1', event: 'Product Viewed', properties: { product_id: 'p1', price: 12.5 } });
    analytics.identify({ userId: 'u1', anonymousId: 'a1', traits: { email: 'Ewa@shop.pl', city: 'Kraków' } });
    analytics.page({ userId: 'u1', name: 'Basket' });
    analytics.screen({ userId: 'u1', name: 'Home' });
    analytics.group({ userId: 'u1', groupId: 'family-7', traits: { plan: 'home' } });
    analytics.alias({ userId: 'u1', previousId: 'a0' });
    const products = [{ product_id: 'p1', price: 12.5, quantity: 2 }];
    const order = { order_id: 'o1', total: 25, currency: 'PLN', products };
    analytics.track({ userId: 'u1', event: 'Order Completed', properties: order });
    await analytics.closeAndFlush();
    assert.deepEqual(failures, []);
    assert.deepEqual(await shop.rows('select toString(kind), value, profile from identifiers order by kind, value'), [
      ...['anonymous_id a0 1', 'anonymous_id a1 1', 'email ewa@shop.pl 1', 'user_id u1 1'],
    ]);
    assert.deepEqual(await shop.rows('select name, profile, product_id, total from events order by name'), [
      'Order Completed 1  25',
      'Page Viewed 1  ',
      'Product Viewed 1 p1 ',
      'Screen Viewed 1  ',
    ]);
    assert.deepEqual(await shop.rows('select product_id, quantity, amount from order_lines'), ['p1 2 25']);
    const traits = await shop.rows('select name, text from traits where profile = 1 order by name');
    for (const trait of ['city Kraków', 'group_id family-7', 'group.plan home'])
      assert.ok(traits.includes(trait), trait);
  });

  test('sends many calls in batches, and each counts once', async () => {
    await using shop = await tracked();
    const analytics = libraryOf(shop, { flushAt: 20 });
    for (let i = 0; i < 205; i++) analytics.track({ userId: `u${i % 10}`, event: 'Product Viewed' });
    await analytics.closeAndFlush();
    assert.deepEqual(await shop.rows('select count(), uniqExact(profile) from events'), ['205 10']);
  });

  test('told 429, comes again when it may, and nothing is lost or counted twice', async () => {
    const rates = { ...standardSettings().rates, ...NO_RATES, 'write key': { burst: 1, perSecond: 1 } };
    await using shop = await tracked({ settings: { rates }, clock: Date.now });
    const analytics = libraryOf(shop, { flushAt: 1 });
    for (let i = 0; i < 3; i++) analytics.track({ userId: 'u1', event: `Event ${i}` });
    await analytics.closeAndFlush({ timeout: 15_000 });
    assert.deepEqual(await shop.rows('select name from events order by name'), ['Event 0', 'Event 1', 'Event 2']);
    const metrics = await (await shop.ask('/metrics')).text();
    assert.match(metrics, /status="429"/, 'it was refused at least once');
  });

  test('when the server was killed, comes again to the one that took its place', async t => {
    const directory = mkdtempSync(join(tmpdir(), 'satsuma-node-'));
    t.after(() => rmSync(directory, { recursive: true, force: true }));
    const first = await startKillable(directory);
    const analytics = new Analytics({ writeKey: first.key, host: first.address, flushInterval: 50, maxRetries: 10 });
    const sent = new Promise<void>(resolve => {
      analytics.track({ userId: 'u1', event: 'Before' }, () => resolve());
    });
    await sent;
    await first.kill();
    analytics.track({ userId: 'u1', event: 'While away' });
    const second = await startKillable(directory, Number(new URL(first.address).port));
    await analytics.closeAndFlush({ timeout: 20_000 });
    await second.stop();
    await using shop = await tracked({ directory });
    assert.deepEqual(await shop.rows('select name from events order by name'), ['Before', 'While away']);
  });
});
