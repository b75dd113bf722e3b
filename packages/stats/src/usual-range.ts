/** What is usual for the next value of a series that repeats itself, or that nothing can be said of it yet. */
export type UsualRange =
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly expected: number }
  | { readonly kind: 'not enough history'; readonly has: number; readonly needs: number };

export interface UsualOptions {
  /** Values until it repeats: 7 for days of a week, 168 for hours. */
  readonly season: number;
  /** How many standard deviations are still usual; 3.5 when not given, which noise leaves less than once in 200 values, however short the history. */
  readonly width?: number;
  /** The least spread that is believed, for an expected value: the spread of counting, say. */
  readonly leastSpread?: (expected: number) => number;
}

/** Seasons before which nothing is said. */
const LEAST_SEASONS = 3;
/** The past that a value is expected from, in seasons. */
const LOOK_BACK = 5;
/** Standard deviations of a normal distribution to its median absolute deviation (Rousseeuw & Croux 1993, section 1). */
const MAD_TO_SD = 1.4826;

/**
 * The range in which the next value usually lies. Expected is the median of the values at the same place of the last five seasons, each
 * carried forward by the trend: the median change over a season (after the seasonal Kendall slope of Hirsch, Slack & Smith 1982). How
 * wide the range is, is measured: by the median absolute error that the same rule made on the series' own past, so that it holds
 * for levels that wander as for noise around a level. Medians all over, so that what was unusual once does not widen it.
 *
 * @param values one for each step, in order, without gaps
 */
export function usualRange(values: readonly number[], options: UsualOptions): UsualRange {
  const { season, width = 3.5, leastSpread = () => 0 } = options;
  const needs = LEAST_SEASONS * season;
  if (values.length < needs) return { kind: 'not enough history', has: values.length, needs };
  const expected = expectedAt(values, values.length, season);
  const errors: number[] = [];
  for (let at = 2 * season; at < values.length; at++) {
    errors.push(Math.abs((values[at] ?? 0) - expectedAt(values, at, season)));
  }
  const spread = Math.max(MAD_TO_SD * median(errors) * forFew(errors.length), leastSpread(expected));
  return { kind: 'range', expected, low: expected - width * spread, high: expected + width * spread };
}

/** From the values before it alone. */
function expectedAt(values: readonly number[], at: number, season: number): number {
  const trend = trendBefore(values, at, season);
  const carried: number[] = [];
  for (let back = 1; back <= LOOK_BACK && at - back * season >= 0; back++) {
    carried.push((values[at - back * season] ?? 0) + back * trend);
  }
  return median(carried);
}

/** By how much a value differs from the one a season before, usually. */
function trendBefore(values: readonly number[], at: number, season: number): number {
  const first = Math.max(season, at - LOOK_BACK * season);
  const changes: number[] = [];
  for (let i = first; i < at; i++) changes.push((values[i] ?? 0) - (values[i - season] ?? 0));
  return changes.length === 0 ? 0 : median(changes);
}

/** A median of few errors is itself uncertain: as much wider as Student's distribution is, to first order. */
const forFew = (count: number): number => 1 + 4 / count;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
