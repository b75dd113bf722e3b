import { raw, type Sql, sql, value } from '../../store/sql.ts';
import { gone, make, replaced, run, type Staging, staged } from '../publish/staging.ts';
import { foldedId, isFolded } from './fact-id.ts';
import type { Stored } from './stored.ts';

/**
 * Which order a line belongs to. Without an order number the lines of one person at one instant and in one currency
 * are an order, and a guest's line is an order of its own.
 */
const ORDER = raw(`(toString(name), order_id, profile, if(order_id = '', time, toDateTime64(0, 3, 'UTC')),
  if(order_id = '' and profile = 0, id, 0), if(order_id = '', toString(currency), ''))`);

const ORDERS = raw("name in ('Order Completed', 'Order Refunded', 'Order Cancelled')");
const NUMBERED = sql`${ORDERS} and order_id != ''`;

/**
 * One order event per order that has new lines, or has lost some: the sum of all its lines, new and stored. An order
 * that a source states by itself is not added up; a sum stored earlier makes way for it.
 */
export async function stageOrders(s: Staging, stored: Stored): Promise<void> {
  const touched = await touchedOrders(s, stored);
  const stated = await statedOrders(s, stored, touched);
  if (stored.events) await dropOldSums(s, stored, touched, stated);
  await addUp(s, stored, touched, stated);
}

/** `(o)`: orders whose lines, or whose own statement, come or go with this import. */
function touchedOrders(s: Staging, stored: Stored): Promise<Sql> {
  const lost = sql`
    union all select ${ORDER} as o from ${stored.rows('order_lines', replaced(s))}
    union all select ${ORDER} as o from ${stored.rows('events', replaced(s))} where ${NUMBERED}`;
  return make(
    s,
    'touched_orders',
    raw('o'),
    sql`select distinct o from (
      select ${ORDER} as o from ${staged(s, 'order_lines')} ${s.replaced.length > 0 ? lost : raw('')})`,
  );
}

/** `(name, order_id, profiles)`: orders that a source states by itself, and for whom (0: for nobody in particular). */
function statedOrders(s: Staging, stored: Stored, touched: Sql): Promise<Sql> {
  const before = sql`
    union all select name, order_id, profile from ${stored.rows('events')}
    where ${NUMBERED} and not ${isFolded} and (toString(name), order_id) in (select o.1, o.2 from ${touched})`;
  return make(
    s,
    'stated_orders',
    raw('(name, order_id)'),
    sql`select toString(name) as name, order_id, groupUniqArray(profile) as profiles from (
        select name, order_id, profile from ${staged(s, 'events')} where ${NUMBERED}
        ${stored.events ? before : raw('')})
      group by name, order_id`,
  );
}

/** Whether a row's order, in a query joined with `statedOrders` as `st`, is stated for its person. */
const isStated = raw('(has(st.profiles, profile) or has(st.profiles, 0) or (profile = 0 and notEmpty(st.profiles)))');

const withStated = (rows: Sql, stated: Sql): Sql =>
  sql`${rows} as r left any join ${stated} as st on st.name = toString(r.name) and st.order_id = r.order_id`;

function dropOldSums(s: Staging, stored: Stored, touched: Sql, stated: Sql): Promise<void> {
  return run(
    s,
    sql`insert into ${gone(s, 'events')} (name, profile, time, id)
      select name, was, time, id from ${withStated(stored.rows('events'), stated)}
      where ${ORDERS} and ${isFolded}
        and (${ORDER} in (select o from ${touched}) or ${isStated})`,
  );
}

function addUp(s: Staging, stored: Stored, touched: Sql, stated: Sql): Promise<void> {
  const columns = raw('name, profile, time, id, order_id, currency, coupon, amount, margin, quantity, properties');
  const before = sql`
    union all select ${columns} from ${stored.rows('order_lines')} where ${ORDER} in (select o from ${touched})`;
  const lines = sql`(select ${columns} from ${staged(s, 'order_lines')} ${stored.lines ? before : raw('')})`;
  return run(
    s,
    sql`insert into ${staged(s, 'events')} (name, profile, time, id, import, source, order_id, currency, coupon,
        campaign_id, campaign_name, campaign_kind, channel, total, discount, shipping, tax, margin, quantity)
      select o.1, o.3, min(time), ${foldedId(raw('o.1'), raw('o.2'), raw('min(id)'))}, ${value.int(s.number)},
        ${value.text(s.source)}, o.2, ${first(raw('currency'))}, ${first(raw('coupon'))},
        ${first(text('campaign_id'))}, ${first(text('campaign_name'))}, ${first(text('campaign_kind'))},
        ${first(text('channel'))}, ${total}, sum(${money('discount')}), ${shipping}, sum(${money('tax')}),
        sum(margin), sum(quantity)
      from (select r.*, ${ORDER} as o from ${withStated(lines, stated)} where not ${isStated})
      group by o`,
  );
}

const text = (property: string): Sql => raw(`ifNull(properties.${property}::Nullable(String), '')`);
const money = (property: string): Sql =>
  raw(`toDecimal64OrNull(ifNull(properties.${property}::Nullable(String), ''), 4)`);

/** The first that says anything. */
const first = (of: Sql): Sql => sql`argMinIf(${of}, (time, id), ${of} != '')`;

/** Carriage stated with the same sum on every line is the order's, stated once; different sums are each line's own. */
const shipping = sql`if(uniqExact(${money('shipping')}) = 1, max(${money('shipping')}), sum(${money('shipping')}))`;

/** What the lines cost and the carriage, unless every line states the same total of the whole order. */
const total = sql`if(uniqExact(${money('total')}) = 1, max(${money('total')}), sum(amount) + ifNull(${shipping}, 0))`;
