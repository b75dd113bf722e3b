import { type Sql, sql } from '@satsuma/engine';

/** A source with columns added to its own. The model grows in such steps, so that no expression stands inside another. */
export const extend = (source: Sql, columns: Sql): Sql => sql`(select *, ${columns} from ${source})`;
