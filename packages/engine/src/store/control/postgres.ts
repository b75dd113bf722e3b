import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/** Whole numbers come back as numbers, as from SQLite; ours (milliseconds, counts) are far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

/** The dialect for a PostgreSQL server, with a small pool. */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({ connectionString: url, max: 8, types });
  // A connection that breaks while nobody uses it is replaced by the next one; unheard, it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
