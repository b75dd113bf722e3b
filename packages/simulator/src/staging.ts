import { name, type QueryOptions, raw, type Sql, sql, type Warehouse } from '@satsuma/engine';
import { LOOKUP_COLUMNS, lookups, type Within } from './chance/lookups.ts';
import { orders } from './model/orders.ts';
import { people, type Range } from './model/people.ts';
import type { Shop } from './shop.ts';

/** A stretch of people and their orders, computed once and kept in tables while everything is made out of them. */
export interface Stage {
  readonly people: Sql;
  readonly orders: Sql;
  /** Replaces what is on the stage by the people of a range. */
  set(range: Range): Promise<void>;
  /** Runs a statement `head … select` whose select reads the stage. */
  run(head: Sql, select: Sql, settings?: QueryOptions['settings']): Promise<void>;
  rows<Row>(select: Sql): Promise<Row[]>;
}

const LOOKUPS = { cells: 'simulator_cells', dictionary: 'simulator_lookups' } as const;
const TABLES = { people: 'simulator_people', orders: 'simulator_orders' } as const;

/**
 * The same arithmetic everywhere: no compiled expressions. And nothing evaluated lazily: in expressions as deep as these the
 * engine's short circuits cost twenty times what they save.
 */
const SETTINGS = {
  compile_expressions: 0,
  short_circuit_function_evaluation: 'disable',
  max_block_size: 16_384,
} as const;

/**
 * Runs `work` with a stage in the warehouse and clears it away after. The warehouse must be for this alone meanwhile: the stage's tables
 * have fixed names, so that a crash leaves nothing that the next run would not replace.
 */
export async function withStage<T>(
  warehouse: Warehouse,
  shop: Shop,
  signal: AbortSignal | undefined,
  work: (stage: Stage) => Promise<T>,
): Promise<T> {
  const { rows, within } = lookups(shop, LOOKUPS.dictionary);
  const [cells, dictionary] = [name(LOOKUPS.cells), name(LOOKUPS.dictionary)];
  try {
    await warehouse.run(sql`create or replace table ${cells} (${LOOKUP_COLUMNS}) engine = Memory`);
    await warehouse.insert(LOOKUPS.cells, rows);
    await warehouse.run(sql`create or replace dictionary ${dictionary} (${LOOKUP_COLUMNS}) primary key cell
      source(clickhouse(table ${raw(`'${LOOKUPS.cells}'`)})) layout(flat(max_array_size 10000000)) lifetime(0)`);
    return await work(await stage(warehouse, within, signal));
  } finally {
    await warehouse.run(sql`drop dictionary if exists ${dictionary}`);
    for (const table of [LOOKUPS.cells, ...Object.values(TABLES)]) {
      await warehouse.run(sql`drop table if exists ${name(table)} sync`);
    }
  }
}

async function stage(warehouse: Warehouse, within: Within, signal: AbortSignal | undefined): Promise<Stage> {
  const options = (settings: QueryOptions['settings'] = {}): QueryOptions => ({
    settings: { ...SETTINGS, ...settings },
    ...(signal && { signal }),
  });
  const make = async (title: string, source: (range: Range) => Sql) => {
    const table = name(title);
    const select = (range: Range) => within(sql`select * from ${source(range)}`);
    await warehouse.run(
      sql`create or replace table ${table} engine = MergeTree order by tuple() empty as ${select({ from: 0, count: 1 })}`,
      options(),
    );
    return {
      table,
      async fill(range: Range) {
        await warehouse.run(sql`truncate table ${table}`, options());
        await warehouse.run(sql`insert into ${table} ${select(range)}`, options());
      },
    };
  };
  const staged = await make(TABLES.people, people);
  const ordered = await make(TABLES.orders, () => orders(staged.table));
  return {
    people: staged.table,
    orders: ordered.table,
    async set(range) {
      await staged.fill(range);
      await ordered.fill(range);
    },
    run: (head, select, settings) => warehouse.run(sql`${head} ${within(select)}`, options(settings)),
    rows: select => warehouse.rows(within(select), options()),
  };
}
