import { name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { readCurrency } from './currency.ts';
import { type IdentifierKind, type IdentifierReading, readIdentifier } from './identifiers.ts';
import { beside, column, type Layers } from './layers.ts';
import { readMoney } from './money.ts';
import { readNumber } from './number.ts';
import type { Reading } from './reading.ts';
import type { Placed } from './row.ts';
import { readTime } from './time.ts';

/** Orders whose `products` become order lines; in every other event they stay a property. */
export const ORDERS: readonly string[] = ['Order Completed', 'Order Refunded', 'Order Cancelled'];

/** Properties of a call that are columns of its row: texts as they are, amounts as readings. */
export const CALL_TEXTS = [
  'order_id',
  'product_id',
  'category',
  'brand',
  'coupon',
  'campaign_id',
  'campaign_name',
  'campaign_kind',
  'channel',
] as const;
export const CALL_AMOUNTS = ['total', 'discount', 'shipping', 'tax', 'margin', 'price'] as const;
export type CallAmount = (typeof CALL_AMOUNTS)[number];

const texts = (keys: readonly string[]): string => keys.map(key => `${key} String`).join(', ');

const PROPERTIES = [...CALL_TEXTS, ...CALL_AMOUNTS, 'currency', 'quantity', 'revenue', 'value', 'products'];
const PERSON = 'Tuple(email String, phone String)';

/** Keys that are columns, or say how a call was sent and not what happened. */
export const ENVELOPE_KEYS: readonly string[] = (
  'type event userId anonymousId previousId groupId messageId properties traits context timestamp ' +
  'originalTimestamp sentAt receivedAt integrations version channel writeKey projectId category _metadata'
).split(' ');

/** What is read of a call by name; a key that is not there is empty, one with null too. Parsed once per line. */
const CALL = `Tuple(${texts([
  ...['type', 'event', 'userId', 'anonymousId', 'previousId', 'groupId', 'messageId', 'category'],
  ...['timestamp', 'originalTimestamp', 'sentAt', 'receivedAt'],
])}, properties Tuple(${texts(PROPERTIES)}), traits ${PERSON}, context Tuple(traits ${PERSON}, campaign Tuple(name String)))`;

/** The objects of a call as JSON, for whatever else is in them. */
const OBJECTS = 'Tuple(properties String, traits String, context String)';

/** What one call says, read: the columns `said` (`CALL`), `objects` (`OBJECTS`), `event`, and the readings of its typed parts. */
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

/** A text of the call, by its path in `CALL`. */
export const said = (...path: readonly string[]): Sql =>
  path.map(key => name(key)).reduce((object, key) => sql`${object}.${key}`, name('said'));

export function readCall(mapping: Mapping): Call {
  const { country, blocked, zone } = mapping;
  const options = { blocked, ...(country !== undefined && { country }) };
  const who = WHO.map(([prefix, kind]) => readIdentifier({ text: name(`${prefix}text`), prefix }, kind, options));
  const time = readTime({ text: name('said_time'), prefix: 'time_' }, { formats: ['ymd'], zone });
  const currency = readCurrency({ text: said('properties', 'currency'), prefix: 'currency_' });
  const quantity = readNumber({ text: said('properties', 'quantity'), prefix: 'quantity_' }, '.');
  const amount = (key: CallAmount) =>
    readMoney({ text: key === 'total' ? name('total_text') : said('properties', key), prefix: `${key}_` }, '.');
  const amounts = CALL_AMOUNTS.map(key => ({ key, reading: amount(key) }));
  const cells: [label: string, text: Sql, reading: Reading][] = [
    ['timestamp', name('said_time'), time],
    ['properties.currency', said('properties', 'currency'), currency],
    ['properties.quantity', said('properties', 'quantity'), quantity],
    ...amounts.map(({ key, reading }): [string, Sql, Reading] => [
      `properties.${key}`,
      said('properties', key),
      reading,
    ]),
  ];
  return {
    layers: [...ENVELOPE, ...beside([...cells.map(([, , reading]) => reading.layers), ...who.map(one => one.layers)])],
    who,
    time: time.value,
    currency: currency.value,
    quantity: quantity.value,
    amounts: Object.fromEntries(amounts.map(({ key, reading }) => [key, reading.value])) as Record<CallAmount, Sql>,
    faults: cells.flatMap(([label, text, { faults }]) =>
      faults.map(({ when, reason }) => ({ when: whereRead(label, when), reason, column: label, text })),
    ),
    remarks: [
      ...cells.flatMap(([label, , { remarks }]) =>
        remarks.map(({ when, remark }) => ({ when: whereRead(label, when), remark })),
      ),
      ...who.flatMap(({ remarks }) => remarks),
    ],
  };
}

/** Of a fact: what a `track`, `page` or `screen` says; other calls have no properties. */
export const isFact: Sql = raw("call in ('track', 'page', 'screen')");

const whereRead = (label: string, when: Sql): Sql => (label === 'timestamp' ? when : sql`${isFact} and (${when})`);

const either = (first: Sql, second: Sql): Sql => sql`if(${first} != '', ${first}, ${second})`;

/** Of the person; in a `group` call `traits` are the group's. */
const personTrait = (key: string): Sql =>
  either(sql`if(${said('type')} = 'group', '', ${said('traits', key)})`, said('context', 'traits', key));

const WHO: readonly (readonly [prefix: string, kind: IdentifierKind, text: Sql])[] = [
  ['user_', 'user_id', said('userId')],
  ['anonymous_', 'anonymous_id', said('anonymousId')],
  ['previous_', 'anonymous_id', sql`if(${said('type')} = 'alias', ${said('previousId')}, '')`],
  ['email_', 'email', personTrait('email')],
  ['phone_', 'phone', personTrait('phone')],
];

/** A call's own time, or the best that its transport says. */
const saidTime = ['timestamp', 'originalTimestamp', 'sentAt', 'receivedAt']
  .map(key => said(key))
  .reduceRight((later, earlier) => either(earlier, later));

/** An order's total is called revenue or value by some; under those names it stays a property too. */
const totalText = sql`if(has(${value.texts(ORDERS)}, event), ${either(said('properties', 'total'), either(said('properties', 'revenue'), said('properties', 'value')))}, ${said('properties', 'total')})`;

const ENVELOPE: Layers = [
  [
    column('said', sql`JSONExtract(line, ${value.text(CALL)})`),
    column('objects', sql`JSONExtract(line, ${value.text(OBJECTS)})`),
  ],
  [
    column('call', said('type')),
    column('said_time', saidTime),
    column(
      'event',
      sql`multiIf(${said('type')} = 'track', trimBoth(${said('event')}), ${said('type')} = 'page', 'Page Viewed', ${said('type')} = 'screen', 'Screen Viewed', '')`,
    ),
    ...WHO.map(([prefix, , text]) => column(`${prefix}text`, sql`trimBoth(${text})`)),
  ],
  [column('total_text', totalText)],
];

/** The part of `objects` of that name, JSON. */
export const objectOf = (part: 'properties' | 'traits' | 'context'): Sql => raw(`objects.${part}`);
