import { type CorpusCase, lines, mapped } from './corpus-case.ts';

const call = (fields: object): string =>
  JSON.stringify({ timestamp: '2026-01-02T10:00:00Z', messageId: 'm', ...fields });
const GOOD = [
  call({
    type: 'identify',
    userId: '7',
    messageId: 'm1',
    traits: { email: 'Ann@Sklep.pl', address: { city: 'Hel' }, vip: true },
  }),
  call({
    type: 'track',
    userId: '7',
    messageId: 'm2',
    event: 'Product Viewed',
    properties: { product_id: 'tea', list: ['a', 'b'] },
  }),
  call({ type: 'page', anonymousId: 'x', messageId: 'm3', name: 'Home', properties: { url: 'https://sklep.pl/' } }),
  call({
    type: 'track',
    userId: '7',
    messageId: 'm4',
    event: 'Order Completed',
    properties: {
      order_id: 'a',
      revenue: 30,
      currency: 'PLN',
      products: [{ product_id: 'tea', price: 10, quantity: 3 }],
    },
  }),
];

/** Calls of the Segment spec. */
export const SEGMENT_SPEC: readonly CorpusCase[] = [
  {
    name: 'calls of each sort',
    file: 'calls.jsonl',
    content: lines(...GOOD, call({ type: 'alias', userId: '7', previousId: 'x', messageId: 'm5' })),
    expect: {
      accepted: 5,
      sees: {
        'select name, profile, order_id, total from events order by name': [
          'Order Completed 1 a 30',
          'Page Viewed 1  -',
          'Product Viewed 1  -',
        ],
        'select product_id, amount from order_lines': ['tea 30'],
        'select name, text from traits order by name': ['city Hel', 'vip true'],
        'select kind, value from identifiers order by kind': ['anonymous_id x', 'email ann@sklep.pl', 'user_id 7'],
      },
    },
  },
  {
    name: 'calls that are none',
    file: 'calls.jsonl',
    content: lines(
      ...GOOD,
      ...GOOD.map((line, i) => line.replace(`"m${i + 1}"`, `"n${i + 1}"`)),
      ...GOOD.map((line, i) => line.replace(`"m${i + 1}"`, `"p${i + 1}"`)),
      '{"type":"track","userId":"7"',
      call({ type: 'teleport', userId: '7' }),
      call({ type: 'track', userId: '7', messageId: 'q1' }),
      call({ type: 'identify', traits: { city: 'Hel' }, messageId: 'q2' }),
      call({ type: 'track', userId: '7', event: 'Seen', messageId: 'q3', timestamp: 'soon' }),
      '{"type":"track","userId":"7","event":"Seen","messageId":"q4"}',
      call({
        type: 'track',
        userId: '7',
        event: 'Order Completed',
        messageId: 'q5',
        properties: { order_id: 'b', total: 'much', products: [{ price: 'x' }] },
      }),
    ),
    expect: {
      accepted: 12,
      rejects: [
        [13, '', '{"type":"track","userId":"7"', 'not-json'],
        [14, 'type', 'teleport', 'unknown-type'],
        [15, 'event', '', 'no-event'],
        [16, 'userId', '', 'no-identifier'],
        [17, 'timestamp', 'soon', 'bad-time'],
        [18, 'timestamp', '', 'no-time'],
        [19, 'properties.products', '[{"price":"x"}]', 'bad-money'],
        [19, 'properties.total', 'much', 'bad-money'],
      ],
    },
  },
  {
    name: 'properties without a name, and of names that are no paths',
    file: 'calls.jsonl',
    content: lines(
      call({
        type: 'track',
        userId: '7',
        event: 'Seen',
        properties: { '': 'a', ':x': 'b', 'c.': 'c', 'd..e': 'd', __proto__x: 'e', f: 'f' },
      }),
    ),
    expect: { accepted: 1, sees: { 'select properties.f, properties.__proto__x from events': ['f e'] } },
  },
  {
    name: 'a mapping of columns for a file of calls',
    file: 'calls.jsonl',
    content: lines(...GOOD),
    options: mapped(
      'events',
      {},
      { constants: { fields: { event: 'Seen', time: '2026-01-02' }, traits: {}, properties: {} } },
    ),
    expect: { problem: /holds calls of the Segment spec and the mapping maps columns/ },
  },
];
