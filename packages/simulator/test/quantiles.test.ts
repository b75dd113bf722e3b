import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pickTable } from '../src/chance/pick.ts';
import {
  betaKnots,
  exponentialKnots,
  gammaKnots,
  histogramKnots,
  inverseGammaKnots,
  type Knots,
  PROBABILITIES,
} from '../src/chance/quantiles.ts';

/** Mean and variance of what is drawn from a table: between two knots a draw is uniform. */
function moments(knots: Knots): { mean: number; variance: number } {
  let mean = 0;
  let square = 0;
  for (let i = 1; i < knots.length; i++) {
    const width = PROBABILITIES[i]! - PROBABILITIES[i - 1]!;
    const [a, b] = [knots[i - 1]!, knots[i]!];
    mean += (width * (a + b)) / 2;
    square += (width * (a * a + a * b + b * b)) / 3;
  }
  return { mean, variance: square - mean * mean };
}

function near(actual: number, expected: number, share: number, what: string): void {
  assert.ok(
    Math.abs(actual - expected) <= share * expected,
    `${what}: ${actual}, expected ${expected} within ${share}`,
  );
}

test('probabilities climb from 0 to 1', () => {
  assert.equal(PROBABILITIES[0], 0);
  assert.equal(PROBABILITIES.at(-1), 1);
  assert.ok(PROBABILITIES.every((p, i) => i === 0 || p > PROBABILITIES[i - 1]!));
});

test('the tables of gamma, beta and inverse gamma have the mean and variance of theory', () => {
  for (const [shape, rate] of [
    [0.243, 4.414],
    [0.9, 70],
    [6, 1],
  ] as const) {
    const { mean, variance } = moments(gammaKnots(shape, rate));
    near(mean, shape / rate, 0.002, `mean of gamma(${shape}, ${rate})`);
    near(variance, shape / rate ** 2, 0.005, `variance of gamma(${shape}, ${rate})`);
  }
  for (const [a, b] of [
    [0.793, 2.426],
    [0.9, 2.8],
    [1.3, 2.3],
  ] as const) {
    const { mean, variance } = moments(betaKnots(a, b));
    near(mean, a / (a + b), 0.002, `mean of beta(${a}, ${b})`);
    near(variance, (a * b) / ((a + b) ** 2 * (a + b + 1)), 0.005, `variance of beta(${a}, ${b})`);
  }
  const { mean, variance } = moments(inverseGammaKnots(6, 800));
  near(mean, 800 / 5, 0.002, 'mean of inverse gamma');
  near(variance, 800 ** 2 / (5 ** 2 * 4), 0.02, 'variance of inverse gamma');
});

test('quantiles agree with published values', () => {
  const at = (knots: Knots, p: number) => knots[Math.round(p * 1024)]!;
  // Median of the exponential is ln 2; of beta(2, 2) one half; chi-squared with 2 degrees at 0.75 is 2.7726 (half of it is gamma(1)).
  near(at(exponentialKnots(), 0.5), Math.LN2, 1e-9, 'exponential');
  near(at(betaKnots(2, 2), 0.5), 0.5, 1e-6, 'beta');
  near(at(gammaKnots(1, 0.5), 0.75), 2.772589, 1e-5, 'chi-squared');
  near(at(gammaKnots(0.5, 0.5), 0.9375), 3.4696, 1e-3, 'chi-squared with one degree of freedom');
});

test('a histogram gives each cell its share', () => {
  const knots = histogramKnots([1, 0, 3], 30);
  assert.equal(knots.filter(x => x > 10 && x < 20).length, 0, 'nothing in an empty cell');
  assert.equal(knots[128], 5);
  assert.ok(Math.abs(knots[640]! - 25) < 0.1);
});

test('a table of choices keeps the weights, and never picks what weighs nothing', () => {
  const table = pickTable([0, 1, 2, 0, 5], 800);
  const counts = [0, 1, 2, 3, 4].map(i => table.filter(picked => picked === i).length);
  assert.deepEqual(counts, [0, 100, 200, 0, 500]);
});
