import { join, name, type Sql, sql, value } from '../../store/sql.ts';
import { count, gone, keyOf, type Published, replaced, type Staging, staged } from '../publish/staging.ts';
import type { AttributeChange } from './attributes.ts';
import { type Rows, survey } from './survey.ts';

/** What publishing an import will change in what the data holds. Rows that only change hands are not counted. */
export async function attributeChange(s: Staging): Promise<AttributeChange> {
  const own = sql`import = ${value.int(s.number)}`;
  return {
    added: await survey(
      s.warehouse,
      rowsOf(
        await unlessEmpty(s, staged(s, 'events'), own),
        await unlessEmpty(s, staged(s, 'order_lines'), own),
        await unlessEmpty(s, staged(s, 'traits')),
      ),
    ),
    removed: await survey(
      s.warehouse,
      rowsOf(
        await lostRows(s, 'events', s.replaced.length > 0),
        await lostRows(s, 'order_lines', s.replaced.length > 0),
        await lostRows(s, 'traits', false),
      ),
    ),
  };
}

const rowsOf = (events: Sql | undefined, lines: Sql | undefined, traits: Sql | undefined): Rows => ({
  ...(events && { events }),
  ...(lines && { lines }),
  ...(traits && { traits }),
});

async function unlessEmpty(s: Staging, table: Sql, where?: Sql): Promise<Sql | undefined> {
  const rows = where ? sql`(select * from ${table} where ${where})` : table;
  return (await count(s, rows)) > 0 ? rows : undefined;
}

/** Rows that will be taken out of a table: by their keys, or all that replaced imports brought. */
async function lostRows(s: Staging, table: Published, whole: boolean): Promise<Sql | undefined> {
  const reasons: Sql[] = whole ? [replaced(s)] : [];
  if ((await count(s, gone(s, table))) > 0) {
    reasons.push(sql`(${keyOf(table)}) in (select ${keyOf(table)} from ${gone(s, table)})`);
  }
  return reasons.length > 0 ? sql`(select * from ${name(table)} where ${join(reasons, ' or ')})` : undefined;
}
