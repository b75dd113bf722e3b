import { randomUUID } from 'node:crypto';
import { instant, name, type Sql, sql, value } from './sql.ts';
import type { Warehouse } from './warehouse.ts';

const PREFIX = 'scratch_';
const DAY = 86_400_000;

/**
 * A table in the engine's memory for as long as `use` runs. Its name is nobody else's: several processes may work on one server.
 *
 * @param columns as they stand in a `create table`
 */
export async function withScratchTable<T>(
  warehouse: Warehouse,
  columns: Sql,
  use: (table: string) => Promise<T>,
): Promise<T> {
  const table = `${PREFIX}${randomUUID().replaceAll('-', '')}`;
  await warehouse.run(sql`create table ${name(table)} (${columns}) engine = Memory`);
  try {
    return await use(table);
  } finally {
    await warehouse.run(sql`drop table if exists ${name(table)}`);
  }
}

/**
 * Drops what processes that were killed left behind. To be called when a store was opened, before it is used. On a server that is what is
 * older than a day, since younger tables may be in use; the embedded engine dates its tables 1970, and nobody else has it open.
 */
export async function dropOldScratch(warehouse: Warehouse, now: number): Promise<void> {
  const tables = await warehouse.rows<{ name: string }>(
    sql`select name from system.tables where database = currentDatabase() and startsWith(name, ${value.text(PREFIX)})
      and metadata_modification_time < ${instant(now - DAY)}`,
  );
  for (const table of tables) await warehouse.run(sql`drop table if exists ${name(table.name)}`);
}
