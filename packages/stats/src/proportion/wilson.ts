import { normalQuantile } from '../tail/tails.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The share of successes with its score interval: Wilson, "Probable inference, the law of succession, and statistical inference",
 * JASA 22 (1927). It stays within [0, 1] and holds for small counts. Without trials nothing is known: share 0, interval [0, 1].
 */
export function wilson(successes: number, trials: number, confidence = 0.95): Interval & { readonly share: number } {
  if (trials <= 0) return { share: 0, low: 0, high: 1 };
  const share = successes / trials;
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const spread = z * z;
  const centre = (successes + spread / 2) / (trials + spread);
  const half = (z / (trials + spread)) * Math.sqrt(successes * (1 - share) + spread / 4);
  return {
    share,
    low: successes === 0 ? 0 : centre - half,
    high: successes === trials ? 1 : centre + half,
  };
}
