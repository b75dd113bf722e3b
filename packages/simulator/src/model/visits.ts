import { raw, type Sql, sql } from '@satsuma/engine';
import { chance, draw } from '../chance/draw.ts';
import { at, quantile } from '../chance/lookups.ts';
import { CALENDARS } from '../world/calendars.ts';
import { productAt } from './price.ts';
import { clockOfDay, dayOfClock, wallTime } from './time.ts';

const key = raw('key');
const calendar = raw(String(CALENDARS.visits));

/** Even in shop time: more on the days when everybody comes. */
const visitDay = dayOfClock(
  calendar,
  sql`visits_from_clock + (visits_to_clock - visits_from_clock) * ${draw('visit day', key, raw('v'))}`,
);

/** Probability that the product looked at last goes into the basket, and then that checkout is begun; both end in nothing. */
const [ADDS, CHECKS_OUT] = [raw('0.25'), raw('0.4')];

/**
 * Added to people with lifetimes: `visits`, the instants at which they came only to look, ascending, and `abandoned`, the
 * instants of those that ended at an open checkout. Half of the customers came first before they registered. Who left
 * looks in for three weeks more, who never ordered for four months.
 */
export const VISITS: readonly Sql[] = [
  sql`
    ${draw('visits', key)} as u_visits,
    joined - if(customer and joined >= shop_first_day * 86400000 + 1209600000 and ${chance(raw('0.5'), 'came before', key)},
      1000 * toInt64(600 + 1209000 * ${draw('how long before', key)} * ${draw('how long at most', key)}), 0) as visits_from,
    least(shop_until, multiIf(not customer, joined + 30 * 86400000, empty(orders), joined + 120 * 86400000,
      alive, shop_until, left_at + 21 * 86400000)) as visits_to`,
  sql`
    greatest(0, intDiv(visits_from, 86400000) - shop_first_day) as visits_from_day,
    intDiv(visits_to, 86400000) - shop_first_day as visits_to_day,
    toUInt32(if(tracked, least(150, floor(${draw('one visit more', key)} + sqrt(shop_activity) * ${quantile('gap', raw('u_visits'))}
      * (0.5 + 0.012 * (visits_to_day - visits_from_day)))), 0)) as visit_count`,
  sql`
    ${clockOfDay(calendar, raw('visits_from_day'))} as visits_from_clock,
    ${clockOfDay(calendar, raw('visits_to_day + 1'))} as visits_to_clock`,
  sql`
    if(tracked, arraySort(arrayConcat([visits_from], arrayFilter(t -> t > visits_from and t <= visits_to,
      arrayMap(v -> ${wallTime(visitDay, 'visit time', key, raw('v'))}, range(visit_count))))), []) as visits`,
  sql`
    arrayFilter((t, v) -> t > joined and ${visitAdds(raw('v'))} and ${visitChecksOut(raw('v'))},
      visits, arrayEnumerate(visits)) as abandoned`,
];

/** Whether something went into the basket on visit number `v` of a person, from 1. */
export function visitAdds(v: Sql): Sql {
  return chance(ADDS, 'visit adds', key, v);
}

/** Whether checkout was begun on a visit that put something into the basket. */
export function visitChecksOut(v: Sql): Sql {
  return chance(CHECKS_OUT, 'visit checks out', key, v);
}

/** Numbers of the products looked at: `count` of them, around what the person usually spends. */
export function productsSeen(count: Sql, day: Sql, ...entity: readonly Sql[]): Sql {
  const i = raw('i');
  const price = sql`mean_order * 100 * (0.2 + 0.6 * ${draw('seen price', ...entity, i)})`;
  const category = sql`if(${chance(raw('0.6'), 'seen favourite', ...entity, i)}, toInt64(favourite),
    ${categoryOfDay(day, draw('seen category', ...entity, i))})`;
  return sql`arrayMap(i -> ${productAt(category, rungOf(price))}, range(${count}))`;
}

/** A category by how well each sells in the month of a day. */
export const categoryOfDay = (day: Sql, u: Sql): Sql =>
  at('category_pick', sql`(${at('month', day)} - 1) * 1024 + floor(${u} * 1024)`);

/** The rung of a category's ladder nearest to a sum in grosze. */
export const rungOf = (grosze: Sql): Sql => at('rung_of_price', sql`least(4399, floor(4 * sqrt(${grosze})))`);
