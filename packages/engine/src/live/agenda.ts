import type { Due } from '../due/find-due.ts';

/** Who is due when, as far ahead as it was asked. */
export interface Agenda {
  /** Up to here everybody who is due is known: milliseconds. */
  readonly until: number;
  /** The next instant at which somebody is due; Infinity when nobody is. */
  readonly next: number;
  readonly size: number;
  add(due: Due): void;
  /** Takes out everybody who is due by then, earliest first. */
  takeUntil(instant: number): readonly Due[];
}

/** A heap by time. */
export function agendaOf(until: number, dues: readonly Due[]): Agenda {
  const heap: Due[] = [];
  const at = (i: number): number => heap[i]?.at ?? Number.POSITIVE_INFINITY;
  const swap = (i: number, j: number): void => {
    const [a, b] = [heap[i], heap[j]];
    if (a !== undefined && b !== undefined) [heap[i], heap[j]] = [b, a];
  };

  function add(due: Due): void {
    if (due.at > until) return;
    heap.push(due);
    for (let i = heap.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (at(parent) <= at(i)) break;
      swap(i, parent);
      i = parent;
    }
  }

  function takeFirst(): Due | undefined {
    const first = heap[0];
    const last = heap.pop();
    if (heap.length > 0 && last !== undefined) heap[0] = last;
    for (let i = 0; ; ) {
      const child = at(2 * i + 1) <= at(2 * i + 2) ? 2 * i + 1 : 2 * i + 2;
      if (at(child) >= at(i)) break;
      swap(i, child);
      i = child;
    }
    return first;
  }

  for (const due of dues) add(due);
  return {
    until,
    get next() {
      return at(0);
    },
    get size() {
      return heap.length;
    },
    add,
    takeUntil(instant) {
      const taken: Due[] = [];
      while (at(0) <= instant) {
        const due = takeFirst();
        if (due !== undefined) taken.push(due);
      }
      return taken;
    },
  };
}
