import { raw, type Sql, sql } from '@satsuma/engine';
import { chance, draw } from '../chance/draw.ts';
import { at, quantile } from '../chance/lookups.ts';
import { clockOfDay, dayOfClock, wallTime } from './time.ts';

const key = raw('key');

/**
 * Added to people: their hidden truth and the instants of their orders (laws: chance/lifetime-law.ts).
 *
 * - `rate` (λ per day of shop time), `dropout` (p), `mean_order` (p/ν in PLN), `affinity` (share of mail opened)
 * - `orders`: instants in milliseconds, ascending, none after the shop's last instant
 * - `alive`, and `left_at`: the instant of the order after which somebody was gone for good, 0 while alive
 * - `exposure`: days of shop time from the first order to the last instant; what T is to BG/NBD
 */
export const LIFETIMES: readonly Sql[] = [
  sql`
    ${draw('order rate', key)} as u_rate,
    ${draw('dropout', key)} as u_dropout,
    ${draw('mean order', key)} as u_spend,
    ${draw('e-mail affinity', key)} as u_affinity,
    ${draw('wait for the first order', key)} as u_wait,
    ${chance(raw('0.5'), 'orders at once', key)} as at_once,
    customer and ${chance(raw('0.88'), 'ever orders', key)} as buyer,
    archetype + season as calendar`,
  sql`
    ${quantile('rate', raw('u_rate'))} * ${at('archetype_rate', raw('archetype'))} as rate,
    ${quantile('dropout', raw('u_dropout'))} as dropout,
    ${quantile('mean_order', raw('u_spend'))} * ${at('archetype_spend', raw('archetype'))} as mean_order,
    ${quantile('affinity', raw('u_affinity'))} as affinity,
    if(at_once, ${clockOfDay(raw('calendar'), raw('join_day'))},
      ${clockOfDay(raw('calendar'), raw('join_day + 1'))} + 25 * ${quantile('gap', raw('u_wait'))}) as first_from`,
  // Out of season, the first order waits for the season to open. One cell on: a cell may straddle two days.
  sql`${dayOfClock(raw('calendar'), raw('first_from + 0.125'))} as first_day`,
  sql`
    if(at_once and first_day = join_day,
      joined + 1000 * toInt64(300 + floor(1200 * ${draw('first order', key)})),
      ${wallTime(raw('first_day'), 'first order time', key)}) as first_order,
    ${clockOfDay(raw('calendar'), raw('first_day'))} as first_clock`,
  // As many gaps as the Poisson law can need: its mean, six standard deviations and a few.
  sql`
    buyer and first_order <= shop_until as ordered,
    if(ordered, greatest(${at('calendar_end', raw('calendar'))} - first_clock, 0), 0) as exposure,
    range(1, toUInt32(if(ordered, 1 + least(480, 6 + ceil(rate * exposure + 6 * sqrt(rate * exposure))), 1))) as numbers,
    arrayCumSum(arrayMap(u -> ${quantile('gap', raw('u'))} / rate,
      arrayMap(n -> ${draw('gap', key, raw('n'))}, numbers))) as clocks,
    arrayFirstIndex(n -> ${draw('leaves', key, raw('n'))} < dropout, numbers) as last_repeat`,
  // A repeat on the day of the first order keeps behind it.
  sql`
    arrayFilter((c, n) -> c < exposure and (last_repeat = 0 or n <= last_repeat), clocks, numbers) as kept,
    arrayFilter(t -> t <= shop_until, arrayMap((c, n) -> greatest(
        ${wallTime(dayOfClock(raw('calendar'), raw('first_clock + c')), 'order time', key, raw('n'))},
        first_order + 3600000 + n * 600000),
      kept, arrayEnumerate(kept))) as repeats`,
  sql`
    if(ordered, arrayConcat([first_order], arraySort(repeats)), []) as orders,
    last_repeat = 0 or length(repeats) < last_repeat as alive,
    if(alive, 0, orders[-1]) as left_at`,
];
