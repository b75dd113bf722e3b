/**
 * Quantile functions as tables, so that drawing is a look-up and needs no transcendental function in the engine, whose
 * last bits differ between processors.
 *
 * A table has `BODY - 1` equal steps of probability 1/`BODY`, and its last 1/`BODY` cut again into `BODY` equal steps:
 * the tail, which carries the variance of a skewed law, is resolved to one in four million.
 */
export type Knots = readonly number[];

export const BODY = 1024;

/** The probability at each knot of a table. */
export const PROBABILITIES: readonly number[] = Array.from({ length: 2 * BODY }, (_, i) =>
  i < BODY ? i / BODY : (BODY - 1) / BODY + (i - (BODY - 1)) / (BODY * BODY),
);

/** Knots of the gamma law: density ∝ x^(shape−1) e^(−rate·x). */
export const gammaKnots = (shape: number, rate: number): Knots =>
  integrated(x => shape * x - Math.exp(x), -40 / Math.min(shape, 1), Math.log(shape + 60), Math.exp).map(x => x / rate);

/** Knots of the inverse gamma law: of scale/X where X is gamma with this shape and rate 1. Its long tail is the small X. */
export const inverseGammaKnots = (shape: number, scale: number): Knots =>
  integrated(x => -shape * x - Math.exp(-x), -Math.log(shape + 60), 40 / Math.min(shape, 1), Math.exp).map(
    x => x * scale,
  );

/** Knots of the beta law: density ∝ x^(a−1) (1−x)^(b−1). */
export const betaKnots = (a: number, b: number): Knots =>
  integrated(
    x => -a * Math.log1p(Math.exp(-x)) - b * Math.log1p(Math.exp(x)),
    -40 / Math.min(a, 1),
    40 / Math.min(b, 1),
    x => 1 / (1 + Math.exp(-x)),
  );

/** Knots of the exponential law with mean 1. The last one stands where one in four million lies beyond. */
export const exponentialKnots = (): Knots =>
  PROBABILITIES.map((p, i) => (i < 2 * BODY - 1 ? -Math.log1p(-p) : Math.log(4 * BODY * BODY)));

/** Knots of a law given by its density over equal cells of [0, width). */
export function histogramKnots(weights: readonly number[], width: number): Knots {
  const sums = [0];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  const total = sums.at(-1) ?? 1;
  return inverted(
    sums.map(sum => sum / total),
    sums.map((_, i) => (i * width) / weights.length),
  );
}

const POINTS = 40_000;

/**
 * Knots by the trapezoid rule on a log or logit scale, where both laws are smooth and die out at both ends, so that the
 * rule is as exact as the arithmetic.
 */
function integrated(logDensity: (x: number) => number, from: number, to: number, back: (x: number) => number): Knots {
  const xs = Array.from({ length: POINTS + 1 }, (_, i) => from + ((to - from) * i) / POINTS);
  const logs = xs.map(logDensity);
  const peak = logs.reduce((a, b) => Math.max(a, b));
  const densities = logs.map(log => Math.exp(log - peak));
  const sums = [0];
  for (let i = 1; i <= POINTS; i++) {
    sums.push((sums[i - 1] ?? 0) + ((densities[i - 1] ?? 0) + (densities[i] ?? 0)) / 2);
  }
  const total = sums[POINTS] ?? 1;
  return inverted(
    sums.map(sum => sum / total),
    xs.map(back),
  );
}

/** Values at the tables' probabilities, from a cumulative law by linear interpolation. */
function inverted(cumulative: readonly number[], values: readonly number[]): Knots {
  let i = 0;
  return PROBABILITIES.map((p, knot) => {
    const wanted = knot < 2 * BODY - 1 ? p : 1 - 1 / (4 * BODY * BODY);
    while (i < cumulative.length - 2 && (cumulative[i + 1] ?? 1) <= wanted) i++;
    const [low, high] = [cumulative[i] ?? 0, cumulative[i + 1] ?? 1];
    const share = high > low ? Math.min(1, (wanted - low) / (high - low)) : 0;
    return (values[i] ?? 0) + share * ((values[i + 1] ?? 0) - (values[i] ?? 0));
  });
}
