import betainc from '@stdlib/math-base-special-betainc';
import erfc from '@stdlib/math-base-special-erfc';
import gammainc from '@stdlib/math-base-special-gammainc';
import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Upper tails, computed as tails and never as 1 − cdf, so that a chance of 1e-200 is not rounded to 0.
 * Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2, 26.4 and 26.5.
 */

/** P(Z > z) of the standard normal. */
export const normalTail = (z: number): number => erfc(z / Math.SQRT2) / 2;

/** P(|Z| > |z|) of the standard normal: the p-value of a two-sided test. */
export const normalTwoSided = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);

/** The z below which a standard normal falls with chance `p` in (0, 1). */
export const normalQuantile = (p: number): number => quantile(p, 0, 1);

/** P(X > x) of the chi-square with `freedom` > 0 degrees; 1 at x ≤ 0. */
export const chiSquareTail = (x: number, freedom: number): number =>
  x <= 0 ? 1 : x === Infinity ? 0 : gammainc(x / 2, freedom / 2, true, true);

/** P(X ≥ successes) of `trials` with chance `p` each. */
export function binomialTail(successes: number, trials: number, p: number): number {
  if (successes <= 0) return 1;
  if (successes > trials) return 0;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return betainc(p, successes, trials - successes + 1);
}
