import { CHANNELS, MESSAGE_EVENTS } from '@satsuma/core';
import { type AttributePool, type Pools, SHOP } from '../../packages/core/test/arbitrary/index.ts';

const HOSTILE = [
  "it's",
  '\\',
  '"',
  '`',
  '{p0:String}',
  '%',
  '_',
  '--',
  '\n',
  '\t',
  '🍵',
  'ﬁ',
  'İ',
  'NULL',
  'null',
  '\u200b',
];

const text = (name: string, ...values: readonly string[]): AttributePool => ({ name, types: ['text'], values });

/** Columns of numbers, lists beside texts under one name, nested and odd names, and hostile texts. */
const ODD: readonly AttributePool[] = [
  { name: 'quantity', types: ['number'], values: [0, 0.5, 1, 2, 1000] },
  { name: 'discount', types: ['number'], values: [0, 0.1, 0.2, 0.3, 0.7, -0.1] },
  {
    name: 'mixed',
    types: ['text', 'list', 'number', 'moment'],
    values: ['a', ['a', 'b'], 7, '2026-03-01', ['2026-03-01']],
  },
  text('utm.source', 'ads', 'newsletter'),
  text("it's a `name`", ...HOSTILE),
];

/** Names and values that random definitions ask for and random people have. */
export const POOLS: Pools = {
  ...SHOP,
  events: {
    ...SHOP.events,
    'Order Completed': [...(SHOP.events['Order Completed'] ?? []), ...ODD],
    "O'Brien's `event` \\": [],
  },
  lines: [...SHOP.lines, { name: 'quantity', types: ['number'], values: [1, 2, 0.5] }],
  traits: [
    ...SHOP.traits,
    text('note', ...HOSTILE),
    { name: 'mixed', types: ['text', 'list'], values: ['tea', ['tea', 'x']] },
  ],
};

/** Channels whose messages random people get; conditions ask about the others as well. */
const MESSAGED = CHANNELS.filter(c => c === 'email' || c === 'mobile-push' || c === 'sms');

/** Everything that people may do: events with their attributes, messages and answers included. */
export const DOINGS: Readonly<Record<string, readonly AttributePool[]>> = {
  ...POOLS.events,
  ...Object.fromEntries(
    MESSAGED.flatMap(c => Object.values(MESSAGE_EVENTS[c])).map(name => [name, messageAttributes()]),
  ),
};

function messageAttributes(): readonly AttributePool[] {
  return [
    text('campaign_id', ...POOLS.campaigns),
    text('campaign_name', ...POOLS.campaigns),
    text('campaign_kind', 'campaign', 'triggered'),
  ];
}
