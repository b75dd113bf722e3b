import { DAY } from '../methods/days.ts';
import { activityRows } from '../methods/facts/activity.ts';
import { gapSql } from '../methods/lifecycle.ts';
import { raw, type Sql, sql, value } from '../store/sql.ts';
import type { Warehouse } from '../store/warehouse.ts';
import { metIn, type Orders, type Rhythm, silencesIn, silencesOf } from './rhythm.ts';
import type { Stretch } from './stretches.ts';

/** A person's orders up to the start of a stretch, and whether there is a later one in it. */
interface PersonOrders extends Orders {
  readonly profile: number;
  readonly latest: number;
}

/** The people whose silence becomes too long, by their own rhythm, as the stretch goes by. */
export async function findSilences(
  warehouse: Warehouse,
  rhythm: Rhythm,
  stretch: Stretch,
  found: (profile: number, at: number) => void,
): Promise<void> {
  const people = await warehouse.rows<PersonOrders>(silencesSql(rhythm, stretch));
  for (const one of people.filter(one => one.latest <= stretch.from))
    for (const at of metIn(stretch, silencesOf(one, rhythm.limits))) found(one.profile, at);
  const active = people.filter(one => one.latest > stretch.from).map(one => one.profile);
  if (active.length === 0) return;
  const rows = await warehouse.rows<{ profile: number; times: readonly number[] }>(timesSql(rhythm, stretch, active));
  for (const { profile, times } of rows)
    for (const at of metIn(stretch, silencesIn(times, rhythm.limits))) found(profile, at);
}

/** The engine's arithmetic may end a millisecond beside that of this process. */
const SLACK = 3;

function silencesSql({ rules, limits }: Rhythm, { from, to }: Stretch): Sql {
  const ms = raw('toUnixTimestamp64Milli(time)');
  const before = sql`counted and ${ms} <= ${value.int(from)}`;
  const beyond = (multiple: number): Sql => sql`last + ${value.number(multiple * DAY)} * gap`;
  const due = (multiple: number): Sql =>
    sql`${beyond(multiple)} between ${value.int(from - SLACK)} and ${value.int(to + SLACK)}`;
  return sql`select profile, orders, first, last, latest, ${gapSql(limits, raw('first'), raw('last'), raw('orders'))} as gap from (
    select profile, countIf(${before}) as orders, minIf(${ms}, ${before}) as first, maxIf(${ms}, ${before}) as last,
      maxIf(${ms}, counted) as latest
    from (${activityRows(rules, to)}) group by profile)
  where latest > ${value.int(from)} or (orders > 0 and (${due(limits.atRisk)} or ${due(limits.lost)}))`;
}

const timesSql = ({ rules }: Rhythm, { to }: Stretch, people: readonly number[]): Sql => sql`
  select profile, arraySort(groupArrayIf(toUnixTimestamp64Milli(time), counted)) as times
  from (${activityRows(rules, to)}) where profile in ${value.ints(people)} group by profile`;
