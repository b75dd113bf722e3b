import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  association,
  benjaminiHochberg,
  binomialTail,
  chiSquareTail,
  logRatio,
  normalQuantile,
  normalTail,
  normalTwoSided,
  wilson,
} from '../src/index.ts';

/** Equal to `digits` significant digits. */
function near(actual: number, expected: number, digits = 10): void {
  const off = Math.abs(actual - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE);
  assert.ok(off < 10 ** -digits, `${actual} is not ${expected}`);
}

test('normal tails keep their digits far out', () => {
  near(normalTail(1.959963984540054), 0.025);
  near(normalTail(10), 7.61985302416052e-24);
  near(normalTail(-10), 1);
  near(normalTwoSided(-3), 0.0026997960632601866);
  near(normalQuantile(0.975), 1.959963984540054);
});

test('chi-square tails: the published critical values, and 1e-88 is not 0', () => {
  near(chiSquareTail(3.841458820694124, 1), 0.05);
  near(chiSquareTail(11.344866730144373, 3), 0.01);
  near(chiSquareTail(400, 1), 5.507248237212467e-89);
  assert.equal(chiSquareTail(0, 1), 1);
  assert.equal(chiSquareTail(Infinity, 1), 0);
});

test('binomial tails equal the sum of their terms', () => {
  near(binomialTail(8, 10, 0.5), (45 + 10 + 1) / 1024);
  near(binomialTail(1, 3, 0.2), 1 - 0.8 ** 3);
  assert.equal(binomialTail(0, 10, 0.3), 1);
  assert.equal(binomialTail(11, 10, 0.3), 0);
  assert.equal(binomialTail(3, 10, 0), 0);
  assert.equal(binomialTail(3, 10, 1), 1);
});

test('Wilson (Newcombe 1998, table I: 81/263 and 15/148)', () => {
  const a = wilson(81, 263);
  assert.deepEqual([a.low.toFixed(4), a.high.toFixed(4)], ['0.2553', '0.3662']);
  const b = wilson(15, 148);
  assert.deepEqual([b.low.toFixed(4), b.high.toFixed(4)], ['0.0624', '0.1605']);
  assert.equal(wilson(0, 20).low, 0);
  assert.equal(wilson(0, 20).high.toFixed(4), '0.1611');
  assert.equal(wilson(20, 20).high, 1);
  assert.deepEqual(wilson(0, 0), { share: 0, low: 0, high: 1 });
});

test('log ratio: the aspirin arm of the Physicians’ Health Study (Agresti 2002, 2.2.2)', () => {
  const { ratio, low, high } = logRatio({ count: 189, of: 11034 }, { count: 104, of: 11037 });
  assert.deepEqual([ratio.toFixed(2), low.toFixed(2), high.toFixed(2)], ['1.82', '1.43', '2.31']);
});

test('log ratio stays finite, or says that nothing is known', () => {
  const never = logRatio({ count: 0, of: 50 }, { count: 10, of: 50 });
  assert.ok(never.ratio > 0 && never.ratio < 0.1 && Number.isFinite(never.low) && never.p < 0.05);
  assert.deepEqual(logRatio({ count: 0, of: 0 }, { count: 3, of: 5 }).p, 1);
  assert.equal(logRatio({ count: 0, of: 5 }, { count: 0, of: 5 }).ratio, 1);
  assert.equal(logRatio({ count: 5, of: 5 }, { count: 5, of: 5 }).p, 1);
});

test('association: Pearson where counts are large', () => {
  const { test: kind, statistic, p } = association({ count: 189, of: 11034 }, { count: 104, of: 11037 });
  assert.equal(kind, 'chi-square');
  assert.equal(statistic.toFixed(2), '25.01');
  near(p, 5.69e-7, 2);
});

test('association: Fisher where they are small (the lady tasting tea)', () => {
  const { test: kind, p } = association({ count: 3, of: 4 }, { count: 1, of: 4 });
  assert.equal(kind, 'exact');
  near(p, 34 / 70);
});

test('association: nothing to compare is p 1, never NaN', () => {
  for (const [part, base] of [
    [
      { count: 0, of: 0 },
      { count: 1, of: 2 },
    ],
    [
      { count: 0, of: 3 },
      { count: 0, of: 4 },
    ],
    [
      { count: 3, of: 3 },
      { count: 4, of: 4 },
    ],
  ] as const)
    assert.deepEqual(association(part, base), { test: 'none', statistic: 0, p: 1 });
});

test('Benjamini–Hochberg: worked by hand, in the order given', () => {
  assert.deepEqual(
    benjaminiHochberg([0.04, 0.01, 0.5, 0.02]).map(p => p.toFixed(4)),
    ['0.0533', '0.0400', '0.5000', '0.0400'],
  );
  assert.deepEqual(benjaminiHochberg([]), []);
  assert.deepEqual(benjaminiHochberg([0.9, 0.95]), [0.95, 0.95]);
});
