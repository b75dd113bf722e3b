import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { callReader } from '../../src/track/call-reader.ts';
import type { CallRequest, SaidCall } from '../../src/track/said.ts';

const read = callReader({ zone: 'UTC', country: 'PL', blocked: ['guest', 'test@*'] });
const RECEIVED = Date.parse('2026-11-22T12:00:00Z');
const TRACK = { type: 'track', event: 'Seen', userId: '7', messageId: 'm', timestamp: '2026-11-22T10:00:00Z' };

const said = (call: object, request: Partial<CallRequest> = {}): SaidCall => {
  const result = read({ ...TRACK, ...call }, { receivedAt: RECEIVED, ...request });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

/** The problems of a call, each as its code and place. */
const problems = (call: unknown, request: Partial<CallRequest> = {}): string[] => {
  const result = read(call, { receivedAt: RECEIVED, ...request });
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);
};

const nested = (depth: number): object => (depth === 0 ? {} : { a: nested(depth - 1) });
const many = (count: number): object => Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, 1]));

describe('what a call says', () => {
  test('a track call is the event it names, well-known properties in their columns', () => {
    const call = said({
      properties: { product_id: 'tea', price: 12.5, quantity: 2, color: 'green', seen: true, no: null },
    });
    assert.equal(call.type, 'track');
    assert.equal(call.messageId, 'm');
    assert.deepEqual(call.identifiers, [{ kind: 'user_id', value: '7' }]);
    assert.deepEqual(call.event, {
      name: 'Seen',
      columns: { product_id: 'tea', price: '12.5', quantity: 2 },
      properties: { color: 'green', seen: 'true' },
    });
    assert.deepEqual([call.lines, call.traits, call.remarks], [[], [], []]);
  });

  test('amounts are read as they are written in shops; what has no column of events stays a property', () => {
    const { event, remarks } = said({
      properties: { price: 'zł. 12', total: '(1,234.567891)', sku: 's', variant: 'v' },
    });
    assert.deepEqual(event?.columns, { price: '12', total: '-1234.5679' });
    assert.deepEqual(event?.properties, { sku: 's', variant: 'v' });
    assert.deepEqual(remarks, ['rounded-money']);
  });

  test('an order has lines', () => {
    const products = [{ product_id: 'tea', name: 'Tea', price: 9.99, quantity: 3, gift: true }, { sku: 's' }];
    const properties = { order_id: 'a', revenue: 29.97, currency: 'PLN', products };
    const { event, lines } = said({ event: 'Order Completed', properties });
    assert.deepEqual(event?.columns, { order_id: 'a', currency: 'PLN', total: '29.97' });
    assert.deepEqual(event?.properties, { revenue: '29.97' });
    const order = { order_id: 'a', currency: 'PLN' };
    assert.deepEqual(lines, [
      {
        line: 1,
        columns: { ...order, product_id: 'tea', product_name: 'Tea', price: '9.99', quantity: 3, amount: '29.97' },
        properties: { gift: 'true' },
      },
      { line: 2, columns: { ...order, sku: 's', quantity: 1 }, properties: {} },
    ]);
  });

  test('a page is Page Viewed, its name a property, its category in its column', () => {
    const { event } = said({ type: 'page', event: undefined, name: 'Home', category: 'Shop' });
    assert.deepEqual(event, { name: 'Page Viewed', columns: { category: 'Shop' }, properties: { name: 'Home' } });
  });

  test('identify says traits, group which group, alias that two ids are one person', () => {
    const traits = { email: 'Ann@Sklep.pl', firstName: 'Ann', address: { city: 'Hel' }, tags: ['a', 1], gone: null };
    assert.deepEqual(said({ type: 'identify', traits }).traits, [
      { name: 'first_name', text: 'Ann', list: [] },
      { name: 'city', text: 'Hel', list: [] },
      { name: 'tags', text: '', list: ['a', '1'] },
    ]);
    assert.deepEqual(said({ type: 'identify', traits }).identifiers.at(-1), { kind: 'email', value: 'ann@sklep.pl' });
    assert.deepEqual(
      said({ type: 'group', groupId: 5, traits: { name: 'ACME' } }).traits.map(({ name, text }) => `${name} ${text}`),
      ['group_id 5', 'group.name ACME'],
    );
    const alias = said({ type: 'alias', previousId: 'x' });
    assert.deepEqual(alias.identifiers, [
      { kind: 'user_id', value: '7' },
      { kind: 'anonymous_id', value: 'x' },
    ]);
    assert.equal(alias.event, null);
  });

  test('ids of other systems are identifiers of their kind, those of accounts are nobody’s', () => {
    const externalIds = [
      { id: 'c1', type: 'crm', collection: 'users', encoding: 'none' },
      { id: 'a1', type: 'crm', collection: 'accounts', encoding: 'none' },
    ];
    assert.deepEqual(said({ context: { externalIds } }).identifiers.at(-1), { kind: 'external:crm', value: 'c1' });
  });

  test('a number as an id is its text; a blocked one makes a guest of an event and a problem of an identify', () => {
    assert.deepEqual(said({ userId: 42 }).identifiers, [{ kind: 'user_id', value: '42' }]);
    const guest = said({ userId: 'GUEST' });
    assert.deepEqual(guest.identifiers, []);
    assert.deepEqual(guest.remarks, ['blocked-identifier', 'guest-blocked']);
    assert.deepEqual(problems({ ...TRACK, type: 'identify', userId: 'guest' }), ['missing-key userId']);
  });

  test('the type may come from the path, and must not contradict it', () => {
    assert.equal(said({ type: undefined }, { type: 'track' }).type, 'track');
    assert.deepEqual(problems(TRACK, { type: 'page' }), ['bad-value type']);
  });
});

describe('when it happened', () => {
  const at = (call: object, request: Partial<CallRequest> = {}): string =>
    new Date(said(call, request).time).toISOString();

  for (const [what, call, request, time] of [
    ['without sentAt the clock is believed', {}, {}, '2026-11-22T10:00:00.000Z'],
    ['a clock two hours behind is put right', { sentAt: '2026-11-22T10:00:03Z' }, {}, '2026-11-22T11:59:57.000Z'],
    ['by the batch’s sentAt too', {}, { sentAt: '2026-11-22T10:00:03Z' }, '2026-11-22T11:59:57.000Z'],
    [
      'the call’s own sentAt comes first',
      { sentAt: '2026-11-22T10:00:01Z' },
      { sentAt: '2026-11-22T10:00:03Z' },
      '2026-11-22T11:59:59.000Z',
    ],
    ['without any time it is when it was received', { timestamp: undefined }, {}, '2026-11-22T12:00:00.000Z'],
    [
      'sentAt alone changes nothing of that',
      { timestamp: null, sentAt: '2020-01-01T00:00:00Z' },
      {},
      '2026-11-22T12:00:00.000Z',
    ],
    [
      'originalTimestamp alone is a timestamp',
      { timestamp: undefined, originalTimestamp: '2026-11-22T10:00:00Z', sentAt: '2026-11-22T10:00:03Z' },
      {},
      '2026-11-22T11:59:57.000Z',
    ],
    [
      'beside a timestamp it says that the call is corrected already',
      { originalTimestamp: '2020-01-01T00:00:00Z', sentAt: '2020-01-01T00:00:03Z' },
      {},
      '2026-11-22T10:00:00.000Z',
    ],
    ['years from now is when it counts', { timestamp: '2031-01-01T00:00:00Z' }, {}, '2031-01-01T00:00:00.000Z'],
    ['an offset is taken off', { timestamp: '2026-11-22T10:00:00.5+01:00' }, {}, '2026-11-22T09:00:00.500Z'],
  ] as const)
    test(what, () => assert.equal(at(call, request), time));

  test('a local time is on the clock of the zone', () => {
    const warsaw = callReader({ zone: 'Europe/Warsaw', country: 'PL', blocked: [] });
    const result = warsaw({ ...TRACK, timestamp: '2026-10-25T02:30:00' }, { receivedAt: RECEIVED });
    assert.ok(result.ok);
    assert.equal(new Date(result.value.time).toISOString(), '2026-10-25T00:30:00.000Z');
    assert.deepEqual(result.value.remarks, ['doubled-time']);
  });
});

describe('what is refused, and where', () => {
  const product = (fields: object): object => ({
    ...TRACK,
    event: 'Order Completed',
    properties: { products: [{ price: 1 }, { price: 1 }, fields] },
  });
  for (const [what, call, found] of [
    ['no object', [TRACK], ['not-an-object ']],
    ['null', null, ['not-an-object ']],
    ['a type there is not', { ...TRACK, type: 'teleport' }, ['bad-value type']],
    ['no type', { ...TRACK, type: undefined }, ['missing-key type']],
    ['a track without a name', { ...TRACK, event: ' ' }, ['missing-key event']],
    ['a name that is an object', { ...TRACK, event: {} }, ['missing-key event']],
    ['nobody', { ...TRACK, userId: '' }, ['missing-key userId']],
    ['an id that is an object', { ...TRACK, userId: { id: 7 } }, ['wrong-type userId']],
    ['an id that is a truth value', { ...TRACK, anonymousId: true }, ['wrong-type anonymousId']],
    ['a message id that is a list', { ...TRACK, messageId: [] }, ['wrong-type messageId']],
    ['a group without an id', { ...TRACK, type: 'group' }, ['missing-key groupId']],
    ['an alias of one id', { ...TRACK, type: 'alias' }, ['missing-key previousId']],
    ['a time that is none', { ...TRACK, timestamp: 'soon' }, ['bad-date timestamp']],
    ['a day that is not', { ...TRACK, timestamp: '2026-02-30T00:00:00Z' }, ['bad-date timestamp']],
    ['seconds since 1970', { ...TRACK, timestamp: 1798725900 }, ['bad-date timestamp']],
    ['a sentAt that is none', { ...TRACK, sentAt: 'now' }, ['bad-date sentAt']],
    [
      'a clock that leads out of time',
      { ...TRACK, timestamp: '1900-01-01T00:00:00Z', sentAt: '2299-01-01T00:00:00Z' },
      ['bad-date timestamp'],
    ],
    ['properties that are a list', { ...TRACK, properties: [] }, ['not-an-object properties']],
    ['traits that are text', { ...TRACK, context: { traits: 'x' } }, ['not-an-object context.traits']],
    ['an amount that is none', { ...TRACK, properties: { total: 'much' } }, ['wrong-type properties.total']],
    [
      'several at once',
      { ...TRACK, userId: {}, properties: { currency: '??', quantity: 'two' } },
      ['wrong-type userId', 'wrong-type properties.currency', 'wrong-type properties.quantity'],
    ],
    ['a price that is none', product({ price: 'x' }), ['wrong-type properties.products[2].price']],
    ['a margin that is none', product({ price: 1, margin: 'x' }), ['wrong-type properties.products[2].margin']],
    [
      'an amount too large',
      product({ price: 99999999999999, quantity: 2 }),
      ['wrong-type properties.products[2].quantity'],
    ],
    ['NUL', { ...TRACK, properties: { a: ['x', 'a\0b'] } }, ['bad-value properties.a[1]']],
    ['half of a surrogate pair', { ...TRACK, userId: 'a\ud800' }, ['bad-value userId']],
    ['the same in a long text', { ...TRACK, userId: `${'a'.repeat(100)}\udc00` }, ['bad-value userId']],
    ['the same in a name', { ...TRACK, properties: { 'a\ud800': 1 } }, ['bad-value properties']],
    ['digits that JSON has lost', { ...TRACK, userId: 2 ** 53 }, ['bad-value userId']],
    ['infinity', { ...TRACK, properties: JSON.parse('{"a":1e999}') }, ['bad-value properties.a']],
    ['too deep', { ...TRACK, properties: nested(29) }, [`bad-value properties${'.a'.repeat(29)}`]],
    ['a long name', { ...TRACK, properties: { ['ż'.repeat(251)]: 1 } }, ['bad-value properties']],
    ['many names', { ...TRACK, properties: many(1001) }, ['bad-value properties']],
    ['a long text', { ...TRACK, properties: { a: 'x'.repeat(65_537) } }, ['bad-value properties.a', 'bad-value ']],
    ['much of everything', { ...TRACK, properties: { a: Array(22_000).fill('ż') } }, ['bad-value ']],
    ['a name for the prototype', { ...TRACK, properties: JSON.parse('{"__proto__":1}') }, ['bad-value properties']],
    ['two names of one path', { ...TRACK, properties: { 'a.b': 1, a: { b: 2 } } }, ['duplicate properties']],
    [
      'the same in a list of a product',
      product({ x: [{ 'a.b': 1, a: { b: 2 } }] }),
      ['duplicate properties.products[2]'],
    ],
  ] as const)
    test(what, () => assert.deepEqual(problems(call), found));

  test('what is just within the limits is taken', () => {
    said({ properties: nested(28) });
    said({ properties: { ['ż'.repeat(250)]: 1 } });
    said({ properties: many(990) });
    said({ properties: { a: 'x'.repeat(65_000) } });
    said({ event: 'Order Completed', properties: { products: Array.from({ length: 300 }, () => many(10)) } });
    said({ userId: 2 ** 53 - 1 });
    said({ properties: { 'a.b': 1, a: { c: 2 }, list: [{ a: 1 }, { a: 2 }] } });
  });

  test('no problem repeats what a person wrote', () => {
    const secret = 'ann@sklep.pl';
    const result = read(
      { ...TRACK, timestamp: secret, userId: [secret], properties: { total: secret } },
      { receivedAt: 0 },
    );
    assert.ok(!result.ok);
    assert.ok(!JSON.stringify(result.problems).includes(secret));
  });
});
