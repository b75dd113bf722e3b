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

const viewed = (product_id: string, more: Partial<Row> = {}): Row => ({
  name: 'Product Viewed',
  time: '2026-01-02T10:00:00Z',
  ids: ['user_id:1'],
  product_id,
  ...more,
});

const EVENTS = 'select product_id, toString(id) from events order by product_id, id';

test('the same facts in another file are known, wherever they stand in it', async () => {
  const facts = [viewed('a'), viewed('b', { properties: { list: 'home' } }), viewed('c', { key: 'm-1' })];
  await shop.bring(facts);
  const before = await shop.ask(EVENTS);
  const { counts } = await shop.bring([viewed('d'), ...facts.toReversed()], { file: 'second', source: 'other' });
  assert.equal(counts.known, 3);
  assert.equal(counts.events, 1);
  assert.deepEqual((await shop.ask(EVENTS)).slice(0, 3), before);
  assert.deepEqual(await shop.ask('select count() from profiles'), ['1']);
});

test('rows that say the same twice are two facts, and two again when the file is read again', async () => {
  await shop.bring([viewed('a'), viewed('a')]);
  assert.equal((await shop.ask(EVENTS)).length, 2);
  const { counts } = await shop.bring([viewed('a'), viewed('a'), viewed('a')], { file: 'second' });
  assert.equal(counts.known, 2);
  assert.equal(counts.events, 1);
  assert.deepEqual(await shop.ask('select uniqExact(name, time, id), count() from events'), ['3 3']);
});

test('any difference makes another fact', async () => {
  const all = [
    viewed('a'),
    viewed('a', { price: 1 }),
    viewed('a', { price: 0 }),
    viewed('a', { quantity: 0 }),
    viewed('a', { properties: { x: '1' } }),
    viewed('a', { ids: ['user_id:2'] }),
    viewed('a', { time: '2026-01-02T10:00:00.001Z' }),
    viewed('', { category: 'a' }),
    viewed('', { brand: 'a' }),
    viewed('a', { name: 'Product Added' }),
  ];
  await shop.bring(all);
  assert.deepEqual(await shop.ask('select uniqExact(id) from events'), [String(all.length)]);
});

test('a key of its own tells a fact from others: a second row with it is the same fact', async () => {
  const { counts } = await shop.bring([
    viewed('a', { key: 'm-1' }),
    viewed('b', { key: 'm-1' }),
    viewed('c', { key: 'm-1', time: '2026-01-03' }),
    viewed('d', { key: 'm-1', name: 'Product Added' }),
  ]);
  assert.equal(counts.repeated, 1);
  assert.equal(counts.keysAtSeveralTimes, 1);
  assert.deepEqual(await shop.ask('select product_id from events order by product_id'), ['a', 'c', 'd']);
  const again = await shop.bring([viewed('z', { key: 'm-1', ids: ['email:a@b.pl'] })], { file: 'second' });
  assert.equal(again.counts.known, 1);
});

test('a line may have a key; that of its order is not one', async () => {
  const line = (amount: number, key: string): Row => viewed('', { kind: 'order-line', order_id: 'o', amount, key });
  await shop.bring([line(1, 'o'), line(2, 'o'), line(3, 'l1'), line(4, 'l1'), line(5, '')]);
  assert.deepEqual(await shop.ask('select amount from order_lines order by amount'), ['1', '2', '3', '5']);
});

test('everything an event says is stored, each thing in its place', async () => {
  await shop.bring([
    {
      ...viewed('p', {
        key: 'k',
        order_id: 'o',
        category: 'c',
        brand: 'b',
        coupon: 'u',
        currency: 'PLN',
        channel: 'web',
      }),
      ...{ campaign_id: 'i', campaign_name: 'n', campaign_kind: 'email', total: 1, discount: 2, shipping: 3, tax: 4 },
      ...{ margin: 5, price: '0.0001', quantity: 0.5, properties: { 'a b': 'x', nested: { list: ['1', '2'] } } },
    },
  ]);
  assert.deepEqual(await shop.ask('select * except (id, import, node) from events'), [
    'Product Viewed 1 2026-01-02T10:00:00.000Z shop o p c b u PLN i n email web 1 2 3 4 5 0.0001 0.5 {"a b":"x","nested":{"list":["1","2"]}}',
  ]);
});

test('a hostile text is a text', async () => {
  const hostile = ["'; drop table events; --", '\\', '`', '{p0:String}', 'a\nb\tc', '%s', 'Zażółć 🍊', ' '.repeat(3)];
  await shop.bring(
    hostile.map(text => viewed(text, { ids: [`user_id:${text}`], traits: [['note', text]], key: text })),
  );
  const stored = await shop.store.warehouse.rows<{ product_id: string; text: string; value: string }>({
    parts: [
      `select product_id, text, value from events join traits using profile join identifiers using profile order by product_id`,
    ],
  });
  assert.deepEqual(
    stored,
    hostile
      .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      .map(t => ({ product_id: t, text: t, value: t })),
  );
});
