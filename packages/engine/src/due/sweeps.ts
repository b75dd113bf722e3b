import type { Crossing, Crossings, Passing, Source } from './crossing.ts';
import { birthdaySweeps, type DayChange, type DaySweep, daySweeps } from './day-sweeps.ts';
import type { Rhythm } from './rhythm.ts';
import { type Stretch, stretchesThrough } from './stretches.ts';

/** Values `[from, to)` that are passed: each at itself plus `delay`, or all of them `at` one instant. Milliseconds. The rank is a crossing's. */
export type ValueSweep =
  | { readonly from: number; readonly to: number; readonly delay: number; readonly rank: number | null }
  | { readonly from: number; readonly to: number; readonly at: number };

/** An instant at which everybody may change, and the segments and segmentations that it concerns, sorted. */
export interface CommonInstant {
  readonly at: number;
  readonly references: readonly string[];
}

/** What is passed of one source. */
export interface Swept {
  readonly source: Source;
  readonly values: readonly ValueSweep[];
  readonly days: readonly DaySweep[];
}

/** What goes by while the clock moves from one instant to another. */
export interface Sweeps {
  readonly sources: readonly Swept[];
  readonly rhythms: readonly { readonly rhythm: Rhythm; readonly stretch: Stretch }[];
  /** Rising. */
  readonly everybody: readonly CommonInstant[];
}

/** Beyond it, what is passed at one instant is looked at for everybody: it may be half of the people. Milliseconds. */
const LONG = 6 * 3_600_000;
/** The same for days of the year. */
const MANY_DAYS = 5;

const latest = new WeakMap<Crossings, { readonly from: number; readonly to: number; readonly sweeps: Sweeps }>();

/** What goes by in `(from, to]`. The latest answer is remembered: a batch asks it for each of its people. */
export function sweepsOf(crossings: Crossings, from: number, to: number): Sweeps {
  const known = latest.get(crossings);
  if (known?.from === from && known.to === to) return known.sweeps;
  const sweeps = collect(crossings, from, to);
  latest.set(crossings, { from, to, sweeps });
  return sweeps;
}

interface Growing {
  readonly source: Source;
  readonly values: ValueSweep[];
  readonly days: DaySweep[];
}

class Collected {
  readonly sources = new Map<string, Growing>();
  readonly rhythms: { readonly rhythm: Rhythm; readonly stretch: Stretch }[] = [];
  private readonly instants = new Map<number, Set<string>>();

  of(source: Source): Growing {
    const key = JSON.stringify(source);
    const known = this.sources.get(key) ?? { source, values: [], days: [] };
    this.sources.set(key, known);
    return known;
  }

  everybodyAt(at: number, references: readonly string[]): void {
    const known = this.instants.get(at) ?? new Set<string>();
    for (const reference of references) known.add(reference);
    this.instants.set(at, known);
  }

  everybody(): readonly CommonInstant[] {
    return [...this.instants]
      .sort(([a], [b]) => a - b)
      .map(([at, references]) => ({ at, references: [...references].sort() }));
  }
}

function collect({ list }: Crossings, from: number, to: number): Sweeps {
  const collected = new Collected();
  const known = new Map<string, readonly Stretch[]>();
  for (const crossing of list) {
    const key = JSON.stringify(crossing.through);
    const stretches = known.get(key) ?? stretchesThrough(crossing.through, from, to);
    known.set(key, stretches);
    for (const stretch of stretches) {
      if ('at' in stretch && stretch.to - stretch.from > LONG) collected.everybodyAt(stretch.at, crossing.references);
      else PASSINGS[crossing.what.passing](crossing.what as never, stretch, crossing, collected);
    }
  }
  return {
    sources: [...collected.sources.values()],
    rhythms: collected.rhythms,
    everybody: collected.everybody(),
  };
}

const PASSINGS = {
  value({ source, shift, rank }, stretch, _, collected) {
    const from = stretch.from + shift;
    const to = stretch.to + shift;
    const sweep = 'at' in stretch ? { from, to, at: stretch.at } : { from, to, delay: stretch.delay + 1 - shift, rank };
    collected.of(source).values.push(sweep);
  },
  anniversary({ source, span, zone }, stretch, { references }, collected) {
    takeDays(daySweeps(span, zone, stretch), source, references, collected);
  },
  age({ source, years, zone }, stretch, { references }, collected) {
    takeDays(birthdaySweeps(years, zone, stretch), source, references, collected);
  },
  rhythm(rhythm, stretch, _, collected) {
    collected.rhythms.push({ rhythm, stretch });
  },
  instant({ ms }, stretch, { references }, collected) {
    if (stretch.from < ms && ms <= stretch.to)
      collected.everybodyAt('at' in stretch ? stretch.at : ms + stretch.delay, references);
  },
} as const satisfies {
  readonly [K in Passing['passing']]: (
    what: Extract<Passing, { passing: K }>,
    stretch: Stretch,
    crossing: Crossing,
    collected: Collected,
  ) => void;
};

function takeDays(
  changes: readonly DayChange[],
  source: Source,
  references: readonly string[],
  collected: Collected,
): void {
  for (const change of changes) {
    if (isFew(change)) collected.of(source).days.push(change);
    else collected.everybodyAt(change.at, references);
  }
}

const isFew = (change: DayChange): change is DaySweep =>
  change.days !== 'all' && ('after' in change.days || change.days.of.size <= MANY_DAYS);
