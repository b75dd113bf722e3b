import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Tracked, tracked } from '../track/tracked.ts';
import { answer, connect, connectionOf, deliver, woocommerce } from './connected.ts';

/** Our own data in the shape of https://woocommerce.github.io/woocommerce-rest-api-docs/#order-properties */
const ORDER = {
  id: 727,
  number: '727',
  status: 'processing',
  currency: 'PLN',
  created_via: 'checkout',
  date_created: '2026-03-01T10:00:00',
  date_created_gmt: '2026-03-01T09:00:00',
  date_modified: '2026-03-01T10:00:00',
  date_modified_gmt: '2026-03-01T09:00:00',
  date_paid_gmt: '2026-03-01T09:01:00',
  discount_total: '10.00',
  shipping_total: '12.00',
  total: '113.46',
  total_tax: '21.46',
  customer_id: 26,
  billing: {
    ...{ first_name: 'Jan', last_name: 'Kowalski', city: 'Gdańsk', state: 'PM', postcode: '80-001', country: 'PL' },
    ...{ email: 'jan@poczta.pl', phone: '600 100 300' },
  },
  shipping: { first_name: 'Jan', last_name: 'Kowalski', city: 'Gdynia', state: '', postcode: '', country: 'PL' },
  payment_method: 'bacs',
  line_items: [
    {
      ...{ id: 315, name: 'Woo Single', product_id: 93, variation_id: 0, sku: 'WS', quantity: 2 },
      ...{ subtotal: '100.00', total: '90.00', total_tax: '20.70', price: 45 },
    },
  ],
  coupon_lines: [{ id: 1, code: 'wiosna', discount: '10.00' }],
  refunds: [],
};

describe('webhooks of WooCommerce', () => {
  let shop: Tracked;
  before(async () => {
    shop = await tracked();
    await connect(shop, 'woo', 'woocommerce');
  });
  after(() => shop[Symbol.asyncDispose]());

  test('the ping that a new webhook sends is answered, and says nothing', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    assert.deepEqual(await answer(deliver(shop, '/sources/woo/woocommerce', 'webhook_id=17', form)), [
      ...[200, { accepted: 0, aside: 0, refused: 0 }],
    ]);
    assert.deepEqual((await connectionOf(shop, 'woo')).reasons, []);
  });

  test('an order that waits for its payment in the checkout is none yet', async () => {
    assert.deepEqual(await answer(woocommerce(shop, 'order.created', { ...ORDER, status: 'pending' })), [
      ...[200, { accepted: 0, aside: 1, refused: 0 }],
    ]);
  });

  test('an order becomes Order Completed at its time in UTC, once, with who, what and where', async () => {
    await woocommerce(shop, 'order.created', ORDER);
    await woocommerce(shop, 'order.updated', {
      ...ORDER,
      status: 'completed',
      date_modified_gmt: '2026-03-02T09:00:00',
    });
    await woocommerce(shop, 'order.updated', {
      ...ORDER,
      status: 'completed',
      date_modified_gmt: '2026-03-02T09:00:00',
    });
    assert.deepEqual(
      await shop.rows(
        'select name, time, order_id, total, discount, shipping, tax, coupon, profile > 0 from events order by name',
      ),
      [
        'Order Completed 2026-03-01T09:00:00.000Z 727 113.46 10 12 21.46 wiosna 1',
        'Order Updated 2026-03-02T09:00:00.000Z 727 113.46 10 12 21.46 wiosna 1',
      ],
    );
    assert.deepEqual(
      await shop.rows('select product_id, sku, price, quantity, amount, properties.discount from order_lines'),
      ['93 WS 45 2 90 10.00'],
    );
    assert.deepEqual(await shop.rows('select kind, value from identifiers order by kind'), [
      ...['email jan@poczta.pl', 'external:woocommerce 26', 'phone +48600100300'],
    ]);
    assert.deepEqual(await shop.rows('select name, text from traits order by name'), [
      ...['city Gdańsk', 'country PL', 'first_name Jan', 'last_name Kowalski', 'postal_code 80-001', 'region PM'],
    ]);
  });

  test('a refund and a cancellation count once', async () => {
    const refunded = {
      ...{ ...ORDER, status: 'refunded', date_modified_gmt: '2026-03-03T09:00:00' },
      refunds: [{ id: 731, reason: '', total: '-113.46' }],
    };
    await woocommerce(shop, 'order.updated', refunded);
    await woocommerce(shop, 'order.updated', { ...refunded, date_modified_gmt: '2026-03-03T10:00:00' });
    const cancelled = { ...ORDER, id: 728, status: 'cancelled', date_paid_gmt: null };
    await woocommerce(shop, 'order.updated', cancelled);
    assert.deepEqual(
      await shop.rows(
        `select name, order_id, total from events where name in ('Order Refunded', 'Order Cancelled', 'Order Completed') order by name, order_id`,
      ),
      ['Order Cancelled 728 113.46', 'Order Completed 727 113.46', 'Order Refunded 727 113.46'],
    );
  });

  test('customers and products; what is sent for a source of another kind is not found', async () => {
    const { billing, shipping } = ORDER;
    const customer = {
      id: 30,
      email: 'iga@poczta.pl',
      first_name: 'Iga',
      role: 'customer',
      billing: { ...billing, email: '' },
      shipping,
    };
    await woocommerce(shop, 'customer.created', {
      ...customer,
      date_created_gmt: '2026-03-01T09:00:00',
      date_modified_gmt: '2026-03-01T09:00:00',
    });
    await woocommerce(shop, 'customer.deleted', { id: 30 });
    const product = { id: 93, name: 'Woo Single', sku: 'WS', price: '50', categories: [{ id: 1, name: 'Music' }] };
    await woocommerce(shop, 'product.updated', { ...product, date_modified_gmt: '2026-02-01T09:00:00' });
    assert.deepEqual(await shop.rows(`select text from traits where name = 'first_name' and text = 'Iga'`), ['Iga']);
    assert.deepEqual(
      await shop.rows(
        `select name, product_id, category, price, profile > 0 from events where name like '%Deleted' or name like 'Product%' order by name`,
      ),
      ['Account Deleted    1', 'Product Updated 93 Music 50 0'],
    );
    assert.equal((await deliver(shop, '/sources/woo/shopify', '{}', {})).status, 404);
  });
});
