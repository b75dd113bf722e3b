import type { Due, FoundDue } from '../due/find-due.ts';

/** Who is due when, as far ahead as it was asked: of each person the next instant, and what the log of changes brings besides. */
export interface Agenda {
  /** From here on, up to `until`, everybody who is due is known: milliseconds. */
  readonly from: number;
  readonly until: number;
  /** The next instant at which somebody is due; Infinity when nobody is. */
  readonly next: number;
  readonly size: number;
  /** Somebody's next instant is another than was known; Infinity: there is none. */
  move(profile: number, at: number): void;
  /** Somebody is due at an instant besides. */
  add(due: Due): void;
  /** Takes out who is due first, up to an instant. */
  take(limit: number): Taken;
}

export interface Taken {
  /** In order of time; somebody may be there more than once. */
  readonly due: readonly Due[];
  /** Nobody else is due up to here: milliseconds, at most the limit. */
  readonly upTo: number;
}

/** So many at a time, and those of one instant together. */
const AT_A_TIME = 20_000;
/** What was put off stays in the heap until it comes up, or there is more of it than of anything else. */
const FEW = 1_000;

export function agendaOf(from: number, until: number, { first, logged }: FoundDue): Agenda {
  const nextOf = new Map<number, number>();
  let people = heapOf([]);
  const besides = heapOf(logged);

  function move(profile: number, at: number): void {
    if (at > until) nextOf.delete(profile);
    else if (nextOf.get(profile) !== at) {
      nextOf.set(profile, at);
      people.push({ profile, at });
      if (people.size > 2 * nextOf.size + FEW) people = heapOf([...nextOf].map(([p, t]) => ({ profile: p, at: t })));
    }
  }
  const settled = (): Heap => {
    for (let due = people.first; due !== undefined && nextOf.get(due.profile) !== due.at; due = people.first)
      people.pop();
    return (people.first?.at ?? Infinity) <= (besides.first?.at ?? Infinity) ? people : besides;
  };
  const next = (): number => settled().first?.at ?? Number.POSITIVE_INFINITY;

  for (const [profile, at] of first) move(profile, at);
  return {
    from,
    until,
    get next() {
      return next();
    },
    get size() {
      return nextOf.size + besides.size;
    },
    move,
    add: due => {
      if (due.at <= until) besides.push(due);
    },
    take(limit) {
      const due: Due[] = [];
      while (next() <= limit && (due.length < AT_A_TIME || next() === due.at(-1)?.at)) {
        const heap = settled();
        const one = heap.pop();
        if (one === undefined) break;
        if (heap === people) nextOf.delete(one.profile);
        due.push(one);
      }
      return { due, upTo: Math.min(limit, next() - 1) };
    },
  };
}

interface Heap {
  readonly first: Due | undefined;
  readonly size: number;
  push(due: Due): void;
  pop(): Due | undefined;
}

/** A binary heap by time. */
function heapOf(dues: readonly Due[]): Heap {
  const heap: Due[] = [];
  const at = (i: number): number => heap[i]?.at ?? Number.POSITIVE_INFINITY;
  const swap = (i: number, j: number): void => {
    const [a, b] = [heap[i], heap[j]];
    if (a !== undefined && b !== undefined) [heap[i], heap[j]] = [b, a];
  };
  function push(due: Due): void {
    heap.push(due);
    for (let i = heap.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (at(parent) <= at(i)) break;
      swap(i, parent);
      i = parent;
    }
  }
  function pop(): Due | undefined {
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
  for (const due of dues) push(due);
  return {
    get first() {
      return heap[0];
    },
    get size() {
      return heap.length;
    },
    push,
    pop,
  };
}
