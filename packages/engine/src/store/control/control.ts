import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Dialect, Kysely } from 'kysely';
import { type ControlMigration, migrateControl } from './migrate.ts';
import { controlMigrations } from './migrations/all.ts';
import type { ControlSchema } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';

/**
 * The small, transactional half of a store. SQLite has a single connection: inside
 * `transaction().execute(tx => …)` ask only `tx`, or the call waits for itself.
 */
export type Control = Kysely<ControlSchema>;

export type ControlLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** Opens the control store and brings it to the newest layout. */
export async function openControl(
  location: ControlLocation,
  place: string,
  known: readonly ControlMigration[] = controlMigrations,
): Promise<Control> {
  const control = new Kysely<ControlSchema>({ dialect: await dialectOf(location) });
  try {
    await migrateControl(control, location.kind, known, place);
    return control;
  } catch (error) {
    await control.destroy();
    throw error;
  }
}

/** The driver of a server is loaded when there is one. */
async function dialectOf(location: ControlLocation): Promise<Dialect> {
  if (location.kind === 'postgres') return (await import('./postgres.ts')).postgresDialect(location.url);
  mkdirSync(dirname(location.file), { recursive: true });
  return sqliteDialect(location.file);
}
