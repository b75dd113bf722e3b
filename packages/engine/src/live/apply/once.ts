import { COLUMNS } from '../../store/tables/property-columns.ts';
import type { EngineSettings, Warehouse } from '../../store/warehouse.ts';

/** An insert under this token that was made before is not made again: a batch can be carried out twice. */
const tokened = (token: string): EngineSettings => ({
  deduplicate_insert: 'enable',
  insert_deduplication_token: token,
});

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
