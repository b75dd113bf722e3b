import { type Sql, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { cancelledBy } from '../../workspace/cancel.ts';
import { FEATURE_ROWS, type FeatureKey, type FeatureKind } from './feature.ts';

/** Whom to compare, as bitmap expressions. */
export interface Sides {
  readonly inside: Sql;
  readonly outside: Sql;
}

/** A feature with how many people have it. */
export interface FeatureCount extends FeatureKey {
  /** What people call it, where that is not its value. */
  readonly title: string;
  readonly inside: number;
  readonly outside: number;
}

/** Features that are tested of one kind or trait at most: those that the most people have. */
const MOST_FEATURES = 2000;

/** How many people of each side have each feature of a kind, or each value of a trait. */
export async function featureCounts(
  warehouse: Warehouse,
  kind: FeatureKind,
  trait: string,
  sides: Sides,
  looked: { readonly asOf: number; readonly minimum: number; readonly signal?: AbortSignal },
): Promise<readonly FeatureCount[]> {
  const rows = await warehouse.rows<Omit<FeatureCount, 'kind'>>(
    sql`with ${sides.inside} as inside_people, ${sides.outside} as outside_people
      select name, value, form, title, bitmapAndCardinality(members, inside_people) as inside,
        bitmapAndCardinality(members, outside_people) as outside
      from (${FEATURE_ROWS[kind](looked.asOf, trait)})
      where inside + outside >= ${value.int(looked.minimum)}
      order by inside + outside desc, name, value limit ${value.int(MOST_FEATURES)}`,
    cancelledBy(looked),
  );
  return rows.map(row => ({ ...row, kind }));
}

/** A trait with more different values says who somebody is and not what they have in common. */
const MOST_VALUES = 2000;

/** Traits that name or place one person; what they have in common is asked as age, city, region. */
const OF_ONE_PERSON = ['first_name', 'last_name', 'birth_date', 'latitude', 'longitude'];
export const isOfOnePerson = (trait: string): boolean => OF_ONE_PERSON.includes(trait);

/** The traits whose values are looked at, and those that are left out because nearly everybody has a value of their own. */
export async function comparableTraits(
  warehouse: Warehouse,
  asOf: Sql,
): Promise<{ readonly traits: readonly string[]; readonly leftOut: readonly string[] }> {
  const rows = await warehouse.rows<{ name: string; values: number }>(
    sql`select toString(name) as name, uniqCombined(text, list) as values from traits
      where profile > 0 and time <= ${asOf} group by name order by name`,
  );
  const isComparable = (row: (typeof rows)[number]): boolean => row.values <= MOST_VALUES && !isOfOnePerson(row.name);
  return {
    traits: rows.filter(isComparable).map(r => r.name),
    leftOut: rows.filter(row => !isComparable(row)).map(r => r.name),
  };
}
