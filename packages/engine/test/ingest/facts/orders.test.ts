import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Row } from '../rows.ts';
import { openShop, type Shop } from '../shop.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
beforeEach(() => shop.clear());
after(() => shop.close());

const ORDERS = `select name, profile, order_id, time, total, quantity, currency from events order by name, order_id, profile`;

const line = (order_id: string, amount: number | null, more: Partial<Row> = {}): Row => ({
  kind: 'order-line',
  name: 'Order Completed',
  time: '2026-01-02',
  ids: ['user_id:1'],
  order_id,
  amount,
  quantity: 1,
  currency: 'PLN',
  ...more,
});

const order = (order_id: string, total: number, more: Partial<Row> = {}): Row => ({
  name: 'Order Completed',
  time: '2026-01-02T10:00:00Z',
  ids: ['user_id:1'],
  key: order_id,
  order_id,
  total,
  ...more,
});

test('lines are added up to one order per number, kind and person', async () => {
  const { counts } = await shop.bring([
    line('a', 10.5, { product_id: 'x', coupon: 'SPRING' }),
    line('a', 0.0001, { product_id: 'y', quantity: 2.5, time: '2026-01-01' }),
    line('b', 7),
    line('a', 3, { name: 'Order Refunded' }),
    line('a', 100, { ids: ['user_id:2'] }),
    line('a', 1000, { ids: [] }),
  ]);
  assert.deepEqual(await shop.ask(ORDERS), [
    'Order Completed 0 a 2026-01-02 1000 1 PLN',
    'Order Completed 1 a 2026-01-01 10.5001 3.5 PLN',
    'Order Completed 2 a 2026-01-02 100 1 PLN',
    'Order Completed 1 b 2026-01-02 7 1 PLN',
    'Order Refunded 1 a 2026-01-02 3 1 PLN',
  ]);
  assert.deepEqual(await shop.ask("select coupon from events where total = '10.5001'"), ['SPRING']);
  assert.equal(counts.orders, 4);
  assert.equal(counts.refunds, 1);
  assert.equal(counts.lines, 6);
  assert.equal(counts.guestEvents, 1);
});

test('carriage with one sum on every line is paid once, different sums each', async () => {
  await shop.bring([
    line('once', 10, { shipping: 15 }),
    line('once', 20, { shipping: 15 }),
    line('each', 10, { shipping: 2, discount: 1, tax: 3 }),
    line('each', 20, { shipping: 3, discount: 0.5 }),
    line('first', 10, { shipping: 9 }),
    line('first', 1),
  ]);
  assert.deepEqual(await shop.ask('select order_id, total, shipping, discount, tax from events order by order_id'), [
    'each 35 5 1.5 3',
    'first 20 9 - -',
    'once 45 15 - -',
  ]);
});

test('a total that every line states is the order’s; different ones are not', async () => {
  await shop.bring([
    line('same', 10, { total: 18, shipping: 1 }),
    line('same', 9, { total: 18 }),
    line('other', 10, { total: 10 }),
    line('other', 20, { total: 20 }),
  ]);
  assert.deepEqual(await shop.ask('select order_id, total from events order by order_id'), ['other 30', 'same 18']);
});

test('what a line says beside its columns is in its properties, and nothing twice', async () => {
  await shop.bring([line('a', 1, { shipping: 2.5, channel: 'web', properties: { gift: 'true' } }), line('a', 1)]);
  assert.deepEqual(await shop.ask('select properties from order_lines order by toString(properties)'), [
    '{"channel":"web","gift":"true","shipping":"2.5"}',
    '{}',
  ]);
});

test('an order in two currencies is refused whole, each line with the reason', async () => {
  const { refused, counts } = await shop.bring([
    line('a', 10),
    line('a', 10, { currency: 'EUR' }),
    line('b', 5, { currency: '' }),
    line('b', 5, { currency: 'EUR' }),
  ]);
  assert.deepEqual(refused, [
    { row: 2, column: 'currency', value: 'PLN', reason: 'mixed-currencies' },
    { row: 3, column: 'currency', value: 'EUR', reason: 'mixed-currencies' },
  ]);
  assert.equal(counts.lines, 2);
  assert.deepEqual(await shop.ask(ORDERS), ['Order Completed 1 b 2026-01-02 10 2 EUR']);

  const second = await shop.bring([line('b', 1, { currency: 'USD' }), line('c', 1, { currency: 'USD' })], {
    file: 'second',
  });
  assert.deepEqual(second.refused, [{ row: 2, column: 'currency', value: 'USD', reason: 'mixed-currencies' }]);
  assert.equal(second.counts.orders, 1);
});

test('an order that is stated is not added up from its lines, whichever file comes first', async () => {
  await shop.bring([order('a', 99, { coupon: 'X' })], { file: 'orders' });
  const lines = await shop.bring([line('a', 10), line('b', 20)], { file: 'lines' });
  const expected = ['Order Completed 1 a 2026-01-02T10:00:00.000Z 99 - ', 'Order Completed 1 b 2026-01-02 20 1 PLN'];
  assert.deepEqual(await shop.ask(ORDERS), expected);
  assert.equal(lines.counts.orders, 1);

  await shop.clear();
  await shop.bring([line('a', 10), line('b', 20)], { file: 'lines' });
  const stated = await shop.bring([order('a', 99, { coupon: 'X' })], { file: 'orders' });
  assert.deepEqual(await shop.ask(ORDERS), expected);
  assert.equal(stated.counts.reopenedOrders, 1);

  await shop.clear();
  await shop.bring([order('a', 99), line('a', 10), line('b', 20)]);
  assert.deepEqual(await shop.ask(ORDERS), expected);
});

test('lines that come later are added to their order, and stay one order', async () => {
  const first = [line('a', 10, { product_id: 'x' }), line('b', 1)];
  await shop.bring(first, { file: 'first' });
  const { counts } = await shop.bring([...first, line('a', 5, { product_id: 'y', time: '2026-01-01' })], {
    file: 'second',
  });
  assert.equal(counts.known, 2);
  assert.equal(counts.lines, 1);
  assert.equal(counts.reopenedOrders, 1);
  assert.deepEqual(await shop.ask(ORDERS), [
    'Order Completed 1 a 2026-01-01 15 2 PLN',
    'Order Completed 1 b 2026-01-02 1 1 PLN',
  ]);
});

test('lines without an order number: an order per person and instant, a guest per line', async () => {
  await shop.bring([
    line('', 1),
    line('', 2),
    line('', 4, { time: '2026-01-03' }),
    line('', 8, { currency: 'EUR' }),
    line('', 16, { ids: [] }),
    line('', 32, { ids: [] }),
  ]);
  assert.deepEqual(await shop.ask('select profile, total from events order by total'), [
    '1 3',
    '1 4',
    '1 8',
    '0 16',
    '0 32',
  ]);
});

test('a refund is what was given back: positive', async () => {
  await shop.bring([order('a', -20, { name: 'Order Refunded' }), order('b', -20)]);
  assert.deepEqual(await shop.ask('select name, total from events order by name'), [
    'Order Completed -20',
    'Order Refunded 20',
  ]);
});

test('money keeps its decimals: a thousand times 0.1 is a hundred', async () => {
  await shop.bring(Array.from({ length: 1000 }, () => line('a', 0.1)));
  assert.deepEqual(await shop.ask(ORDERS), ['Order Completed 1 a 2026-01-02 100 1000 PLN']);
});
