import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { QueryOptions, Warehouse } from '../../store/warehouse.ts';

/** The tables an import adds to, in the order in which it does, each with the columns that tell its rows apart. */
export const PUBLISHED = {
  events: ['name', 'profile', 'time', 'id'],
  order_lines: ['name', 'profile', 'time', 'id'],
  traits: ['name', 'profile', 'time'],
  trait_sightings: ['name', 'profile', 'time'],
  identifiers: ['kind', 'value'],
  identifier_sightings: ['kind', 'value', 'source'],
  merges: ['winner', 'loser'],
  profiles: ['profile'],
} as const satisfies Record<string, readonly string[]>;

export type Published = keyof typeof PUBLISHED;

export const published = Object.keys(PUBLISHED) as Published[];

/** One import at work. What it makes is in tables of its own, named after its number, until it is published. */
export interface Staging {
  readonly warehouse: Warehouse;
  /** Its number: the `import` column of every row it brings. */
  readonly number: number;
  readonly source: string;
  /** Imports whose rows this one takes the place of. */
  readonly replaced: readonly number[];
  readonly signal?: AbortSignal;
}

/** What was read from the file, typed; the contract between reading and publishing. */
export const incoming = (s: Staging): Sql => name(`incoming_${s.number}`);

/** Rows that will be added to a published table: the same columns, order and settings. */
export const staged = (s: Staging, table: Published): Sql => name(`staged_${s.number}_${table}`);

/** The keys of rows that will be taken out of a published table. */
export const gone = (s: Staging, table: Published): Sql => name(`gone_${s.number}_${table}`);

/** A table of intermediate results. */
export const scratch = (s: Staging, what: string): Sql => name(`scratch_${s.number}_${what}`);

/** The import a table belongs to; undefined for a table that stays. */
export function numberOfTable(table: string): number | undefined {
  const [, digits] = /^(?:incoming|staged|gone|scratch)_(\d+)(?:_|$)/.exec(table) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

const options = (s: Staging): QueryOptions => (s.signal ? { signal: s.signal } : {});

export const run = (s: Staging, query: Sql): Promise<void> => s.warehouse.run(query, options(s));

export const rows = <Row>(s: Staging, query: Sql): Promise<Row[]> => s.warehouse.rows<Row>(query, options(s));

/**
 * Makes (again) a table of intermediate results from a query; returns its name. In two steps: the engine does
 * `create … as select` under a name of its own making, which a killed process would leave behind.
 */
export async function make(s: Staging, what: string, order: Sql, select: Sql): Promise<Sql> {
  const table = scratch(s, what);
  await run(s, sql`drop table if exists ${table}`);
  await run(s, sql`create table ${table} engine = MergeTree order by ${order} empty as ${select}`);
  await run(s, sql`insert into ${table} ${select}`);
  return table;
}

export async function count(s: Staging, from: Sql): Promise<number> {
  const [row] = await rows<{ n: number }>(s, sql`select count() as n from ${from}`);
  return Number(row?.n ?? 0);
}

/** Empty tables for what will be added and for what will be taken out. */
export async function openStaging(s: Staging): Promise<void> {
  for (const table of published) {
    await run(s, sql`create table ${staged(s, table)} as ${name(table)}`);
    await run(
      s,
      sql`create table ${gone(s, table)} engine = MergeTree order by tuple() settings fsync_after_insert = 1
        empty as select ${keyOf(table)} from ${name(table)}`,
    );
  }
}

/** Drops every table of an import. */
export async function dropStaging(warehouse: Warehouse, importNumber: number): Promise<void> {
  const all = await warehouse.rows<{ name: string }>(
    raw('select name from system.tables where database = currentDatabase()'),
  );
  for (const table of all.filter(t => numberOfTable(t.name) === importNumber)) {
    await warehouse.run(sql`drop table if exists ${name(table.name)} sync`);
  }
}

export const keyOf = (table: Published): Sql => commas(PUBLISHED[table].map(column => name(column)));

/** True of a stored row unless its import is being replaced. */
export const kept = (s: Staging, column: Sql = raw('import')): Sql =>
  s.replaced.length === 0 ? raw('true') : sql`not has(${value.ints(s.replaced)}, toInt64(${column}))`;

/** The opposite of `kept`. */
export const replaced = (s: Staging): Sql => sql`not (${kept(s)})`;
