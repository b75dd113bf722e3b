import { amountOf, type CohortsSettings } from '@satsuma/core';
import { instant, raw, type Sql, sql, value } from '../store/sql.ts';
import type { Warehouse } from '../store/warehouse.ts';
import { cohortFacts } from './cohorts.ts';
import type { AsOf } from './evaluator.ts';
import { type ActivityRules, activityRows, sumOfAmounts } from './facts/activity.ts';
import { ofPeople } from './facts/people.ts';

/** What a cohort did in the calendar unit `offset` units after each member's own; 0 is the unit they joined in. */
export interface CohortCell {
  readonly offset: number;
  /** Members whose unit of that offset has begun by now. */
  readonly reached: number;
  /** Members with at least one row that counts in it. */
  readonly people: number;
  readonly events: number;
  /** Net of refunds booked in it, when they are subtracted; null where nothing is added up. */
  readonly revenue: number | null;
  /** people / reached. */
  readonly retention: number;
  /** The unit is over for every member. */
  readonly complete: boolean;
}

export interface CohortRow {
  readonly cohort: string;
  readonly size: number;
  /** From offset 0 to the latest that a member has reached. */
  readonly cells: readonly CohortCell[];
}

/** How many members have reached exactly this offset. */
interface Age {
  readonly cohort: string;
  readonly age: number;
  readonly people: number;
}
interface Found {
  readonly cohort: string;
  readonly offset: number;
  readonly people: number;
  readonly events: number;
  readonly revenue: number | null;
}

/** What counts as coming back. */
export type Activity = Pick<ActivityRules, 'on' | 'orders'>;

/** Calendar units since 1970. */
const unitsOf = ({ unit }: CohortsSettings, time: Sql, { zone }: AsOf): Sql =>
  sql`dateDiff(${raw(`'${unit}'`)}, toDateTime64(0, 3, 'UTC'), ${time}, ${value.text(zone)})`;

/** Rows (profile, cohort, unit) of everybody who is in a cohort. */
const membersOf = (settings: CohortsSettings, asOf: AsOf): Sql =>
  sql`select profile, toLowCardinality(cohort) as cohort, ${unitsOf(settings, sql`fromUnixTimestamp64Milli(joined, 'UTC')`, asOf)} as unit
  from (${ofPeople(cohortFacts(settings, asOf), asOf.now)})`;

const rulesFor = (activity: Activity): ActivityRules => ({ ...activity, amount: amountOf(activity.on), after: null });

/** Which cell of the triangle; `returned`: who came back in it, else who has reached it. */
export interface CellAsked {
  readonly cohort: string;
  readonly offset: number;
  readonly returned: boolean;
}

/** Rows (profile) of the people of a cell, some several times. */
export function cellPeople(settings: CohortsSettings, activity: Activity, asOf: AsOf, asked: CellAsked): Sql {
  const offset = value.int(asked.offset);
  const own = sql`select * from (${membersOf(settings, asOf)}) where cohort = ${value.text(asked.cohort)}`;
  if (!asked.returned)
    return sql`select profile from (${own}) where ${unitsOf(settings, instant(asOf.now), asOf)} - unit >= ${offset}`;
  return sql`select profile from (${activityRows(rulesFor(activity), asOf.now)}) as r inner join (${own}) as c using (profile)
    where counted and ${unitsOf(settings, raw('r.time'), asOf)} - c.unit = ${offset}`;
}

/**
 * Retention and revenue triangles: for each cohort and each calendar unit since it was joined, who came back and for how much.
 *
 * @param activity what counts as coming back
 */
export async function cohortTriangles(
  warehouse: Warehouse,
  settings: CohortsSettings,
  activity: Activity,
  asOf: AsOf,
): Promise<readonly CohortRow[]> {
  const rules = rulesFor(activity);
  const unit = (time: Sql): Sql => unitsOf(settings, time, asOf);
  const members = membersOf(settings, asOf);
  const ages = await warehouse.rows<Age>(
    sql`select cohort, ${unit(instant(asOf.now))} - unit as age, count() as people
from (${members}) group by cohort, age order by cohort, age`,
  );
  const revenue = rules.amount === null ? raw('null') : sumOfAmounts(rules.amount);
  const found = await warehouse.rows<Found>(
    sql`select c.cohort as cohort, ${unit(raw('r.time'))} - c.unit as offset, groupBitmapIf(profile, counted) as people,
  countIf(counted) as events, ${revenue} as revenue
from (${activityRows(rules, asOf.now)}) as r inner join (${members}) as c using (profile)
where offset >= 0 group by cohort, offset`,
  );
  return triangle(ages, found, rules.amount === null ? null : 0);
}

function triangle(ages: readonly Age[], found: readonly Found[], nothing: 0 | null): readonly CohortRow[] {
  const cells = new Map(found.map(f => [`${f.cohort}:${f.offset}`, f]));
  return [...Map.groupBy(ages, a => a.cohort)].map(([cohort, members]) => {
    const oldest = Math.max(...members.map(m => m.age));
    const youngest = Math.min(...members.map(m => m.age));
    const size = members.reduce((sum, m) => sum + m.people, 0);
    const offsets = Array.from({ length: Math.max(0, oldest + 1) }, (_, offset) => offset);
    return {
      cohort,
      size,
      cells: offsets.map((offset): CohortCell => {
        const cell = cells.get(`${cohort}:${offset}`);
        const reached = members.reduce((sum, m) => (m.age >= offset ? sum + m.people : sum), 0);
        const people = cell?.people ?? 0;
        return {
          offset,
          reached,
          people,
          events: cell?.events ?? 0,
          revenue: cell?.revenue ?? nothing,
          retention: reached === 0 ? 0 : people / reached,
          complete: youngest > offset,
        };
      }),
    };
  });
}
