import { commas, raw, type Sql, sql, value } from '@satsuma/engine';
import type { Shop } from '../shop.ts';
import { type LookupName, type LookupTable, lookupTables } from '../world/tables.ts';
import { PICK_CELLS } from './pick.ts';
import { BODY } from './quantiles.ts';

/** Puts before a query what a shop's statements begin with: its settings and its look-up tables, by name. */
export type Within = (query: Sql) => Sql;

/** All look-up tables end to end, as rows of a number and the value it stands for, in the column of its type. */
export const LOOKUP_COLUMNS = raw('cell UInt64, int Int64, number Float64, text String');

/**
 * The engine finds cells in a dictionary. Arrays in the statement would do as well, but a constant is written out in the name of
 * each expression that it is part of, and nobody could read a plan or an error.
 *
 * @returns the rows that `dictionary` is to hold, and the clause to put before each query
 */
export function lookups(shop: Shop, dictionary: string): { rows: object[]; within: Within } {
  const rows: object[] = [];
  const clauses = [settings(shop)];
  for (const [key, table] of Object.entries<LookupTable>(lookupTables(shop))) {
    clauses.push(sql`(i) -> ${cell(dictionary, table, rows.length)} as ${raw(`lookup_${key}`)}`);
    for (const row of rowsOf(table)) rows.push({ cell: rows.length, ...row });
  }
  const clause = commas(clauses);
  return { rows, within: query => sql`with ${clause} ${query}` };
}

const settings = (shop: Shop): Sql => sql`
  toUInt64(${value.int(shop.seed)}) as shop_seed, ${value.int(shop.until)} as shop_until,
  ${value.int(shop.firstDay)} as shop_first_day, ${value.int(shop.days)} as shop_days,
  ${value.int(shop.customers)} as shop_customers, ${value.int(shop.deliveryFeeFrom)} as shop_fee_from,
  ${value.number(shop.activity)} as shop_activity`;

function cell(dictionary: string, table: LookupTable, offset: number): Sql {
  const column = 'ints' in table ? 'int' : 'numbers' in table ? 'number' : 'text';
  return sql`dictGet(${raw(`'${dictionary}', '${column}'`)}, toUInt64(i + ${raw(String(offset))}))`;
}

function rowsOf(table: LookupTable): object[] {
  if ('ints' in table) return table.ints.map(int => ({ int }));
  return 'numbers' in table ? table.numbers.map(number => ({ number })) : table.texts.map(text => ({ text }));
}

/** A look-up table's value at an index from 0. */
export const at = (key: LookupName, index: Sql): Sql => sql`${raw(`lookup_${key}`)}(${index})`;

/** A weighted choice out of a table made by `pickTable`; `u` is uniform. */
export const pick = (key: LookupName, u: Sql, cells: Sql = raw(String(PICK_CELLS))): Sql =>
  at(key, sql`floor(${u} * ${cells})`);

/**
 * A quantile by linear interpolation between knots.
 *
 * @param u a uniform number; a column or a short expression, for it stands many times
 * @param offset where the table begins, for several in one look-up
 */
export function quantile(key: LookupName, u: Sql, offset: Sql = raw('0')): Sql {
  const [body, tail] = [raw(String(BODY)), raw(String(BODY - 1))];
  const x = sql`if(${u} * ${body} < ${tail}, ${u} * ${body}, ${tail} + (${u} * ${body} - ${tail}) * ${body})`;
  const low = at(key, sql`${offset} + floor(${x})`);
  const high = at(key, sql`${offset} + floor(${x}) + 1`);
  return sql`(${low} + (${x} - floor(${x})) * (${high} - ${low}))`;
}
