import type { Plan } from '../../plan/plan.ts';
import { type Sql, sql, value } from '../../store/sql.ts';

/** One pass over some rows that answers many leaves: a statement of one row, a bitmap column for each. */
export interface Scan {
  /** `SELECT … AS <column>, …`: exactly one row. */
  readonly sql: Sql;
  readonly answers: readonly Answer[];
}

/** The column with a leaf's people, or, `inverted`, with the people it is false for (who has no rows is then true). */
export interface Answer {
  readonly key: string;
  readonly column: string;
  readonly inverted: boolean;
}

/** Names columns one after another, so that no two scans of a statement share a name. */
export type Names = () => string;

export function namesFrom(prefix: string): Names {
  let next = 0;
  return () => `${prefix}${next++}`;
}

/** People whose numbers lie in `[from, to)`. The answer for everybody is the sum of the answers for slices: no question joins two people. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** What every scan of a statement is built with. */
export interface Frame {
  readonly plan: Plan;
  readonly names: Names;
  /** A condition on `profile`: whom the statement is about. */
  readonly people: Sql;
}

/** Profile 0 is nobody. */
export const peopleIn = (slice: Slice | undefined): Sql =>
  slice === undefined
    ? sql`profile > 0`
    : sql`profile >= ${value.int(Math.max(1, slice.from))} and profile < ${value.int(slice.to)}`;

export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}
