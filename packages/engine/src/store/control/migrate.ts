import { type Kysely, sql, type Transaction } from 'kysely';
import { type Numbered, pending } from '../migration.ts';
import { type ControlEngine, type Portable, portable } from './portable.ts';
import type { ControlSchema } from './schema.ts';

export interface ControlMigration extends Numbered {
  up(db: Transaction<ControlSchema>, portable: Portable): Promise<void>;
}

/** A number of our own for the lock that lets one process at a time migrate a PostgreSQL database. */
const MIGRATION_LOCK = 7_283_661;

/** Brings the control store to the newest layout, in one transaction; refuses a store from a newer version. */
export async function migrateControl(
  db: Kysely<ControlSchema>,
  engine: ControlEngine,
  known: readonly ControlMigration[],
  place: string,
): Promise<void> {
  await db.transaction().execute(async tx => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx);
    await tx.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('number', 'integer', c => c.primaryKey())
      .addColumn('name', portable[engine].text, c => c.notNull())
      .execute();
    const applied = await tx.selectFrom('migrations').select('number').execute();
    const steps = pending(
      known,
      applied.map(row => row.number),
      place,
    );
    for (const step of steps) {
      await step.up(tx, portable[engine]);
      await tx.insertInto('migrations').values({ number: step.number, name: step.name }).execute();
    }
  });
}
