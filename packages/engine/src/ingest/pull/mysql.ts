import { sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { engineFailure } from './engine-failure.ts';
import { engineTable } from './engine-table.ts';
import type { DatabasePlace } from './postgres.ts';
import type { PulledTable } from './pull.ts';

/** A table of a MySQL or MariaDB server, read by the engine's own table function. Its connection is not encrypted. */
export function openMysqlTable(
  warehouse: Warehouse,
  { host, port, database, user, password }: Omit<DatabasePlace, 'encrypted'>,
  { table, cursor }: { readonly table: string; readonly cursor?: string },
): PulledTable {
  const server = value.text(`${host}:${port}`);
  const from = sql`mysql(${server}, ${value.text(database)}, ${value.text(table)}, ${value.text(user)}, ${value.text(password)})`;
  return engineTable(warehouse, from, cursor, engineFailure);
}
