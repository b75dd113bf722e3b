import type { Stream } from '../plan/leaf.ts';
import { momentOf, numberOf } from '../store/reads-as.ts';
import { name, path, raw, type Sql, sql } from '../store/sql.ts';
import { COLUMNS } from '../store/tables/property-columns.ts';

/** A value as SQL: how it reads as a text ('' is not set), a number and a moment (NULL where it is none), and a list. */
export interface Read {
  readonly text: Sql;
  readonly number: Sql;
  readonly moment: Sql;
  readonly list: Sql;
}

const NO_LIST = raw('emptyArrayString()');
const NO_MOMENT = raw("CAST(NULL, 'Nullable(DateTime64(3, \\'UTC\\'))')");

/** A property of a stream's row. */
export function readProperty(table: Stream['table'], property: string, zone: string): Read {
  const kinds = COLUMNS[table];
  const kind = Object.hasOwn(kinds, property) ? kinds[property] : undefined;
  if (kind === undefined) return readPath(property, zone);
  const column = name(property);
  if (kind === 'text') return readText(column, NO_LIST, zone);
  const text = sql`ifNull(toString(${column}), '')`;
  return { text, number: column, moment: NO_MOMENT, list: NO_LIST };
}

/** Money columns are added up as decimals, so that a sum is exact. */
export const isColumnOfNumbers = (table: Stream['table'], property: string): boolean => {
  const kinds = COLUMNS[table];
  return Object.hasOwn(kinds, property) && kinds[property] !== 'text';
};

function readPath(property: string, zone: string): Read {
  const at = path('properties', property);
  const text = sql`ifNull(${at}.:String, '')`;
  const list = sql`arrayMap(x -> ifNull(x, ''), ${at}.:${raw('`Array(Nullable(String))`')})`;
  return readText(text, list, zone);
}

const readText = (text: Sql, list: Sql, zone: string): Read => ({
  text,
  number: numberOf(text),
  moment: momentOf(text, zone),
  list,
});

/** A row of the table `traits`, whose numbers and moments were read when it was written. */
export const TRAIT: Read = { text: raw('text'), number: raw('number'), moment: raw('moment'), list: raw('list') };
