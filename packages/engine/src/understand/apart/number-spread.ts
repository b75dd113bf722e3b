import { dayOf } from '../../plan/bounds.ts';
import { instant, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { cancelledBy } from '../../workspace/cancel.ts';
import type { Sides } from './feature-counts.ts';

/** How a number lies among some people who have one. */
export interface NumberSpread {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  /** With count − 1 in the denominator. */
  readonly variance: number;
}

/** The trait that an age is read from. */
const BIRTH_DATE = 'birth_date';
/** What a number is called that is no trait itself. */
export const AGE = 'age';

/** The latest numbers of a trait, or ages in completed years, of both sides. */
export async function numberSpreads(
  warehouse: Warehouse,
  trait: string,
  sides: Sides,
  looked: { readonly asOf: number; readonly zone: string; readonly signal?: AbortSignal },
): Promise<{ readonly inside: NumberSpread; readonly outside: NumberSpread }> {
  const numbers = trait === AGE ? ages(looked.asOf, looked.zone) : traitNumbers(trait, looked.asOf);
  const rows = await warehouse.rows<NumberSpread & { side: string }>(
    sql`with ${sides.inside} as inside_people, ${sides.outside} as outside_people
      select multiIf(bitmapContains(inside_people, profile), 'inside', bitmapContains(outside_people, profile), 'outside', '') as side,
        count() as count, avg(number) as mean, quantileExactInclusive(0.5)(number) as median, varSamp(number) as variance
      from (select profile, assumeNotNull(number) as number from (${numbers}) where isNotNull(number))
      where side != '' group by side`,
    cancelledBy(looked),
  );
  const of = (wanted: string): NumberSpread => {
    const { side: _, ...spread } = rows.find(r => r.side === wanted) ?? NOBODY;
    return spread;
  };
  return { inside: of('inside'), outside: of('outside') };
}

const NOBODY = { side: '', count: 0, mean: 0, median: 0, variance: 0 };

const latest = (trait: string, column: Sql, asOf: number): Sql =>
  sql`select profile, ${column} as latest from traits
    where name = ${value.text(trait)} and profile > 0 and time <= ${instant(asOf)}
    order by profile desc, time desc, text desc, list desc limit 1 by profile`;

const traitNumbers = (trait: string, asOf: number): Sql =>
  sql`select profile, latest as number from (${latest(trait, raw('number'), asOf)})`;

/** Nobody is older than this; who would be has a wrong birth date. */
const OLDEST = 120;

const ages = (asOf: number, zone: string): Sql =>
  sql`select profile, if(years between 0 and ${raw(String(OLDEST))}, years, null) as number from (
    select profile, age('year', toDate32OrNull(substring(latest, 1, 10)), toDate32(${value.text(dayOf(asOf, zone))})) as years
    from (${latest(BIRTH_DATE, raw('text'), asOf)}))`;
