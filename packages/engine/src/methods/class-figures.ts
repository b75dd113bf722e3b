import {
  type Activity,
  amountOf,
  currenciesOf,
  eventsOf,
  type OrderRules,
  orderRules,
  type Segmentation,
  type Thresholds,
} from '@satsuma/core';
import { raw, type Sql, sql, value } from '../store/sql.ts';
import type { Warehouse } from '../store/warehouse.ts';
import { DAY } from './days.ts';
import type { AsOf } from './evaluator.ts';
import { activityFacts, allTime } from './facts/activity.ts';
import { assignmentSql } from './segmentation.ts';

/** What the people of every class did and spent, by what the method itself looks at; orders where it looks at nothing of the kind. */
export interface FiguresOfClasses {
  /** What the money is in; null: amounts name none, or there are none. */
  readonly currency: string | null;
  /** Other currencies, whose amounts are left out of the money. */
  readonly without: readonly string[];
  /** Classes that hold somebody. */
  readonly classes: readonly ClassFigures[];
}

/** Means are over those who did anything at all; null where nobody did. */
export interface ClassFigures {
  readonly class: string;
  readonly people: number;
  /** Of them, with at least one row that counts. */
  readonly active: number;
  /** Whole days since the last one, on average. */
  readonly recency: number | null;
  /** How many rows that count, on average. */
  readonly frequency: number | null;
  /** What they are worth, on average; net of refunds where those are subtracted. Null without amounts too. */
  readonly monetary: number | null;
  /** The same, added up. */
  readonly revenue: number | null;
}

/**
 * Everybody's class with what people did. Amounts in several currencies are no sum: then the money is that of the
 * orders in one of them, `preferred` if it is there.
 */
export async function classFigures(
  warehouse: Warehouse,
  segmentation: Segmentation,
  thresholds: Thresholds,
  asOf: AsOf,
  preferred: string,
): Promise<FiguresOfClasses> {
  const looked = lookedAt(segmentation);
  const known = currenciesIn(looked, asOf);
  const currency = known.includes(preferred) ? preferred : (known[0] ?? null);
  const assigned = await assignmentSql(segmentation, thresholds, asOf);
  const classes = await warehouse.rows<ClassFigures>(figuresSql(assigned, looked, currency, asOf.now));
  if (amountOf(looked.on) === null) return { currency: null, without: [], classes };
  return { currency, without: known.filter(other => other !== currency), classes };
}

interface LookedAt {
  readonly on: Activity;
  readonly orders: OrderRules;
}

const lookedAt = ({ settings }: Segmentation): LookedAt => ({
  on: 'on' in settings ? settings.on : 'orders',
  orders: 'orders' in settings ? settings.orders : orderRules(),
});

function currenciesIn({ on, orders }: LookedAt, { others }: AsOf): readonly string[] {
  if (on === 'orders' && orders.currency !== null) return [orders.currency];
  return [...new Set(eventsOf(on).flatMap(event => currenciesOf(others.library.catalog, event)))];
}

function figuresSql(assigned: Sql, { on, orders }: LookedAt, currency: string | null, now: number): Sql {
  const amount = amountOf(on);
  const did = activityFacts({ ...allTime, on, orders }, ['last'], now);
  const spent =
    amount === null
      ? sql`select toUInt32(0) as profile, cast(null, 'Nullable(Float64)') as amount`
      : sql`select profile, amount from (${activityFacts({ on, orders: { ...orders, currency }, amount, after: null }, [], now)})`;
  const active = raw('d.frequency > 0');
  return sql`select class, count() as people, countIf(${active}) as active,
  if(active = 0, null, avgIf(intDiv(${value.int(now)} - d.last, ${value.int(DAY)}), ${active})) as recency,
  if(active = 0, null, avgIf(d.frequency, ${active})) as frequency,
  avgOrNull(s.amount) as monetary, sumOrNull(s.amount) as revenue
from (${assigned}) as a left any join (${did}) as d on a.profile = d.profile
left any join (${spent}) as s on a.profile = s.profile
group by class order by class`;
}
