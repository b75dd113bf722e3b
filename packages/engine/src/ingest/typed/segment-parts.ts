import { name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { SEGMENT_CALLS } from '../read/segment-shape.ts';
import { column } from './layers.ts';
import type { IncomingColumn, Placed, RowParts } from './row.ts';
import { instantOf } from './said.ts';
import {
  CALL_AMOUNTS,
  CALL_TEXTS,
  type Call,
  ENVELOPE_KEYS,
  isFact,
  ORDERS,
  objectOf,
  readCall,
  said,
} from './segment-call.ts';
import { externalIds } from './segment-external.ts';
import { linesOfProducts, restMembers } from './segment-lines.ts';
import { traitsOfObject } from './segment-traits.ts';
import { guestRemarks, identifierTuples, isNobody } from './who.ts';

const isOrder = sql`has(${value.texts(ORDERS)}, event)`;

/**
 * Calls of the Segment spec, one per line. `track` is the event it names; `page` and `screen` are `Page Viewed` and
 * `Screen Viewed`, with the page's name and category; `identify` says traits of a person, `group` of which group somebody
 * is (traits `group_id`, `group.…`), `alias` that two ids are one person: `previousId` is taken for an anonymous id. The
 * products of an order become its lines, beside the order's own event. `context` stays a property of an event.
 */
export function segmentParts(mapping: Mapping): RowParts {
  const call = readCall(mapping);
  const external = externalIds(objectOf('context'), mapping.blocked);
  return {
    layers: [
      ...call.layers,
      [
        column('lines', linesOfProducts(sql`if(${isOrder}, ${said('properties', 'products')}, '')`)),
        column('person_traits', traits),
        column('rest', properties),
      ],
      ...external.layers,
    ],
    columns: { ...columnsOf(call), identifiers: everyIdentifier(call, external.pairs) },
    faults: [...call.faults, ...callFaults(call, mapping)],
    remarks: [
      ...call.remarks,
      ...external.remarks,
      ...guestRemarks(call.who).map(({ when, remark }) => ({
        when: sql`${isFact} and ${unnamed} and ${when}`,
        remark,
      })),
    ],
    // Item 0 is the call itself, item n its n-th product.
    each: raw('arrayConcat([toUInt32(0)], arrayEnumerate(lines))'),
  };
}

/** No other system's id says who this is. */
const unnamed = raw('empty(external)');

const everyIdentifier = (call: Call, external: Sql): Sql =>
  sql`if(${unnamed}, ${identifierTuples(call.who)}, arrayDistinct(arrayConcat(${identifierTuples(call.who)}, ${external})))`;

/** Of an event, the person's traits that come along; of a group, its id and its own traits. */
const traits = sql`if(${said('type')} = 'group',
  arrayConcat(if(${said('groupId')} = '', [], [('group_id', ${said('groupId')}, CAST([] as Array(String)))]), ${traitsOfObject(objectOf('traits'), 'group.')}),
  ${traitsOfObject(sql`if(${said('type')} = 'identify' and ${objectOf('traits')} != '', ${objectOf('traits')}, JSONExtractRaw(${objectOf('context')}, 'traits'))`, '')})`;

const TAKEN: readonly string[] = [...CALL_TEXTS, ...CALL_AMOUNTS, 'currency', 'quantity'];

/**
 * Everything else: other properties, the context, a page's name, keys the spec does not know. Where two of
 * them have the same name, the property stays.
 */
const properties = sql`if(not ${isFact}, '{}', concat('{', arrayStringConcat(arrayFilter(part -> part != '', [
  ${restMembers(objectOf('properties'), sql`if(${isOrder}, ${value.texts([...TAKEN, 'products'])}, ${value.texts(TAKEN)})`)},
  ${contextMember()},
  ${restMembers(raw('line'), sql`arrayConcat(${value.texts(ENVELOPE_KEYS)}, if(call = 'track', ['name'], []), JSONExtractKeys(${objectOf('properties')}))`)}
  ]), ','), '}'))`;

function contextMember(): Sql {
  const members = restMembers(objectOf('context'), raw("['traits']"));
  return sql`if(${members} = '' or JSONHas(${objectOf('properties')}, 'context'), '', concat('"context":{', ${members}, '}'))`;
}

const ofCallOrLine = (call: Sql, ofLine: Sql): Sql => sql`if(item = 0, ${call}, ${ofLine})`;
const lineMember = (member: string): Sql => sql`lines[item].${name(member)}`;
const campaignName = sql`if(${said('properties', 'campaign_name')} != '', ${said('properties', 'campaign_name')}, ${said('context', 'campaign', 'name')})`;
const viewCategory = sql`if(${said('properties', 'category')} = '' and call in ('page', 'screen'), ${said('category')}, ${said('properties', 'category')})`;
const noMoney = raw('CAST(null as Nullable(Decimal(18, 4)))');
const noText = raw("''");

function columnsOf(call: Call): Partial<Record<IncomingColumn, Sql>> {
  const text = (key: (typeof CALL_TEXTS)[number]): Sql =>
    key === 'campaign_name' ? campaignName : said('properties', key);
  const amount = (key: (typeof CALL_AMOUNTS)[number]): Sql =>
    key === 'discount' || key === 'price'
      ? sql`abs(${call.amounts[key]})`
      : sql`if(${isOrder} and event != 'Order Completed', abs(${call.amounts[key]}), ${call.amounts[key]})`;
  return {
    kind: sql`multiIf(item > 0, 'order-line', ${isFact}, 'event', 'person')`,
    name: raw('event'),
    time: instantOf(call.time),
    key: ofCallOrLine(
      sql`if(${said('messageId')} != '', ${said('messageId')}, ${said('properties', 'order_id')})`,
      sql`if(${said('messageId')} != '', concat(${said('messageId')}, ':', toString(item)), '')`,
    ),
    order_id: text('order_id'),
    product_id: ofCallOrLine(text('product_id'), lineMember('product_id')),
    sku: ofCallOrLine(noText, lineMember('sku')),
    product_name: ofCallOrLine(noText, lineMember('product_name')),
    category: ofCallOrLine(viewCategory, lineMember('category')),
    brand: ofCallOrLine(text('brand'), lineMember('brand')),
    variant: ofCallOrLine(noText, lineMember('variant')),
    coupon: ofCallOrLine(text('coupon'), lineMember('coupon')),
    currency: call.currency,
    campaign_id: ofCallOrLine(text('campaign_id'), noText),
    campaign_name: ofCallOrLine(text('campaign_name'), noText),
    campaign_kind: ofCallOrLine(text('campaign_kind'), noText),
    channel: ofCallOrLine(text('channel'), noText),
    total: ofCallOrLine(amount('total'), noMoney),
    discount: ofCallOrLine(amount('discount'), noMoney),
    shipping: ofCallOrLine(amount('shipping'), noMoney),
    tax: ofCallOrLine(amount('tax'), noMoney),
    margin: ofCallOrLine(amount('margin'), lineMember('margin')),
    price: ofCallOrLine(amount('price'), lineMember('price')),
    amount: ofCallOrLine(noMoney, lineMember('amount')),
    quantity: ofCallOrLine(call.quantity, lineMember('quantity')),
    line: raw('item'),
    properties: ofCallOrLine(raw('rest'), lineMember('rest')),
    traits: sql`if(item = 0, person_traits, [])`,
  };
}

function callFaults(call: Call, mapping: Mapping): readonly Placed[] {
  const nobody = sql`(${isNobody(call.who)} and ${unnamed})`;
  const known = sql`has(${value.texts(SEGMENT_CALLS)}, call)`;
  return [
    { column: 'type', text: raw('call'), when: sql`not ${known}`, reason: 'unknown-type' },
    { column: 'timestamp', text: raw('said_time'), when: raw("said_time = ''"), reason: 'no-time' },
    { column: 'event', text: noText, when: sql`${isFact} and event = ''`, reason: 'no-event' },
    {
      column: 'properties.products',
      text: said('properties', 'products'),
      when: raw('arrayExists(one -> one.spoilt, lines)'),
      reason: 'bad-money',
    },
    {
      column: 'userId',
      text: noText,
      when: mapping.guests === 'reject' ? nobody : sql`not ${isFact} and ${nobody}`,
      reason: 'no-identifier',
    },
  ];
}
