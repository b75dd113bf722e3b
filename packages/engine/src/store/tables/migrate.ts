import { type Numbered, pending } from '../migration.ts';
import { raw, type Sql } from '../sql.ts';
import type { Warehouse } from '../warehouse.ts';
import { DURABLE } from './columns.ts';

/** The engine has no transactions over tables, so each statement must be harmless when it is run a second time. */
export interface WarehouseMigration extends Numbered {
  readonly statements: readonly Sql[];
}

/** Brings the warehouse to the newest layout; refuses one from a newer version. A step is recorded after its last statement. */
export async function migrateWarehouse(
  warehouse: Warehouse,
  known: readonly WarehouseMigration[],
  place: string,
): Promise<void> {
  await warehouse.run(
    raw(`create table if not exists migrations (number UInt32, name String)
      engine = MergeTree order by number settings ${DURABLE}`),
  );
  const applied = await warehouse.rows<{ number: number }>(raw('select distinct number from migrations'));
  const steps = pending(
    known,
    applied.map(row => row.number),
    place,
  );
  for (const step of steps) {
    for (const statement of step.statements) await warehouse.run(statement);
    await warehouse.insert('migrations', [{ number: step.number, name: step.name }]);
  }
}
