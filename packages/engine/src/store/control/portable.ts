import { type ColumnBuilderCallback, type RawBuilder, sql } from 'kysely';

export type ControlEngine = 'sqlite' | 'postgres';

/** The few things SQLite and PostgreSQL spell differently in a table's definition. */
export interface Portable {
  /** Text that compares and sorts by bytes on both. */
  readonly text: RawBuilder<unknown>;
  /** A number the store gives out: 1, 2, 3 … */
  readonly autoId: { readonly type: 'integer' | 'bigserial'; readonly build: ColumnBuilderCallback };
}

export const portable: Readonly<Record<ControlEngine, Portable>> = {
  sqlite: { text: sql`text`, autoId: { type: 'integer', build: c => c.primaryKey().autoIncrement() } },
  postgres: { text: sql`text collate "C"`, autoId: { type: 'bigserial', build: c => c.primaryKey() } },
};
