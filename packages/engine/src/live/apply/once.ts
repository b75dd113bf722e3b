import { name, type Sql, sql } from '../../store/sql.ts';
import { COLUMNS } from '../../store/tables/property-columns.ts';
import type { EngineSettings, Warehouse } from '../../store/warehouse.ts';

/** An insert under this token that was made before is not made again: a batch can be carried out twice. */
const tokened = (token: string): EngineSettings => ({ insert_deduplicate: 1, insert_deduplication_token: token });

const FACT = ['name', 'profile', 'time', 'node', 'key', 'import', 'source', 'properties'];

/** Tables whose ids are made of a key. */
const KEYED: Readonly<Record<string, readonly string[]>> = {
  events: [...FACT, ...Object.keys(COLUMNS.events)],
  order_lines: [...FACT, 'line', ...Object.keys(COLUMNS.order_lines)],
};

/** Rows into a table, at most once for a token. */
export async function insertOnce(
  warehouse: Warehouse,
  token: string,
  table: string,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = KEYED[table];
  await warehouse.insert(table, rows, { settings: tokened(`${token}:${table}`), ...(columns && { columns }) });
}

/**
 * The same of what a statement selects: one block, so that there is one token.
 *
 * @param select `(columns) select …`
 */
export async function once(warehouse: Warehouse, token: string, table: string, select: Sql): Promise<void> {
  await warehouse.run(sql`insert into ${name(table)} ${select}`, {
    settings: {
      ...tokened(`${token}:${table}`),
      max_threads: 1,
      max_block_size: 100_000_000,
      max_insert_block_size: 100_000_000,
      min_insert_block_size_rows: 100_000_000,
      min_insert_block_size_bytes: 10_000_000_000,
    },
  });
}
