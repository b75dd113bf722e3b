import gammaln from '@stdlib/math-base-special-gammaln';
import { chiSquareTail } from '../tail/tails.ts';
import type { Part } from './log-ratio.ts';

export interface Association {
  readonly test: 'chi-square' | 'exact' | 'none';
  /** Pearson's statistic with one degree of freedom; 0 where there is nothing to test. */
  readonly statistic: number;
  readonly p: number;
}

/**
 * Is something as frequent in one group as in another? Pearson's chi-square without correction, or Fisher's exact test (two-sided,
 * tables at most as likely as the one seen) where a count below 5 is expected (Cochran, "Some methods for strengthening the common
 * chi-square tests", Biometrics 10, 1954). An empty group, or something that everybody or nobody has, gives p 1.
 */
export function association(part: Part, base: Part): Association {
  const total = part.of + base.of;
  const having = part.count + base.count;
  if (part.of <= 0 || base.of <= 0 || having <= 0 || having >= total) return { test: 'none', statistic: 0, p: 1 };
  const difference = part.count * (base.of - base.count) - base.count * (part.of - part.count);
  const statistic = (total * difference * difference) / (part.of * base.of) / having / (total - having);
  const leastExpected = (Math.min(part.of, base.of) * Math.min(having, total - having)) / total;
  return leastExpected < 5
    ? { test: 'exact', statistic, p: fisher(part, base) }
    : { test: 'chi-square', statistic, p: chiSquareTail(statistic, 1) };
}

function fisher(part: Part, base: Part): number {
  const having = part.count + base.count;
  const total = part.of + base.of;
  const lowest = Math.max(0, having - base.of);
  const highest = Math.min(part.of, having);
  const logChance = (k: number) => logChoose(part.of, k) + logChoose(base.of, having - k) - logChoose(total, having);
  const seen = logChance(part.count);
  let p = 0;
  for (let k = lowest; k <= highest; k++) {
    const chance = logChance(k);
    // Tables that are equally likely differ by rounding in their logarithms.
    if (chance <= seen + 1e-7) p += Math.exp(chance);
  }
  return Math.min(1, p);
}

const logChoose = (n: number, k: number): number => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
