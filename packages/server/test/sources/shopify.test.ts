import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Tracked, tracked } from '../track/tracked.ts';
import { answer, connect, connectionOf, shopify } from './connected.ts';
import { CUSTOMER, ORDER, REFUND } from './shopify-payloads.ts';

describe('webhooks of Shopify', () => {
  let shop: Tracked;
  beforeEach(async () => {
    shop = await tracked();
    await connect(shop, 'boutique', 'shopify');
  });
  afterEach(() => shop[Symbol.asyncDispose]());
  const orders = () =>
    shop.rows('select name, order_id, toString(total), count() from events group by 1, 2, 3 order by 1, 3');

  test('an order becomes Order Completed with its products, of a person with identifiers, traits and consents', async () => {
    assert.deepEqual(await answer(shopify(shop, 'orders/create', ORDER)), [200, { accepted: 2, aside: 0, refused: 0 }]);
    assert.deepEqual(
      await shop.rows(
        'select name, time, order_id, total, discount, shipping, tax, currency, coupon, source, profile > 0 from events',
      ),
      ['Order Completed 2026-03-01T09:00:00.000Z 5765413208371 211 19 15 39.46 PLN WIOSNA boutique 1'],
    );
    assert.deepEqual(
      await shop.rows(
        'select line, product_id, sku, product_name, variant, brand, price, quantity, amount from order_lines order by line',
      ),
      ['1 632910392 MUG-1 Mug Blue Clay 80 2 160', '2 632910393 TEA Tea   55 1 55'],
    );
    assert.deepEqual(await shop.rows('select kind, value from identifiers order by kind'), [
      ...['email ola.nowak@poczta.pl', 'external:shopify 7045381234567', 'phone +48600100200'],
    ]);
    assert.deepEqual(await shop.rows(`select name, text from traits where name != 'tags' order by name`), [
      ...['city Kraków', 'consent.email true', 'consent.sms false', 'country PL', 'first_name Ola', 'last_name Nowak'],
      ...['postal_code 30-001', 'region Małopolskie'],
    ]);
  });

  test('created, paid, updated and sent again, an order counts once; each state of it is one Order Updated', async () => {
    const paid = { ...ORDER, financial_status: 'paid', updated_at: '2026-03-01T10:05:00+01:00' };
    for (const [topic, payload] of [
      ['orders/create', ORDER],
      ['orders/create', ORDER],
      ['orders/paid', paid],
      ['orders/updated', paid],
    ] as const) {
      assert.equal((await shopify(shop, topic, payload)).status, 200);
    }
    await shop.restart();
    await shopify(shop, 'orders/updated', paid);
    assert.deepEqual(await orders(), ['Order Completed 5765413208371 211 1', 'Order Updated 5765413208371 211 1']);
  });

  test('a cancelled order is cancelled once, whichever webhook says so', async () => {
    const cancelled = {
      ...ORDER,
      cancelled_at: '2026-03-02T08:00:00+01:00',
      cancel_reason: 'customer',
      updated_at: '2026-03-02T08:00:00+01:00',
    };
    await shopify(shop, 'orders/create', ORDER);
    await shopify(shop, 'orders/cancelled', cancelled);
    await shopify(shop, 'orders/updated', cancelled);
    assert.deepEqual(await shop.rows('select name, time from events order by name'), [
      'Order Cancelled 2026-03-02T07:00:00.000Z',
      'Order Completed 2026-03-01T09:00:00.000Z',
      'Order Updated 2026-03-02T07:00:00.000Z',
    ]);
  });

  test('a refund belongs to whoever placed its order, and counts once though the updated order tells it too', async () => {
    await shopify(shop, 'orders/create', ORDER);
    await shop.rows('select 1');
    await shopify(shop, 'refunds/create', REFUND);
    await shopify(shop, 'orders/updated', { ...ORDER, refunds: [REFUND], updated_at: '2026-03-05T12:00:01+01:00' });
    assert.deepEqual(
      await shop.rows(`select time, order_id, total, currency, profile > 0 from events where name = 'Order Refunded'`),
      ['2026-03-05T11:00:00.000Z 5765413208371 70.5 PLN 1'],
    );
    assert.deepEqual(await shop.rows(`select sku, quantity, amount from order_lines where name = 'Order Refunded'`), [
      'MUG-1 1 80',
    ]);
  });

  test('a refund of an order that is not known is set aside, and told with the reason', async () => {
    assert.deepEqual(await answer(shopify(shop, 'refunds/create', REFUND)), [
      200,
      { accepted: 0, aside: 1, refused: 0 },
    ]);
    const { reasons, accepted } = await connectionOf(shop, 'boutique');
    assert.deepEqual(
      [accepted, ...reasons.map(r => `${r.outcome} ${r.reason} ${r.times}`)],
      [0, 'aside order-unknown 1'],
    );
  });

  test('test orders and topics that say nothing here are set aside', async () => {
    await shopify(shop, 'orders/create', { ...ORDER, test: true });
    await shopify(shop, 'app/uninstalled', { id: 1 });
    assert.deepEqual(await orders(), []);
    const { reasons } = await connectionOf(shop, 'boutique');
    assert.deepEqual(reasons.map(r => `${r.reason} ${r.times}`).sort(), ['test-order 1', 'topic-not-used 1']);
  });

  test('a checkout counts once it names somebody, from when it was begun', async () => {
    const { customer: _customer, refunds: _refunds, email: _email, ...checkout } = { ...ORDER, token: 'c1' };
    await shopify(shop, 'checkouts/create', checkout);
    assert.deepEqual(await orders(), []);
    const named = { ...checkout, email: 'ewa@poczta.pl', updated_at: '2026-03-01T10:03:00+01:00' };
    await shopify(shop, 'checkouts/update', named);
    await shopify(shop, 'checkouts/update', { ...named, updated_at: '2026-03-01T10:04:00+01:00' });
    assert.deepEqual(await shop.rows('select name, time, profile > 0 from events'), [
      'Checkout Started 2026-03-01T09:00:00.000Z 1',
    ]);
  });

  test('customers change, and go; products are events of nobody', async () => {
    await shopify(shop, 'customers/create', CUSTOMER);
    const moved = {
      ...CUSTOMER,
      default_address: { ...CUSTOMER.default_address, city: 'Łódź' },
      updated_at: '2026-03-01T12:00:00+01:00',
    };
    await shopify(shop, 'customers/update', moved);
    await shopify(shop, 'customers/delete', { id: CUSTOMER.id });
    await shopify(shop, 'products/update', {
      ...{
        id: 632910392,
        title: 'Mug',
        vendor: 'Clay',
        product_type: 'Kitchen',
        updated_at: '2026-02-27T10:00:00+01:00',
      },
      variants: [{ id: 808950810, price: '80.00', sku: 'MUG-1', title: 'Blue', inventory_quantity: 3 }],
    });
    assert.deepEqual(await shop.rows(`select text from traits where name = 'city' order by time`), ['Kraków', 'Łódź']);
    assert.deepEqual(
      await shop.rows('select name, profile > 0, product_id, brand, category, price from events order by name'),
      ['Account Deleted 1    ', 'Product Updated 0 632910392 Clay Kitchen 80'],
    );
  });

  test('what is not signed with the secret changes nothing; the secret before is good for a day', async () => {
    assert.equal((await shopify(shop, 'orders/create', ORDER, 'another')).status, 401);
    assert.deepEqual(await orders(), []);
    const { accepted, lastReceived, reasons } = await connectionOf(shop, 'boutique');
    assert.deepEqual([accepted, lastReceived, reasons.map(r => r.reason)], [0, null, ['forbidden']]);
    const change = { method: 'POST', body: JSON.stringify({ secret: 'new' }) };
    assert.equal((await shop.ask('/api/v1/connections/boutique/secret', change)).status, 200);
    assert.equal((await shopify(shop, 'orders/create', ORDER)).status, 200);
    assert.equal((await shopify(shop, 'orders/create', ORDER, 'new')).status, 200);
  });

  test('an order that lacks what it must have is answered 200 and listed, without what it said', async () => {
    const { created_at: _created, ...broken } = ORDER;
    assert.deepEqual(await answer(shopify(shop, 'orders/create', broken)), [
      200,
      { accepted: 0, aside: 0, refused: 1 },
    ]);
    const priceless = { ...ORDER, total_price: 'Ola Nowak' };
    assert.deepEqual(await answer(shopify(shop, 'orders/paid', priceless)), [
      200,
      { accepted: 1, aside: 0, refused: 1 },
    ]);
    const refusals = await (await shop.ask('/api/v1/connections/boutique/refusals')).text();
    const told = JSON.parse(refusals) as { topic: string; reason: string; place: string }[];
    assert.deepEqual(
      told.map(r => [r.topic, r.reason, r.place]),
      [
        ['orders/paid', 'wrong-type', 'properties.total'],
        ['orders/create', 'missing-key', 'created_at'],
      ],
    );
    assert.doesNotMatch(refusals, /Ola|Nowak|poczta/);
  });

  test('a paused source takes nothing and asks to come again; one that is removed is not there', async () => {
    await shop.ask('/api/v1/connections/boutique', { method: 'PATCH', body: JSON.stringify({ status: 'paused' }) });
    const reply = await shopify(shop, 'orders/create', ORDER);
    assert.deepEqual([reply.status, reply.headers.get('retry-after')], [503, '3600']);
    await shop.ask('/api/v1/connections/boutique', { method: 'DELETE' });
    assert.equal((await shopify(shop, 'orders/create', ORDER)).status, 404);
    assert.deepEqual(await orders(), []);
  });
});
