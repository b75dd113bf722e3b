import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type Dialect, SqliteDialect } from 'kysely';

/**
 * The dialect for `node:sqlite`, opened so that what is committed is on disk:
 * write-ahead log, `synchronous = full`, foreign keys enforced.
 */
export function sqliteDialect(file: string): Dialect {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5_000 });
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(text) {
        const statement = database.prepare(text);
        const bound = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
        return {
          reader: statement.columns().length > 0,
          all: parameters => statement.all(...bound(parameters)).map(row => ({ ...row })),
          run: parameters => statement.run(...bound(parameters)),
          iterate: parameters => statement.iterate(...bound(parameters)).map(row => ({ ...row })),
        };
      },
    },
  });
}
