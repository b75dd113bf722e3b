import { name, sql } from './sql.ts';
import type { Warehouse } from './warehouse.ts';

/** The columns of a table that hold something: those that only an insert knows (EPHEMERAL) are not among them. */
export async function storedColumns(warehouse: Warehouse, table: string): Promise<readonly string[]> {
  const described = await warehouse.rows<{ readonly name: string; readonly default_type: string }>(
    sql`describe table ${name(table)}`,
  );
  return described.filter(column => column.default_type !== 'EPHEMERAL').map(column => column.name);
}
