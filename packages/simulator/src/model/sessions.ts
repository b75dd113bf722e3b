import { raw, type Sql, sql } from '@satsuma/engine';
import { below, bits, chance } from '../chance/draw.ts';
import { at } from '../chance/lookups.ts';
import { extend } from './extend.ts';
import { currency, inCurrency, shelfPrice } from './price.ts';
import { productsSeen, visitAdds, visitChecksOut } from './visits.ts';

const SESSION = raw(
  `profile, key, customer_id, euro, tracked, joined, second_joined, session, started, seen, added, checks_out, device, logged_in`,
);

/** Milliseconds of a session: the first page, each product, the way to checkout. */
const [LANDING, PER_PRODUCT, TO_CHECKOUT] = [20_000, 60_000, 30_000];

/**
 * One row per session in the web shop: when it began, the numbers of the products looked at (`seen`), how many of the last of
 * them went into the basket (`added`), whether checkout was begun, on which device (0 or 1), logged in or not.
 */
export const sessions = (people: Sql, orders: Sql): Sql => sql`(
  select * from (${looking(people)} union all ${buying(orders)} union all ${researching(orders)})
  where started >= shop_first_day * 86400000)`;

/** A second device is only ever used logged in, so that it can be known whose it is. */
const looking = (people: Sql): Sql => {
  const entity = [raw('key'), raw('v')];
  const visits = sql`(select * except (visits), arrayJoin(arrayZip(visits, arrayEnumerate(visits))) as visit, visit.1 as started, visit.2 as v
    from ${people})`;
  const drawn = extend(
    visits,
    sql`
      ${bits('visit', ...entity)} as session,
      greatest(0, intDiv(started, 86400000) - shop_first_day) as day,
      ${visitAdds(raw('v'))} as adds,
      customer and started > joined and ${chance(raw('0.45'), 'visit logged in', ...entity)} as logged_in`,
  );
  const done = extend(
    drawn,
    sql`
      ${productsSeen(sql`1 + ${below(raw('5'), 'visit length', ...entity)}`, raw('day'), ...entity)} as seen,
      toUInt8(adds) as added,
      adds and ${visitChecksOut(raw('v'))} as checks_out,
      toUInt8(logged_in and ${chance(raw('0.4'), 'visit device', ...entity)}) as device`,
  );
  return sql`select ${SESSION} from ${done}`;
};

/** An order in the web shop ends a session of a few minutes, in which each of its products was looked at. */
const buying = (orders: Sql): Sql =>
  sql`select ${SESSION} from ${extend(
    sql`(select * from ${orders} where tracked and not in_store and not guest)`,
    sql`
      ${bits('purchase', raw('order_key'))} as session,
      ordered_at - ${raw(String(LANDING + TO_CHECKOUT + 45_000))} - ${raw(String(PER_PRODUCT))} * length(products)
        - 1000 * toInt64(${below(raw('60'), 'checkout time', raw('order_key'))}) as started,
      products as seen, toUInt8(length(products)) as added, true as checks_out, started >= joined as logged_in,
      toUInt8(logged_in and ${chance(raw('0.3'), 'purchase device', raw('order_key'))}) as device`,
  )}`;

/** Some days before, most look at what they will buy, and at something else. Impulsive shoppers do not. */
const researching = (orders: Sql): Sql =>
  sql`select ${SESSION} from ${extend(
    sql`(select * from ${orders} where tracked and not in_store and not guest
      and ${chance(at('archetype_research', raw('archetype')), 'research', raw('order_key'))})`,
    sql`
      ${bits('research', raw('order_key'))} as session,
      ordered_at - 86400000 * (1 + toInt64(${below(raw('6'), 'research day', raw('order_key'))}))
        - 1000 * toInt64(${below(raw('5400'), 'research second', raw('order_key'))}) as started,
      arrayConcat(products, ${productsSeen(raw('1'), raw('day'), raw('order_key'))}) as seen,
      toUInt8(0) as added, false as checks_out, false as logged_in, toUInt8(0) as device`,
  )}`;

/** What happens in a session: event names by the code of the column `step`. */
const STEPS = ['Page Viewed', 'Product Viewed', 'Product Added', 'Checkout Started'] as const;

/**
 * One row per step of each session: `event`, `nth` in the session, `time` in milliseconds, the `product` (a number; −1 for
 * none) and its `price`, and what a begun checkout is worth (`checkout_value`), both in hundredths of the `currency`.
 */
export function steps(source: Sql): Sql {
  const moment = (i: Sql): Sql =>
    sql`started + ${raw(String(LANDING))} + ${raw(String(PER_PRODUCT))} * (${i} - 1) + ${below(raw('40000'), 'view time', raw('session'), i)}`;
  const checkoutAt = sql`started + ${raw(String(LANDING + TO_CHECKOUT))} + ${raw(String(PER_PRODUCT))} * length(seen)`;
  const timed = extend(
    source,
    sql`
      arrayMap((p, i) -> (toUInt8(1), toInt64(${moment(raw('i'))}), toInt32(p)), seen, arrayEnumerate(seen)) as views`,
  );
  const all = extend(
    timed,
    sql`arrayConcat(
      [(toUInt8(0), toInt64(started), toInt32(-1))], views,
      arrayMap(view -> (toUInt8(2), view.2 + 15000, view.3), arraySlice(views, length(views) - added + 1)),
      if(checks_out, [(toUInt8(3), toInt64(${checkoutAt}), toInt32(-1))], [])
    ) as happened`,
  );
  const rows = sql`(
    select * except (views, happened, seen), arraySlice(seen, length(seen) - added + 1) as basket,
      arrayJoin(arrayZip(happened, arrayEnumerate(happened))) as one, one.1.1 as step, one.1.2 as time, one.1.3 as product, one.2 as nth
    from ${all})`;
  const priced = (product: Sql) => inCurrency(shelfPrice(product));
  return extend(
    sql`(select * from ${rows} where time <= shop_until)`,
    sql`
      [${STEP_NAMES}][step + 1] as event,
      if(product < 0, 0, ${priced(raw('product'))}) as price,
      if(step = 3, arraySum(p -> ${priced(raw('p'))}, basket), 0) as checkout_value,
      ${currency} as currency,
      [${SOURCES}][1 + ${below(raw(String(TRAFFIC.length)), 'traffic', raw('session'))}] as utm_source`,
  );
}

/** Where sessions come from; directly is the commonest. */
const TRAFFIC = [
  'direct',
  'direct',
  'direct',
  'google',
  'google',
  'newsletter',
  'facebook',
  'instagram',
  'price-comparison',
] as const;

const quoted = (words: readonly string[]): Sql => raw(words.map(word => `'${word}'`).join(', '));
const SOURCES = quoted(TRAFFIC);
const STEP_NAMES = quoted(STEPS);
