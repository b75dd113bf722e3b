import type { CalendarUnit } from '@satsuma/core';
import type { ActivityRules } from '../methods/facts/activity.ts';
import type { Limits } from '../methods/lifecycle.ts';
import type { Stream } from '../plan/leaf.ts';
import type { Span } from '../plan/span.ts';

/** Values of people that lie somewhere in time: each of them is passed at some instant. */
export type Source =
  /** The times of a stream's rows. */
  | { readonly of: 'stream'; readonly stream: Stream }
  /** A property of a stream's rows, as a moment; dates are read in the zone. */
  | { readonly of: 'property'; readonly stream: Stream; readonly property: string; readonly zone: string }
  /** When a trait's values came. */
  | { readonly of: 'trait'; readonly trait: string }
  /** A trait's values, as moments. */
  | { readonly of: 'value'; readonly trait: string }
  /** When profiles came. */
  | { readonly of: 'created' }
  /** When people moved between the classes of a segmentation, by the log of changes. */
  | { readonly of: 'log'; readonly segmentation: string };

/** How an instant follows another: a fixed length behind it (negative: ahead), months of a calendar behind it, or at the start of a unit. */
export type Clock =
  | { readonly clock: 'behind'; readonly ms: number }
  | { readonly clock: 'months'; readonly count: number; readonly zone: string }
  | { readonly clock: 'start'; readonly unit: CalendarUnit; readonly offset: number; readonly zone: string };

/** What happens when an instant goes by. */
export type Passing =
  /**
   * A value is passed: it was not before `instant + shift`, and now it is. Shift 1 lets the value itself be passed too. With a rank it
   * matters only where at most so many later values had come by then: who bought three times is not less of a buyer for the first.
   */
  | { readonly passing: 'value'; readonly source: Source; readonly shift: 0 | 1; readonly rank: number | null }
  /** The days of the year that a span touches change: values with such a day (MM-DD) are concerned. */
  | { readonly passing: 'anniversary'; readonly source: Source; readonly span: Span; readonly zone: string }
  /** Who was born on some day turns so many years old. */
  | { readonly passing: 'age'; readonly source: Source; readonly years: number; readonly zone: string }
  /** A silence has become as long as a person's own rhythm allows (`methods/lifecycle.ts`). */
  | { readonly passing: 'rhythm'; readonly limits: Limits; readonly rules: ActivityRules }
  /** A fixed instant comes, and with it an answer for everybody. */
  | { readonly passing: 'instant'; readonly ms: number };

/** One way in which time alone can change an answer. */
export interface Crossing {
  readonly what: Passing;
  /** Which instant has to go by: `now` looked at through these clocks, one after the other. None: `now` itself. */
  readonly through: readonly Clock[];
  /** The segments (as the plan refers to them) and segmentations whose answers it can change, sorted. */
  readonly references: readonly string[];
}

/** What turns answers over as time passes. Plain data, joined over segments and segmentations. */
export interface Crossings {
  readonly list: readonly Crossing[];
}

/** All of them as one; what is equal is there once, for all that it concerns. */
export function joinCrossings(all: readonly Crossings[]): Crossings {
  const joined = new Map<string, { readonly crossing: Crossing; readonly references: Set<string> }>();
  for (const crossing of all.flatMap(crossings => crossings.list)) {
    const key = JSON.stringify([crossing.what, crossing.through]);
    const known = joined.get(key) ?? { crossing, references: new Set<string>() };
    for (const reference of crossing.references) known.references.add(reference);
    joined.set(key, known);
  }
  const list = [...joined.values()].map(({ crossing, references }) => ({
    ...crossing,
    references: [...references].sort(),
  }));
  return { list };
}

/** The same for others: whose answers are made of these. */
export const concerning = ({ list }: Crossings, reference: string): Crossings =>
  joinCrossings([{ list: list.map(crossing => ({ ...crossing, references: [reference] })) }]);

/** A value comes into being at its own time. */
export const born = (source: Source): Crossing => passed(source, [], 1);

export const passed = (
  source: Source,
  through: readonly Clock[],
  shift: 0 | 1,
  rank: number | null = null,
): Crossing => ({
  what: { passing: 'value', source, shift, rank },
  through,
  references: [],
});

/** Looked at from further off: what happens at an instant happens when the clock shows that instant, and other values have come by then. */
export const seenThrough = (clock: Clock, crossing: Crossing): Crossing => ({
  ...crossing,
  what: crossing.what.passing === 'value' ? { ...crossing.what, rank: null } : crossing.what,
  through: shortened([clock, ...crossing.through]),
});

/** Lengths one after the other are one length, and no length is no clock. */
export function shortened(through: readonly Clock[]): readonly Clock[] {
  const short: Clock[] = [];
  for (const clock of through) {
    const before = short.at(-1);
    if (clock.clock === 'behind' && before?.clock === 'behind')
      short[short.length - 1] = { clock: 'behind', ms: before.ms + clock.ms };
    else short.push(clock);
  }
  return short.filter(clock => clock.clock !== 'behind' || clock.ms !== 0);
}
