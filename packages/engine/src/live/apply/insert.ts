import { COLUMNS } from '../../store/tables/property-columns.ts';
import type { Warehouse } from '../../store/warehouse.ts';

const FACT = ['name', 'profile', 'time', 'node', 'key', 'import', 'source', 'properties'];

/** Tables whose ids are made of a key. */
const KEYED: Readonly<Record<string, readonly string[]>> = {
  events: [...FACT, ...Object.keys(COLUMNS.events)],
  order_lines: [...FACT, 'line', ...Object.keys(COLUMNS.order_lines)],
};

/** Rows into a table, or a copy of it; their ids are made where they have none. */
export async function insertInto(
  warehouse: Warehouse,
  table: string,
  rows: readonly object[],
  copy = table,
): Promise<void> {
  const columns = KEYED[table];
  await warehouse.insert(copy, rows, columns && { columns });
}
