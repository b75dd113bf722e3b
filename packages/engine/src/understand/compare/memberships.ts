import { type Sql, sql } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';

/** What is asked of several sets of people at once. */
export interface Comparing {
  readonly warehouse: Warehouse;
  /** (position, members): the sets. */
  readonly table: Sql;
  readonly asOf: number;
  /** Only what happened after this instant (exclusive); null: ever. */
  readonly since: number | null;
  readonly signal?: AbortSignal;
}

/** Rows (position, profile): everybody in each set. */
export const memberships = (table: Sql): Sql =>
  sql`select position, arrayJoin(bitmapToArray(members)) as profile from ${table}`;

/** Figures by the position of their set; sets without any have none. */
export const byPosition = <Row extends { readonly position: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> =>
  new Map(rows.map(row => [row.position, row]));
