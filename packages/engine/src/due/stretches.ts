import { startOf, step } from '../plan/bounds.ts';
import type { Clock } from './crossing.ts';
import { firstWhere, localTurns } from './turns.ts';

/**
 * Instants `(from, to]` of a clock that go by while `now` does: either one by one, each at itself plus `delay`, or all of them at once,
 * `at` an instant at which the clock jumps. Milliseconds.
 */
export type Stretch =
  | { readonly from: number; readonly to: number; readonly delay: number }
  | { readonly from: number; readonly to: number; readonly at: number };

/** When an instant of the stretch goes by. */
export const metAt = (stretch: Stretch, ms: number): number => ('at' in stretch ? stretch.at : ms + stretch.delay);

/**
 * What goes by on the last of some clocks while `now` goes from `from` to `to`: `now` moves the first, which moves the next. A clock of
 * the calendar does not run evenly: "a month ago" stands still at no time, but jumps over 29 to 31 January, goes through 28 February four
 * times, and back an hour when winter time begins.
 */
export function stretchesThrough(through: readonly Clock[], from: number, to: number): readonly Stretch[] {
  const [clock, ...rest] = through;
  if (clock === undefined) return from < to ? [{ from, to, delay: 0 }] : [];
  return stretchesOf(clock, from, to).flatMap(outer =>
    stretchesThrough(rest, outer.from, outer.to).map(inner => ({ ...inner, ...meeting(inner, outer) })),
  );
}

/** The inner instants go by when the outer ones do. */
const meeting = (inner: Stretch, outer: Stretch): { readonly at: number } | { readonly delay: number } => {
  if ('at' in outer) return { at: outer.at };
  return 'at' in inner ? { at: inner.at + outer.delay } : { delay: inner.delay + outer.delay };
};

function stretchesOf(clock: Clock, from: number, to: number): readonly Stretch[] {
  if (from >= to) return [];
  switch (clock.clock) {
    case 'behind':
      return [{ from: from - clock.ms, to: to - clock.ms, delay: clock.ms }];
    case 'months': {
      const where = (now: number): number => step(now, -clock.count, 'month', clock.zone);
      return runsAndJumps(where, monthCuts(where, localTurns(clock.zone, from, to), from, to), from, to);
    }
    case 'start': {
      const where = (now: number): number => startOf(now, clock.unit, clock.offset, clock.zone);
      return localTurns(clock.zone, from, to).flatMap(turn => jump(where(turn - 1), where(turn), turn));
    }
  }
}

const jump = (before: number, after: number, at: number): readonly Stretch[] =>
  before === after ? [] : [{ from: Math.min(before, after), to: Math.max(before, after), at }];

/** The instants after which the distance is another: turns of the calendar of `now` and, found by halving, those of the months before. */
function monthCuts(
  where: (now: number) => number,
  turns: readonly number[],
  from: number,
  to: number,
): readonly number[] {
  const distance = (now: number): number => now - where(now);
  const starts = [from, ...turns];
  return starts.flatMap((start, i) => {
    const last = i + 1 < starts.length ? (starts[i + 1] ?? to) - 1 : to;
    const here = distance(start);
    const own = i === 0 ? [] : [start];
    return distance(last) === here ? own : [...own, firstWhere(start, last, now => distance(now) !== here)];
  });
}

function runsAndJumps(
  where: (now: number) => number,
  cuts: readonly number[],
  from: number,
  to: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = from;
  const run = (end: number): void => {
    const delay = end - where(end);
    if (start < end) stretches.push({ from: start - delay, to: end - delay, delay });
  };
  for (const cut of cuts) {
    if (where(cut) === where(cut - 1) + 1) continue;
    run(cut - 1);
    stretches.push(...jump(where(cut - 1), where(cut), cut));
    start = cut;
  }
  run(to);
  return stretches;
}
