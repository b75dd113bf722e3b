import { anniversaryDays, birthDays } from '../plan/bounds.ts';
import type { Span } from '../plan/span.ts';
import { movingEdges } from './clocks.ts';
import { metAt, type Stretch, stretchesThrough } from './stretches.ts';
import { localTurns } from './turns.ts';

/** Calendar days as they are written: days of the year (`MM-DD`), or whole days after one and up to another (`YYYY-MM-DD`). */
export type Days = { readonly of: ReadonlySet<string> } | { readonly after: string; readonly upTo: string };

/** An instant at which values with one of these days change. */
export interface DaySweep {
  readonly at: number;
  readonly days: Days;
}

/** The same; all: whatever the day is. */
export interface DayChange {
  readonly at: number;
  readonly days: Days | 'all';
}

/** Whether a day, as `YYYY-MM-DD`, is one of them. */
export const isOneOf = (days: Days, day: string): boolean =>
  'of' in days ? days.of.has(day.slice(5)) : days.after < day && day <= days.upTo;

/** When, as instants of the stretch go by, the days of the year that a span touches change, and which. */
export function daySweeps(span: Span, zone: string, stretch: Stretch): readonly DayChange[] {
  return pairsIn(stretch, (from, to) => spanTurns(span, zone, from, to)).flatMap(({ before, after, at }) => {
    const days = difference(anniversaryDays(span, before, zone), anniversaryDays(span, after, zone));
    return days === null ? [] : [{ at, days }];
  });
}

/** When somebody turns so many years old, and who: the days of birth. */
export function birthdaySweeps(years: number, zone: string, stretch: Stretch): readonly DayChange[] {
  const latestBirth = (ms: number): string => birthDays({ test: 'number', min: years }, ms, zone).to ?? '';
  return pairsIn(stretch, (from, to) => localTurns(zone, from, to)).flatMap(({ before, after, at }) => {
    const [first = '', second = ''] = [latestBirth(before), latestBirth(after)].sort();
    return first === second ? [] : [{ at, days: { after: first, upTo: second } }];
  });
}

/** Two instants between which something may have changed, and when that is met. What happens inside a jump is not seen. */
interface Pair {
  readonly before: number;
  readonly after: number;
  readonly at: number;
}

function pairsIn(stretch: Stretch, turns: (from: number, to: number) => readonly number[]): readonly Pair[] {
  if ('at' in stretch) return [{ before: stretch.from, after: stretch.to, at: stretch.at }];
  return turns(stretch.from, stretch.to).map(turn => ({ before: turn - 1, after: turn, at: metAt(stretch, turn) }));
}

/** The first and the last millisecond of a span, against its edges. */
const LOOKS = { after: 1, from: 0, until: 0, to: -1 } as const satisfies Record<keyof Span, number>;

/** The instants in `(from, to]` at which the span's first or last calendar day changes. */
function spanTurns(span: Span, zone: string, from: number, to: number): readonly number[] {
  const turns = movingEdges(span, zone).flatMap(({ end, through }) => {
    const look = LOOKS[end];
    return stretchesThrough(through, from, to).flatMap(stretch =>
      'at' in stretch
        ? [stretch.at]
        : localTurns(zone, stretch.from + look, stretch.to + look).map(turn => metAt(stretch, turn - look)),
    );
  });
  return [...new Set(turns)].sort((a, b) => a - b);
}

/** The days that only one of them has; null: there are none. */
function difference(before: readonly string[] | null, after: readonly string[] | null): Days | 'all' | null {
  if (before === null || after === null) return before === after ? null : 'all';
  const had = new Set(before);
  const has = new Set(after);
  const of = new Set([...before.filter(day => !has.has(day)), ...after.filter(day => !had.has(day))]);
  return of.size === 0 ? null : { of };
}
