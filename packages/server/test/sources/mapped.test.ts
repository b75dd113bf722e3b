import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { json } from '../running.ts';
import { type Tracked, toldBy, tracked } from '../track/tracked.ts';
import { answer, connect, deliver } from './connected.ts';

const MAPPING = `
items: data.orders
id: number
event:
  path: state
  values: {paid: Order Completed, returned: Order Refunded}
  otherwise: leave-out
time: {path: at, format: seconds}
identifiers:
  email: buyer.email
  external:pos: buyer.card
traits:
  city: buyer.address.city
  consent.sms: {path: buyer.sms, values: {"yes": "true", "no": "false"}}
properties:
  order_id: number
  total: sum
  currency: {always: PLN}
  shop: $.till["shop name"]
products:
  items: lines
  properties: {product_id: code, price: unit, quantity: pieces}
`;
const order = (number: string, more: object = {}) => ({
  ...{ number, state: 'paid', at: 1772355600, sum: 30.5 },
  buyer: { email: 'pos@poczta.pl', card: 'K-77', address: { city: 'Opole' }, sms: 'yes' },
  lines: [
    { code: 'A', unit: 10, pieces: 2 },
    { code: 'B', unit: '10.50', pieces: 1 },
  ],
  ...more,
});
const body = (...orders: readonly object[]) => ({ till: { 'shop name': 'Rynek' }, data: { orders } });
const proof = { by: 'hmac', header: 'x-signature', algorithm: 'sha256', encoding: 'hex', prefix: 'sha256=' };

describe('a mapped webhook', () => {
  let shop: Tracked;
  before(async () => {
    shop = await tracked();
  });
  after(() => shop[Symbol.asyncDispose]());

  test('reads any JSON as its mapping says: events, people, products; the same twice counts once', async () => {
    const made = await shop.ask(
      '/api/v1/connections',
      json('POST', { source: 'till', kind: 'webhook', config: { mapping: MAPPING, proof } }),
    );
    const { secret: fresh } = (await made.json()) as { secret: string };
    const sent = JSON.stringify(body(order('1'), order('2', { state: 'open' }), order('3', { state: 'returned' })));
    const headers = { 'x-signature': `sha256=${createHmac('sha256', fresh).update(sent).digest('hex')}` };
    for (const _twice of [1, 2])
      assert.deepEqual(await answer(deliver(shop, '/sources/till/webhook', sent, headers)), [
        200,
        { accepted: 4, aside: 1, refused: 0 },
      ]);
    assert.equal((await deliver(shop, '/sources/till/webhook', sent, { 'x-signature': 'sha256=00' })).status, 401);
    assert.deepEqual(
      await shop.rows(
        `select name, time, order_id, total, currency, properties.shop, profile > 0 from events order by name`,
      ),
      [
        'Order Completed 2026-03-01T09:00:00.000Z 1 30.5 PLN Rynek 1',
        'Order Refunded 2026-03-01T09:00:00.000Z 3 30.5 PLN Rynek 1',
      ],
    );
    assert.deepEqual(
      await shop.rows(`select product_id, price, quantity, amount from order_lines where order_id = '1' order by line`),
      [...['A 10 2 20', 'B 10.5 1 10.5']],
    );
    assert.deepEqual(await shop.rows('select name, text from traits order by name'), [
      'city Opole',
      'consent.sms true',
    ]);
    assert.deepEqual(await shop.rows('select kind, value from identifiers order by kind'), [
      'email pos@poczta.pl',
      'external:pos K-77',
    ]);
  });

  test('what is wrong is told at its place; what is right beside it goes in', async () => {
    await connect(shop, 'open', 'webhook', { mapping: MAPPING, proof: { by: 'nothing' } }, undefined);
    const send = (sent: unknown) => deliver(shop, '/sources/open/webhook', JSON.stringify(sent), {});
    assert.deepEqual(await answer(send(body(order('7'), order('8', { sum: 'much' }), order('9', { at: 'noon' })))), [
      ...[200, { accepted: 3, aside: 0, refused: 2 }],
    ]);
    assert.deepEqual(await toldBy(await send(body(order('10', { at: 'noon' })))), [
      'bad-date body.data.orders[0].time',
    ]);
    assert.deepEqual(await toldBy(await send({})), ['missing-key body.data.orders']);
    assert.equal((await send(body(order('10', { at: 'noon' })))).status, 422);
    assert.equal((await deliver(shop, '/sources/open/webhook', 'no json', {})).status, 400);
  });

  test('a shared token in a header lets in', async () => {
    const config = {
      mapping: 'event: {always: Visited}\nid: n\nidentifiers: {user_id: u}',
      proof: { by: 'token', header: 'authorization' },
    };
    await connect(shop, 'gate', 'webhook', config, 'let me in');
    const send = (authorization: string) =>
      deliver(shop, '/sources/gate/webhook', '[{"n":1,"u":"g1"}]', { authorization });
    assert.deepEqual([(await send('Bearer let me in')).status, (await send('let me out')).status], [200, 401]);
  });

  test('what a body becomes can be tried; a mapping that is wrong says where', async () => {
    const tried = await shop.ask(
      '/api/v1/connections/try-mapping',
      json('POST', {
        mapping: MAPPING,
        body: body(order('1'), order('2', { state: 'open' }), order('3', { sum: 'x' })),
      }),
    );
    const { items } = (await tried.json()) as {
      items: { place: string; aside: string | null; calls: { event?: string }[]; problems: { path: string }[] }[];
    };
    assert.deepEqual(
      items.map(item => [
        item.place,
        item.aside,
        item.calls.map(call => call.event ?? 'identify').join(),
        item.problems.map(p => p.path).join(),
      ]),
      [
        ['data.orders[0]', null, 'identify,Order Completed', ''],
        ['data.orders[1]', 'event-not-mapped', '', ''],
        ['data.orders[2]', null, 'identify,Order Completed', 'properties.total'],
      ],
    );
    const wrong = 'event: type\nidentifiers:\n  e-mail: a\n  email: a..b\nproprties: {}\n';
    const reply = await shop.ask('/api/v1/connections/try-mapping', json('POST', { mapping: wrong, body: {} }));
    assert.deepEqual(
      [reply.status, await toldBy(reply)],
      [422, ['unknown-key body.mapping.proprties (line 5, column 1)']],
    );
    const named = await shop.ask(
      '/api/v1/connections/try-mapping',
      json('POST', { mapping: wrong.replace(/proprties.*\n/, ''), body: {} }),
    );
    assert.deepEqual(await toldBy(named), [
      'bad-value body.mapping.identifiers.email (line 4, column 3)',
      'bad-value body.mapping.identifiers.e-mail (line 3, column 3)',
    ]);
  });
});
