import type { Problem } from '@satsuma/core';
import { TOLD_TABLES } from '../ingest/facts/stage.ts';
import type { Store } from '../store/open.ts';
import { instant, join, name, type Sql, sql, value } from '../store/sql.ts';

/** Rows (profile) of the people of whom an import was the first to tell, and who were there at an instant. */
export const broughtNew = (number: number, asOf: number): Sql =>
  sql`select profile from profiles where import = ${value.int(number)} and profile > 0 and created <= ${instant(asOf)}`;

/**
 * Rows (profile) of the people who were known before an import, and of whom it told more: an event, a line, a value, an identifier. Whose
 * facts were there already is none of them.
 */
export function broughtMore(number: number, asOf: number): Sql {
  const own = sql`import = ${value.int(number)}`;
  const told = TOLD_TABLES.map(table => sql`select profile from ${name(table)} where ${own}`);
  return sql`select profile from profiles where profile > 0 and created <= ${instant(asOf)}
    and profile in (${join(told, ' union all ')}) and profile not in (select profile from profiles where ${own})`;
}

/** Problems for numbers that no import ever had; one that was undone or replaced has nobody any more. */
export async function neverImported(
  { store }: { readonly store: Store },
  numbers: readonly number[],
): Promise<readonly Problem[]> {
  if (numbers.length === 0) return [];
  const rows = await store.control.selectFrom('imports').select('id').where('id', 'in', numbers).execute();
  const known = new Set(rows.map(({ id }) => Number(id)));
  return numbers
    .filter(number => !known.has(number))
    .map(number => ({ code: 'not-found', path: String(number), message: `there is no import ${number}` }));
}
