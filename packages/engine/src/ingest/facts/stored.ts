import { name, type Sql, sql } from '../../store/sql.ts';
import { count, kept, type Published, rows, type Staging, staged } from '../publish/staging.ts';

/** What the store holds, as a new import sees it. */
export interface Stored {
  /** Whether there is anything yet: a first import compares with nothing. */
  readonly events: boolean;
  readonly lines: boolean;
  readonly traits: boolean;
  readonly identifiers: boolean;
  /**
   * The rows of a table with merged people as one; `was` is the profile a row has now.
   *
   * @param where which rows; those that stay when replaced imports are gone, if not given
   */
  rows(table: Published, where?: Sql): Sql;
}

/** To be asked when it is known who merges with whom. */
export async function storedFacts(s: Staging): Promise<Stored> {
  const holds = async (table: Published) => (await rows(s, sql`select 1 from ${name(table)} limit 1`)).length > 0;
  const merges = (await count(s, staged(s, 'merges'))) > 0;
  return {
    events: await holds('events'),
    lines: await holds('order_lines'),
    traits: (await holds('traits')) || (await holds('trait_sightings')),
    identifiers: await holds('identifiers'),
    rows: (table, where = kept(s)) =>
      merges
        ? sql`(select t.* replace (if(m.winner > 0, m.winner, t.profile) as profile), t.profile as was
            from (select * from ${name(table)} where ${where}) as t
            left any join ${staged(s, 'merges')} as m on m.loser = t.profile)`
        : sql`(select *, profile as was from ${name(table)} where ${where})`,
  };
}
