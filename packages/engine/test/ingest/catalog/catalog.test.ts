import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { readCatalog } from '../../../src/ingest/catalog/read.ts';
import { refreshCatalog } from '../../../src/ingest/catalog/refresh.ts';
import type { Row } from '../rows.ts';
import { openShop, type Shop } from '../shop.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
beforeEach(() => shop.clear());
after(() => shop.close());

const attributes = async () => {
  const rows = await shop.store.control.selectFrom('attributes').selectAll().execute();
  return rows.map(a => `${a.kind} ${a.event}/${a.name} ${a.rows} ${a.types} ${a.first_seen} ${a.last_seen}`).sort();
};

const seen = (time: string, more: Partial<Row> = {}): Row => ({ name: 'Seen', time, ids: ['user_id:1'], ...more });

test('an import takes stock: events, properties and what they read as, traits, currencies, zones', async () => {
  await shop.bring([
    seen('2026-01-03', { properties: { size: '5', at: { place: 'home' } }, total: 1, currency: 'PLN' }),
    seen('2026-01-01', {
      properties: { size: 'XL', tags: ['a'], on: '2026-01-01' },
      product_id: '77',
      currency: 'EUR',
    }),
    seen('2026-01-02', {
      properties: { yes: 'true' },
      traits: [
        ['timezone', 'America/Lima'],
        ['age', '7'],
      ],
    }),
    {
      kind: 'order-line',
      name: 'Order Completed',
      time: '2026-01-02',
      order_id: 'o',
      amount: 5,
      currency: 'CZK',
      brand: 'b',
    },
    {
      kind: 'person',
      time: '2026-01-01',
      ids: ['user_id:1'],
      traits: [
        ['age', 'old'],
        ['likes', '', ['x', 'y']],
      ],
    },
  ]);
  const catalog = await readCatalog(shop.store);
  assert.deepEqual(catalog.events.Seen, {
    properties: {
      'at.place': { types: ['text'] },
      currency: { types: ['text'] },
      on: { types: ['moment'] },
      product_id: { types: ['number'] },
      size: { types: ['text', 'number'] },
      tags: { types: ['list'] },
      total: { types: ['number'] },
      yes: { types: ['boolean'] },
    },
    currencies: ['EUR', 'PLN'],
    rows: 3,
  });
  assert.deepEqual(catalog.events['Order Completed']?.currencies, ['CZK']);
  assert.deepEqual(catalog.lines, {
    properties: Object.fromEntries(
      ['amount', 'brand', 'currency', 'order_id'].map(p => [p, { types: [p === 'amount' ? 'number' : 'text'] }]),
    ),
    currencies: ['CZK'],
    rows: 1,
  });
  assert.deepEqual(catalog.traits, {
    age: { types: ['text', 'number'] },
    likes: { types: ['list'] },
    timezone: { types: ['text'] },
  });
  assert.deepEqual([catalog.zone, catalog.zones], ['UTC', ['America/Lima']]);
  const first = Date.parse('2026-01-01');
  assert.ok((await attributes()).includes(`event /Seen 3 {"text":3} ${first} ${first + 2 * 86_400_000}`));
});

test('the stock taken import by import is the stock taken at once', async () => {
  const orders = (total: number): Row[] => [
    seen('2026-01-01', { name: 'Order Completed', key: 'a', order_id: 'a', total, currency: 'PLN' }),
    seen('2026-01-05', {
      name: 'Order Completed',
      key: 'b',
      order_id: 'b',
      total,
      properties: { gift: String(total) },
    }),
  ];
  const lines: Row[] = ['a', 'c', 'c'].map((order_id, i) => ({
    ...seen('2026-01-02', { kind: 'order-line', name: 'Order Completed', order_id, amount: i, product_id: String(i) }),
    traits: [['city', i === 1 ? 'Łódź' : 'Kraków']],
  }));
  await shop.bring(lines, { file: 'lines.csv' });
  await shop.bring(orders(1), { file: 'orders.csv' });
  await shop.bring([...lines, { ...(lines[1] as Row), product_id: 'new', time: '2026-01-01' }], { file: 'more.csv' });
  await shop.bring(orders(2), { file: 'orders.csv', replace: true });
  await shop.bring([seen('2026-02-01', { ids: ['user_id:1', 'user_id:2'] })], { file: 'merge.csv' });

  const bySteps = await attributes();
  await refreshCatalog(shop.store);
  assert.deepEqual(bySteps, await attributes());
  assert.ok(bySteps.length > 10);
});

test('what no row says any more is forgotten', async () => {
  await shop.bring([seen('2026-01-01', { properties: { old: '1' } })], { file: 'a.csv' });
  await shop.bring([seen('2026-01-01', { name: 'Other' })], { file: 'a.csv', replace: true });
  assert.deepEqual(Object.keys((await readCatalog(shop.store)).events), ['Other']);
});

test('a name can be any text', async () => {
  const odd = ["it's", '`', '\\', '__proto__', 'a.b', 'żółć', ' '];
  await shop.bring(
    odd.map((name, i) => seen('2026-01-01', { name, key: `${i}`, properties: { [name]: '1' }, traits: [[name, 'x']] })),
  );
  const catalog = await readCatalog(shop.store);
  assert.deepEqual(Object.keys(catalog.traits).sort(), odd.toSorted());
  assert.deepEqual(Object.keys(catalog.events).sort(), odd.toSorted());
  assert.deepEqual(Object.keys(catalog.events.żółć?.properties ?? {}), ['żółć']);
});
