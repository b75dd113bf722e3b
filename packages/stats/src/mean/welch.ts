import betainc from '@stdlib/math-base-special-betainc';
import type { Interval } from '../proportion/wilson.ts';

/** What a test of means needs to know of a group. */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  /** With count − 1 in the denominator. */
  readonly variance: number;
}

/** How much higher the first mean is, with its interval. */
export interface MeanDifference extends Interval {
  readonly difference: number;
  readonly t: number;
  /** Welch–Satterthwaite degrees of freedom. */
  readonly freedom: number;
  /** Two-sided, of "the means are equal". */
  readonly p: number;
}

/**
 * Compares two means without supposing equal variances: Welch, "The generalization of 'Student's' problem when several different
 * population variances are involved", Biometrika 34 (1947). A group of fewer than two leaves everything open: p 1, interval (−∞, ∞).
 * Two groups that do not vary at all differ for certain, or not at all.
 */
export function welch(a: Spread, b: Spread, confidence = 0.95): MeanDifference {
  const difference = a.mean - b.mean;
  if (a.count < 2 || b.count < 2) return { difference, t: 0, freedom: 0, p: 1, low: -Infinity, high: Infinity };
  const [shareOfA, shareOfB] = [a.variance / a.count, b.variance / b.count];
  const error = Math.sqrt(shareOfA + shareOfB);
  if (error === 0) {
    const t = difference === 0 ? 0 : Math.sign(difference) * Infinity;
    return {
      difference,
      t,
      freedom: a.count + b.count - 2,
      p: difference === 0 ? 1 : 0,
      low: difference,
      high: difference,
    };
  }
  const freedom = error ** 4 / (shareOfA ** 2 / (a.count - 1) + shareOfB ** 2 / (b.count - 1));
  const t = difference / error;
  const reach = studentQuantile(1 - confidence, freedom) * error;
  return { difference, t, freedom, p: studentTwoSided(t, freedom), low: difference - reach, high: difference + reach };
}

/** P(|T| > |t|) of Student's t: Abramowitz and Stegun 26.7.1. */
export const studentTwoSided = (t: number, freedom: number): number =>
  Number.isFinite(t) ? betainc(freedom / (freedom + t * t), freedom / 2, 0.5) : 0;

/** The t that is exceeded, on both sides together, with chance `p` in (0, 1); found by halving. */
function studentQuantile(p: number, freedom: number): number {
  let [low, high] = [0, 1];
  while (studentTwoSided(high, freedom) > p) high *= 2;
  for (let i = 0; i < 80 && high - low > 1e-12 * high; i++) {
    const middle = (low + high) / 2;
    if (studentTwoSided(middle, freedom) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
