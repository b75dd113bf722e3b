import { both, type LifecycleSettings, type LifecycleThresholds } from '@satsuma/core';
import { raw, type Sql, sql, value } from '../store/sql.ts';
import { DAY } from './days.ts';
import type { Evaluator } from './evaluator.ts';
import { type ActivityRules, activityFacts, allTime } from './facts/activity.ts';
import { activityOf } from './facts/activity-of.ts';
import { assignment, ofPeople } from './facts/people.ts';

/** Silence since the last order against the person's own rhythm: core/src/method/lifecycle.ts says by which rules. */
export const lifecycle: Evaluator<LifecycleSettings, LifecycleThresholds> = {
  async thresholds(warehouse, settings, { now }) {
    if (settings.pace.by === 'days') return { medianGap: null };
    const facts = activityFacts(rulesOf(settings), ['first', 'last'], now);
    const gap = sql`${days(raw('last'), raw('first'))} / (frequency - 1)`;
    const rows = await warehouse.rows<{ median: number | null }>(
      sql`select if(count() = 0, null, quantileExactInclusive(0.5)(${gap})) as median from (${ofPeople(facts, now)}) where frequency > 1`,
    );
    return { medianGap: rows[0]?.median ?? null };
  },

  assign(settings, thresholds, { now }) {
    const limits = limitsOf(settings, thresholds);
    const facts = activityFacts(rulesOf(settings), ['first', 'last', 'previous'], now);
    const silence = days(sql`${value.int(now)}`, raw('f.last'));
    const usual = gapSql(limits, raw('f.first'), raw('f.last'), raw('f.frequency'));
    const before = gapSql(limits, raw('f.first'), raw('f.previous'), raw('f.frequency - 1'));
    const className = sql`multiIf(
      f.frequency = 0, 'prospect',
      ${silence} > ${value.number(limits.lost)} * ${usual}, 'lost',
      ${silence} > ${value.number(limits.atRisk)} * ${usual}, 'at-risk',
      f.frequency = 1, 'new',
      ${days(raw('f.last'), raw('f.previous'))} > ${value.number(limits.lost)} * ${before}, 'won-back',
      'active')`;
    return assignment(facts, className, now);
  },

  classify(settings, thresholds, history, { now }) {
    const limits = limitsOf(settings, thresholds);
    const { times } = activityOf(history, rulesOf(settings), now);
    const last = times.at(-1);
    if (last === undefined) return { class: 'prospect', because: [{ name: NAMES.orders, value: 0 }] };
    const silence = (now - last) / DAY;
    const usual = gapAfter(limits, times);
    const back = times.length > 1 && pauseBefore(times) > limits.lost * gapAfter(limits, times.slice(0, -1));
    const because = [
      { name: NAMES.orders, value: times.length },
      { name: NAMES.silence, value: rounded(silence) },
      { name: NAMES.atRisk, value: rounded(limits.atRisk * usual) },
      { name: NAMES.lost, value: rounded(limits.lost * usual) },
    ];
    if (silence > limits.lost * usual) return { class: 'lost', because };
    if (silence > limits.atRisk * usual) return { class: 'at-risk', because };
    if (times.length === 1) return { class: 'new', because };
    return back
      ? { class: 'won-back', because: [...because, { name: NAMES.pause, value: rounded(pauseBefore(times)) }] }
      : { class: 'active', because };
  },
};

const NAMES = {
  orders: both('orders', 'zamówienia'),
  silence: both('days since the last order', 'dni od ostatniego zamówienia'),
  atRisk: both('at risk after, days', 'zagrożenie po dniach'),
  lost: both('lost after, days', 'utrata po dniach'),
  pause: both('days of silence before the last order', 'dni przerwy przed ostatnim zamówieniem'),
};

const rounded = (n: number): number => Math.round(n * 100) / 100;

export const rulesOf = ({ orders }: LifecycleSettings): ActivityRules => ({ ...allTime, on: 'orders', orders });

/** Multiples of a gap; with fixed days the gap is one day for everybody. `own` is null where nobody has a gap of their own. */
export interface Limits {
  readonly atRisk: number;
  readonly lost: number;
  readonly usual: number;
  readonly own: { readonly from: number; readonly shortest: number; readonly longest: number } | null;
}

export function limitsOf({ pace }: LifecycleSettings, { medianGap }: LifecycleThresholds): Limits {
  const multiples = { atRisk: pace.atRiskAfter, lost: pace.lostAfter };
  if (pace.by === 'days') return { ...multiples, usual: 1, own: null };
  const { fromOrders, shortestGap, longestGap, unknownGap } = pace;
  const usual = Math.max(Math.min(medianGap ?? unknownGap, longestGap), shortestGap);
  return { ...multiples, usual, own: { from: fromOrders, shortest: shortestGap, longest: longestGap } };
}

const gapAfter = (limits: Limits, times: readonly number[]): number =>
  gapOf(limits, times.length, times[0] ?? 0, times.at(-1) ?? 0);

const pauseBefore = (times: readonly number[]): number => ((times.at(-1) ?? 0) - (times.at(-2) ?? 0)) / DAY;

/** The gap, in days, that somebody with so many orders is held to; the first and the last in milliseconds. */
export function gapOf({ usual, own }: Limits, orders: number, first: number, last: number): number {
  if (own === null || orders < own.from) return usual;
  const mean = (last - first) / DAY / (orders - 1);
  return Math.max(Math.min(mean, own.longest), own.shortest);
}

const days = (later: Sql, earlier: Sql): Sql => sql`((${later} - ${earlier}) / ${value.number(DAY)})`;

export function gapSql({ usual, own }: Limits, first: Sql, last: Sql, orders: Sql): Sql {
  if (own === null) return sql`${value.number(usual)}`;
  const mean = sql`${days(last, first)} / (toInt64(${orders}) - 1)`;
  return sql`if(${orders} >= ${value.int(own.from)},
        greatest(least(${mean}, ${value.number(own.longest)}), ${value.number(own.shortest)}), ${value.number(usual)})`;
}
