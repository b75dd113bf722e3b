import { raw, type Sql, sql } from '@satsuma/engine';
import { below, chance, draw } from '../chance/draw.ts';
import { at, pick, quantile } from '../chance/lookups.ts';
import { archetypeCode } from '../world/archetypes.ts';
import { extend } from './extend.ts';
import { currency, inCurrency, productAt, shelfPrice } from './price.ts';
import { categoryOfDay, rungOf } from './visits.ts';

const key = raw('order_key');
const PREMIUM = raw(String(archetypeCode('premium')));
const l = raw('l');

/**
 * One row per order, with its lines as arrays, out of people.
 *
 * Eight orders in a hundred are guests': one that shadows somebody's own order by up to three days, so that guests follow the
 * year, and that knows no person. `order_key` is what draws hang on. Money is in hundredths of the order's currency.
 */
export function orders(people: Sql): Sql {
  const all = [WHEN, DAY, HOW, VALUE, SHARES, WANTED, GOODS, PAID, CHARGED].reduce(extend, placed(people));
  return sql`(select ${raw(OF_PERSON)}, ${raw(OF_ORDER)} from ${all})`;
}

/** What an order's row repeats of its person. */
const OF_PERSON = `profile, key, customer_id, second_id, email, card_number, archetype, favourite, mean_order, tracked, joined,
  has_second, second_joined`;

const OF_ORDER = `order_key, order_id, n, guest, ordered_at, day, in_store, by_second, known_by, coupon, currency, euro,
  products, quantities, prices, amounts, returned, returned_at, goods, shipping`;

/** What else of the person decides the order. */
const FOR_ORDER = 'euro, habit, country, has_card, has_email, test_email';

const GUESTS = raw('0.087');

const placed = (people: Sql): Sql => sql`(
  select * except (own), arrayJoin(if(${chance(GUESTS, 'guest order', raw('key'), raw('n'))}, [0, 1], [0])) as guest
  from (select ${raw(OF_PERSON)}, ${raw(FOR_ORDER)}, arrayJoin(arrayZip(orders, arrayEnumerate(orders))) as own, own.1 as own_time, own.2 as n
    from ${people}))`;

const WHEN = sql`
  toUInt64(key * 1000 + n * 2 + guest) as order_key,
  toInt64(if(guest, greatest(shop_first_day * 86400000, own_time - ${below(raw('4'), 'guest day', raw('key'), raw('n'))} * 86400000
    - ${below(raw('3600'), 'guest second', raw('key'), raw('n'))} * 1000), own_time)) as ordered_at`;

/** The day by the shop's own clock, for its promotions. */
const DAY = sql`
  greatest(0, intDiv(ordered_at + ${at('zone_offset', raw('greatest(0, intDiv(ordered_at, 86400000) - shop_first_day)'))}, 86400000)
    - shop_first_day) as day,
  not guest and has_card and ${chance(raw('0.35'), 'in store', key)} as in_store,
  not guest and has_second and ordered_at >= second_joined and ${chance(raw('0.5'), 'by second account', key)} as by_second,
  ${draw('order value', key)} as u_value`;

const HOW = sql`
  multiIf(guest, 'guest', in_store, 'card', not test_email and has_email and ${chance(raw('0.1'), 'by e-mail', key)}, 'email', 'account')
    as known_by,
  toInt64(mean_order * 100 * ${quantile('order_value', raw('u_value'))}) as value,
  ${at('promotion_percent', raw('day'))} > 0 and ${chance(at('archetype_coupon', raw('archetype')), 'coupon', key)} as uses_coupon,
  n = 1 and not guest and not in_store and ${chance(raw('0.2'), 'welcome coupon', key)} as uses_welcome`;

const VALUE = sql`
  multiIf(uses_coupon, ${at('promotion_coupon', raw('day'))}, uses_welcome, 'WELCOME10', '') as coupon,
  multiIf(uses_coupon, ${at('promotion_percent', raw('day'))}, uses_welcome, 10, 0) as percent,
  range(toUInt8(least(${pick('line_count', draw('lines', key))}, greatest(1, intDiv(value, 1500)), if(archetype = ${PREMIUM}, 2, 9)))) as lines`;

const SHARES = sql`arrayMap(l -> 500 + ${below(raw('1000'), 'line share', key, l)}, lines) as shares`;

const WANTED = sql`arrayMap(s -> intDiv(value * s, arraySum(shares)), shares) as wanted`;

/** More than one piece only where a piece still costs something. What comes back, all comes back at once, 3 to 21 days later. */
const GOODS = sql`
  arrayMap((l, w) -> toUInt8(if(w > 4000, multiIf(
    ${draw('quantity', key, l)} < 0.8, 1, ${draw('quantity', key, l)} < 0.94, 2, 3), 1)), lines, wanted) as quantities,
  arrayMap((l, w, q) -> ${productAt(
    sql`if(${chance(raw('0.55'), 'line favourite', key, l)}, toInt64(favourite),
      ${categoryOfDay(raw('day'), draw('line category', key, l))})`,
    sql`${rungOf(raw('w * 100 / ((100 - percent) * q)'))} + ${below(raw('3'), 'rung', key, l)} - 1`,
  )}, lines, wanted, quantities) as products,
  arrayMap(l -> ${chance(at('archetype_returns', raw('archetype')), 'returned', key, l)}, lines) as returned,
  ordered_at + 1000 * (259200 + toInt64(${below(raw('1555200'), 'return time', key)})) as returned_at`;

/** What is paid for one piece: the coupon off, to the grosz. */
const PAID = sql`
  arrayMap(p -> intDiv(${shelfPrice(raw('p'))} * (100 - percent) + 50, 100), products) as zloty_prices,
  arrayMap(z -> ${inCurrency(raw('z'))}, zloty_prices) as prices,
  ${currency} as currency`;

/** Delivery is free in a store, before the day it began to cost, and from 199 PLN. */
const CHARGED = sql`
  arrayMap((p, q) -> p * q, prices, quantities) as amounts,
  arraySum(amounts) as goods,
  multiIf(in_store or ordered_at < shop_fee_from or arraySum(arrayMap((z, q) -> z * q, zloty_prices, quantities)) >= 19900, 0,
    euro, 349, 1499) as shipping,
  concat('Z', leftPad(toString(order_key), 9, '0')) as order_id`;
