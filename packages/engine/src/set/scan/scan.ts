import type { Plan } from '../../plan/plan.ts';
import type { Sql } from '../../store/sql.ts';
import type { LeafAsk } from '../ask.ts';

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

/** Leaves of one kind that read the same rows, as scans. */
export type ScanBuilder = (asks: readonly LeafAsk[], plan: Plan, names: Names) => readonly Scan[];

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
