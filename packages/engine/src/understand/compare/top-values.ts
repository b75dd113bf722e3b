import { raw, type Sql, sql, value } from '../../store/sql.ts';
import { cancelledBy } from '../../workspace/cancel.ts';
import { latestTraits } from '../persons.ts';
import type { Comparing } from './memberships.ts';

/** A value of a trait with how many people of a group have it. */
export interface TopValue {
  readonly value: string;
  readonly size: number;
}

/** The most frequent values of a trait in each set, by position. */
export async function topValues(
  { warehouse, table, asOf, signal }: Comparing,
  trait: string,
  most: number,
): Promise<ReadonlyMap<number, readonly TopValue[]>> {
  const sets = sql`select position, groupBitmapMergeState(members) as members from ${table} group by position`;
  const rows = await warehouse.rows<TopValue & { position: number }>(
    sql`select position, value, bitmapAndCardinality(s.members, v.members) as size
      from (${sets}) as s cross join (${values(trait, asOf)}) as v where size > 0
      order by position, size desc, value limit ${value.int(most)} by position`,
    cancelledBy({ ...(signal && { signal }) }),
  );
  const positions = [...new Set(rows.map(row => row.position))];
  const of = (wanted: number): readonly TopValue[] =>
    rows.filter(row => row.position === wanted).map(({ value: text, size }) => ({ value: text, size }));
  return new Map(positions.map(position => [position, of(position)]));
}

const values = (trait: string, asOf: number): Sql =>
  sql`select one as value, groupBitmapState(profile) as members
    from (${latestTraits([trait], raw('profile > 0'), asOf)}) array join if(notEmpty(list), arrayDistinct(list), [text]) as one
    where one != '' group by value`;
