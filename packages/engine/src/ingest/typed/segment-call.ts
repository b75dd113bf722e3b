import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { jsonText } from '../read/json-cells.ts';
import { readCurrency } from './currency.ts';
import { type IdentifierKind, type IdentifierReading, readIdentifier } from './identifiers.ts';
import { beside, column, type Layers } from './layers.ts';
import { readMoney } from './money.ts';
import { readNumber } from './number.ts';
import type { Cell, Reading } from './reading.ts';
import type { Placed } from './row.ts';
import { readTime } from './time.ts';

/** Orders whose `products` become order lines; in every other event they stay a property. */
export const ORDERS: readonly string[] = ['Order Completed', 'Order Refunded', 'Order Cancelled'];

/** Properties of a call that are columns of its row: texts as `p_<key>`, amounts as readings. */
export const CALL_TEXTS = [
  'order_id',
  'product_id',
  'sku',
  'category',
  'brand',
  'variant',
  'coupon',
  'campaign_id',
  'campaign_name',
  'campaign_kind',
  'channel',
] as const;
export const CALL_AMOUNTS = ['total', 'discount', 'shipping', 'tax', 'margin', 'price'] as const;
export type CallAmount = (typeof CALL_AMOUNTS)[number];

/** The JSON at a path of an object, `''` when there is none. */
export const keyed = (object: Sql, ...keys: readonly string[]): Sql =>
  sql`JSONExtractRaw(${commas([object, ...keys.map(key => sql`${value.text(key)}`)])})`;

/** What one call says, read: the columns `call`, `event`, `p_…`, and the readings of its typed parts. */
export interface Call {
  readonly layers: Layers;
  readonly who: readonly IdentifierReading[];
  /** Nullable(Int64), milliseconds. */
  readonly time: Sql;
  readonly currency: Sql;
  readonly quantity: Sql;
  readonly amounts: Readonly<Record<CallAmount, Sql>>;
  readonly faults: readonly Placed[];
  readonly remarks: Reading['remarks'];
}

export function readCall(mapping: Mapping): Call {
  const { country, blocked, zone } = mapping;
  const options = { blocked, ...(country !== undefined && { country }) };
  const who = WHO.map(([prefix, kind, text]) =>
    readIdentifier({ text: sql`trimBoth(${text})`, prefix }, kind, options),
  );
  const cells = {
    timestamp: readTime(cell('said_time', 'time_'), { formats: ['ymd'], zone }),
    'properties.currency': readCurrency(cell('p_currency', 'currency_')),
    'properties.quantity': readNumber(cell('p_quantity', 'quantity_'), '.'),
  };
  const amounts = CALL_AMOUNTS.map(key => [key, readMoney(cell(`p_${key}`, `${key}_`), '.')] as const);
  const labelled: [string, Reading][] = [
    ...Object.entries(cells),
    ...amounts.map(([key, reading]): [string, Reading] => [`properties.${key}`, reading]),
  ];
  return {
    layers: [...ENVELOPE, ...beside([...labelled.map(([, reading]) => reading.layers), ...who.map(one => one.layers)])],
    who,
    time: cells.timestamp.value,
    currency: cells['properties.currency'].value,
    quantity: cells['properties.quantity'].value,
    amounts: Object.fromEntries(amounts.map(([key, reading]) => [key, reading.value])) as Record<CallAmount, Sql>,
    faults: labelled.flatMap(([label, reading]) =>
      reading.faults.map(fault => ({
        ...fault,
        column: label,
        text: TEXT_OF[label] ?? name(label.replace('properties.', 'p_')),
      })),
    ),
    remarks: [...labelled.map(([, reading]) => reading), ...who].flatMap(reading => reading.remarks),
  };
}

const cell = (title: string, prefix: string): Cell => ({ text: name(title), prefix });
const TEXT_OF: Readonly<Record<string, Sql>> = { timestamp: name('said_time') };

const line = raw('line');
const property = (key: string): Sql => jsonText(keyed(line, 'properties', key));
const either = (first: Sql, second: Sql): Sql => sql`if(${first} != '', ${first}, ${second})`;

/** Of the person; in a `group` call `traits` are the group's. */
const personTrait = (key: string): Sql =>
  either(
    sql`if(JSONExtractString(line, 'type') = 'group', '', ${jsonText(keyed(line, 'traits', key))})`,
    jsonText(keyed(line, 'context', 'traits', key)),
  );

const WHO: readonly (readonly [prefix: string, kind: IdentifierKind, text: Sql])[] = [
  ['user_', 'user_id', jsonText(keyed(line, 'userId'))],
  ['anonymous_', 'anonymous_id', jsonText(keyed(line, 'anonymousId'))],
  ['previous_', 'anonymous_id', sql`if(call = 'alias', ${jsonText(keyed(line, 'previousId'))}, '')`],
  ['email_', 'email', personTrait('email')],
  ['phone_', 'phone', personTrait('phone')],
];

/** A call's own time, or the best that its transport says. */
const saidTime = ['timestamp', 'originalTimestamp', 'sentAt', 'receivedAt']
  .map(key => jsonText(keyed(line, key)))
  .reduceRight((later, earlier) => either(earlier, later));

const campaignName = either(property('campaign_name'), jsonText(keyed(line, 'context', 'campaign', 'name')));

/** An order's total is called revenue or value by some; under those names it stays a property too. */
const total = sql`if(has(${value.texts(ORDERS)}, JSONExtractString(line, 'event')),
  ${either(property('total'), either(property('revenue'), property('value')))}, ${property('total')})`;

const ENVELOPE: Layers = [
  [
    column('call', sql`JSONExtractString(line, 'type')`),
    column('message_id', jsonText(keyed(line, 'messageId'))),
    column('said_time', saidTime),
    ...[...CALL_TEXTS, ...CALL_AMOUNTS, 'currency', 'quantity'].map(key =>
      column(`p_${key}`, key === 'total' ? total : key === 'campaign_name' ? campaignName : property(key)),
    ),
  ],
  [
    column(
      'event',
      sql`multiIf(call = 'track', trimBoth(JSONExtractString(line, 'event')), call = 'page', 'Page Viewed', call = 'screen', 'Screen Viewed', '')`,
    ),
  ],
];
