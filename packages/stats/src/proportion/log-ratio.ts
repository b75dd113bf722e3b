import { normalQuantile, normalTwoSided } from '../tail/tails.ts';
import type { Interval } from './wilson.ts';

/** How many times as frequent something is in one group as in another, with its interval. */
export interface Ratio extends Interval {
  readonly ratio: number;
  /** Natural logarithm of the ratio, and its standard error. */
  readonly log: number;
  readonly error: number;
  /** Two-sided, of "the ratio is 1". */
  readonly p: number;
}

/** A count out of a group's size. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

const NOTHING_KNOWN: Ratio = { ratio: 1, log: 0, error: Infinity, p: 1, low: 0, high: Infinity };

/**
 * The ratio of two shares with the log interval of Katz et al., "Obtaining confidence intervals for the risk ratio in cohort studies",
 * Biometrics 34 (1978). Where one of the counts is 0 or both groups are whole, every cell gets ½ (Walter 1975), so that the result stays
 * finite; an empty group gives ratio 1, interval [0, ∞), p 1.
 */
export function logRatio(part: Part, base: Part, confidence = 0.95): Ratio {
  if (part.of <= 0 || base.of <= 0 || (part.count <= 0 && base.count <= 0)) return NOTHING_KNOWN;
  const bare = part.count <= 0 || base.count <= 0;
  const [a, n, b, m] = bare
    ? [part.count + 0.5, part.of + 0.5, base.count + 0.5, base.of + 0.5]
    : [part.count, part.of, base.count, base.of];
  const log = Math.log(a / n) - Math.log(b / m);
  const error = Math.sqrt(Math.max(0, 1 / a - 1 / n + 1 / b - 1 / m));
  const reach = normalQuantile(1 - (1 - confidence) / 2) * error;
  return {
    ratio: Math.exp(log),
    log,
    error,
    p: error === 0 ? 1 : normalTwoSided(log / error),
    low: Math.exp(log - reach),
    high: Math.exp(log + reach),
  };
}
