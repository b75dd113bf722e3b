import type { Sql } from '@satsuma/engine';
import type { Stage } from '../staging.ts';

/** Rows of one kind for one of the engine's tables. The columns `import` and `source` are added to each. */
export interface TableRows {
  readonly table: 'events' | 'order_lines' | 'profiles' | 'identifiers' | 'traits';
  /** Comma-separated, in the order of the statement's. */
  readonly columns: string;
  readonly rows: (stage: Stage) => Sql;
  readonly settings?: Readonly<Record<string, string | number>>;
}
