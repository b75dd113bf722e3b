import { commas, name, raw, type Sql, sql, value } from '@satsuma/engine';
import type { Shop } from '../shop.ts';
import { type LookupName, type LookupTable, lookupTables } from '../world/tables.ts';
import { BODY } from './quantiles.ts';

/** Columns of the table that holds the look-up tables while a shop is being made: one row each, in the column of its type. */
export const LOOKUP_COLUMNS = raw('name String, ints Array(Int64), numbers Array(Float64), texts Array(String)');

/** Puts before a query what a shop's statements begin with: its settings and its look-up tables, by name. */
export type Within = (query: Sql) => Sql;

/** @returns the rows to be inserted into `table`, and the clause to put before each query */
export function lookups(shop: Shop, table: string): { rows: object[]; within: Within } {
  const tables = Object.entries(lookupTables(shop));
  const clauses = commas([settings(shop), ...tables.map(([key, lookup]) => clause(table, key, lookup))]);
  return {
    rows: tables.map(([key, lookup]) => ({ name: key, ...lookup })),
    within: query => sql`with ${clauses} ${query}`,
  };
}

const settings = (shop: Shop): Sql => sql`
  toUInt64(${value.int(shop.seed)}) as shop_seed, ${value.int(shop.until)} as shop_until,
  ${value.int(shop.firstDay)} as shop_first_day, ${value.int(shop.days)} as shop_days,
  ${value.int(shop.customers)} as shop_customers, ${value.int(shop.deliveryFeeFrom)} as shop_fee_from,
  ${value.number(shop.activity)} as shop_activity`;

/** A scalar subquery is a constant to whatever uses it, without standing in the text at each use. */
function clause(table: string, key: string, lookup: LookupTable): Sql {
  const column = 'ints' in lookup ? 'ints' : 'numbers' in lookup ? 'numbers' : 'texts';
  return sql`(select ${name(column)} from ${name(table)} where name = ${value.text(key)}) as ${alias(key)}`;
}

const alias = (key: string): Sql => raw(`lookup_${key}`);

/** A look-up table's value at an index from 0. */
export const at = (key: LookupName, index: Sql): Sql => sql`${alias(key)}[toUInt32(${index}) + 1]`;

/** A weighted choice out of a table made by `pickTable`; `u` is uniform. */
export const pick = (key: LookupName, u: Sql, cells: Sql = raw('4096')): Sql => at(key, sql`floor(${u} * ${cells})`);

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
