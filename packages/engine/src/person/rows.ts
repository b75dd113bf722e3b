import type { Stream } from '../plan/leaf.ts';
import type { Bounds } from '../plan/span.ts';
import type { History, Occurrence } from './history.ts';

const NONE: readonly Occurrence[] = [];

export const streamOf = (history: History, stream: Stream): readonly Occurrence[] =>
  (stream.table === 'events' ? history.events : history.lines).get(stream.name) ?? NONE;

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
