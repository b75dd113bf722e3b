import type { Stream } from '../plan/leaf.ts';
import type { Bounds } from '../plan/span.ts';
import type { History, Occurrence } from './history.ts';

export const NO_ROWS: readonly Occurrence[] = [];

export const streamOf = (history: History, stream: Stream): readonly Occurrence[] =>
  (stream.table === 'events' ? history.events : history.lines).get(stream.name) ?? NO_ROWS;

/** Rows `[first, end)` of a list that is sorted by time. */
export interface Slice {
  readonly rows: readonly Occurrence[];
  readonly first: number;
  readonly end: number;
}

export function sliceOf(rows: readonly Occurrence[], { from, to }: Bounds): Slice {
  const first = firstAt(rows, from);
  return { rows, first, end: Math.max(first, firstAt(rows, to)) };
}

/** How many rows lie within the bounds. */
export function countIn(rows: readonly Occurrence[], { from, to }: Bounds): number {
  const latest = rows[rows.length - 1];
  if (latest === undefined) return 0;
  const end = latest.time < to ? rows.length : firstAt(rows, to);
  return Math.max(0, end - firstAt(rows, from));
}

/** How many rows lie before `time`: the position of the first one at or after it. */
export function firstAt(rows: readonly Occurrence[], time: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && row.time < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
