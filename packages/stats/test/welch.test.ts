import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { studentTwoSided, welch } from '../src/index.ts';

const near = (actual: number, expected: number, digits: number) =>
  assert.ok(Math.abs(actual - expected) < 10 ** -digits, `${actual} is not ${expected}`);

describe('Welch’s test of two means', () => {
  // Student's sleep data (Cushny and Peebles, 1905), as R's t.test(extra ~ group, data = sleep) reports it.
  const sleep = [
    [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
    [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
  ].map(spread);

  it('agrees with the published result', () => {
    const [a, b] = sleep;
    assert.ok(a && b);
    const { t, freedom, p, low, high, difference } = welch(a, b);
    near(difference, -1.58, 10);
    near(t, -1.8608, 4);
    near(freedom, 17.776, 3);
    near(p, 0.07939, 5);
    near(low, -3.3654832, 6);
    near(high, 0.2054832, 6);
  });

  it('turns around with the groups', () => {
    const [a, b] = sleep;
    assert.ok(a && b);
    const [one, other] = [welch(a, b), welch(b, a)];
    assert.equal(other.difference, -one.difference);
    assert.equal(other.p, one.p);
    near(other.low, -one.high, 9);
  });

  it('knows nothing of a single person', () => {
    const result = welch({ count: 1, mean: 5, variance: 0 }, { count: 9, mean: 1, variance: 1 });
    assert.deepEqual([result.p, result.low, result.high], [1, -Infinity, Infinity]);
  });

  it('is certain where nobody varies', () => {
    const flat = (mean: number) => ({ count: 5, mean, variance: 0 });
    assert.equal(welch(flat(2), flat(2)).p, 1);
    assert.equal(welch(flat(2), flat(3)).p, 0);
  });

  it('has Student’s tails: 2.776 at 4 degrees of freedom is 5 %', () => {
    near(studentTwoSided(2.7764451, 4), 0.05, 7);
    near(studentTwoSided(1.959964, 1e7), 0.05, 6);
  });
});

function spread(values: readonly number[]) {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
  return { count: values.length, mean, variance };
}
