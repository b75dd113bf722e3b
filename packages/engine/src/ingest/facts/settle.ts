import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { gone, keyOf, PUBLISHED, type Published, replaced, run, type Staging, staged } from '../publish/staging.ts';

/** A column of a table and what it is made of. */
export type Column = readonly [column: string, from: Sql];

/**
 * Makes a table what `states` says: rows that belong to it and are not there are added; rows that are there and do
 * not belong, or not under this profile any more, and rows that a replaced import brought, are taken out.
 *
 * @param states `(origin, place, was, profile, …)`: `origin` is the table a row is in (`''`: it is new), `place` the
 *   one it belongs to (`''`: none), `was` the profile it has there
 */
export async function settle(s: Staging, states: Sql, table: Published, columns: readonly Column[]): Promise<void> {
  const stays = sql`origin = ${value.text(table)} and place = ${value.text(table)} and profile = was`;
  const keyThere = commas(PUBLISHED[table].map(column => (column === 'profile' ? raw('was') : name(column))));
  await run(
    s,
    sql`insert into ${gone(s, table)} (${keyOf(table)})
      select ${keyThere} from ${states} where origin = ${value.text(table)} and not (${stays})`,
  );
  if (s.replaced.length > 0) {
    await run(
      s,
      sql`insert into ${gone(s, table)} (${keyOf(table)}) select ${keyOf(table)} from ${name(table)} where ${replaced(s)}`,
    );
  }
  await run(
    s,
    sql`insert into ${staged(s, table)} (${commas(columns.map(([column]) => name(column)))})
      select ${commas(columns.map(([, from]) => from))} from ${states}
      where place = ${value.text(table)}
        and (not (${stays}) or (${keyThere}) in (select ${keyOf(table)} from ${gone(s, table)}))`,
  );
}
