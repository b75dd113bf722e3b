import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { usualRange } from '../src/index.ts';

const WEEK = [500, 520, 510, 530, 610, 700, 450];

/** A linear congruential generator (Numerical Recipes, "quick and dirty") and Box and Muller's normal numbers: the same each time. */
function noise(seed: number) {
  let state = seed;
  const uniform = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return { uniform, normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()) };
}

type Kind = 'noise' | 'wandering' | 'outliers';

/** Weeks of days, and the day that comes next. */
function simulated(kind: Kind, weeks: number, { normal, uniform }: ReturnType<typeof noise>) {
  let level = 0;
  const day = (i: number): number => {
    if (kind === 'wandering') level += 8 * normal();
    const scatter = kind === 'wandering' ? 3 : kind === 'outliers' && uniform() < 0.05 ? 120 : 15;
    return (WEEK[i % 7] ?? 0) + 0.5 * i + level + scatter * normal();
  };
  const values = Array.from({ length: 7 * weeks }, (_, i) => day(i));
  return { values, next: kind === 'outliers' ? (WEEK[0] ?? 0) + 3.5 * weeks + 15 * normal() : day(7 * weeks) };
}

const SERIES = 1_000;

describe('the usual range of a seasonal series', () => {
  for (const kind of ['noise', 'wandering', 'outliers'] as const) {
    for (const weeks of [3, 5, 8, 12]) {
      test(`${weeks} weeks with ${kind}: false alarms in less than 1 % of days`, () => {
        const random = noise(17);
        let alarms = 0;
        for (let i = 0; i < SERIES; i++) {
          const { values, next } = simulated(kind, weeks, random);
          const range = usualRange(values, { season: 7 });
          if (range.kind !== 'range') assert.fail('there is history');
          if (next < range.low || next > range.high) alarms++;
        }
        assert.ok(alarms / SERIES < 0.01, `${alarms} of ${SERIES}`);
      });
    }
  }

  for (const [kind, least] of [
    ['noise', 0.99],
    ['wandering', 0.85],
    ['outliers', 0.97],
  ] as const) {
    test(`8 weeks with ${kind}: a drop by a third is found in at least ${100 * least} % of series`, () => {
      const random = noise(29);
      let found = 0;
      for (let i = 0; i < SERIES; i++) {
        const { values, next } = simulated(kind, 8, random);
        const range = usualRange(values, { season: 7 });
        if (range.kind === 'range' && (next * 2) / 3 < range.low) found++;
      }
      assert.ok(found / SERIES >= least, `${found} of ${SERIES}`);
    });
  }

  test('a series that only repeats and rises is continued exactly', () => {
    const values = Array.from({ length: 28 }, (_, i) => (WEEK[i % 7] ?? 0) + 2 * i);
    assert.deepEqual(usualRange(values, { season: 7 }), { kind: 'range', expected: 556, low: 556, high: 556 });
    const wide = usualRange(values, { season: 7, width: 2, leastSpread: expected => expected / 100 });
    assert.deepEqual(wide.kind === 'range' && [wide.low, wide.high].map(Math.round), [545, 567]);
  });

  test('one day that was wrong does not widen it', () => {
    const { values } = simulated('noise', 8, noise(3));
    const [before, after] = [values, values.map((value, i) => (i === 40 ? 0 : value))].map(some =>
      usualRange(some, { season: 7 }),
    );
    if (before?.kind !== 'range' || after?.kind !== 'range') assert.fail('there is history');
    assert.ok(after.high - after.low < 1.3 * (before.high - before.low));
  });

  test('nothing is said before there are three seasons', () => {
    assert.deepEqual(usualRange(WEEK.concat(WEEK, WEEK.slice(1)), { season: 7 }), {
      ...{ kind: 'not enough history', has: 20, needs: 21 },
    });
    assert.deepEqual(usualRange([], { season: 168 }), { kind: 'not enough history', has: 0, needs: 504 });
  });
});
