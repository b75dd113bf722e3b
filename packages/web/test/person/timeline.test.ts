import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bucketsOf } from '../../src/screens/person/timeline/buckets.ts';
import { itemsOf } from '../../src/screens/person/timeline/items.ts';

const DAY = 86_400_000;
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const seen = (time: number, event = 'Product Viewed') => ({ time, event, properties: { product_id: 'P1' } });

describe('the rows of a timeline', () => {
  const start = Date.UTC(2026, 5, 2, 20);
  const events = [seen(start), seen(start - 1), seen(start - 2), seen(start - 3, 'Order Completed'), seen(start - DAY)];

  it('have a heading for each day and fold repeats within it', () => {
    assert.deepEqual(
      itemsOf(events, new Set(), dayOf).map(({ kind }) => kind),
      ['day', 'fold', 'event', 'day', 'event'],
    );
  });

  it('show what is folded, and the properties of what is open', () => {
    assert.deepEqual(
      itemsOf(events, new Set(['fold 0', 'event 1']), dayOf).map(({ kind }) => kind),
      ['day', 'fold', 'event', 'event', 'property', 'event', 'event', 'day', 'event'],
    );
  });

  it('do not fold across midnight', () => {
    const midnight = Date.UTC(2026, 5, 2);
    const across = [seen(midnight + 1), seen(midnight), seen(midnight - 1), seen(midnight - 2)];
    assert.ok(itemsOf(across, new Set(), dayOf).every(({ kind }) => kind !== 'fold'));
  });

  it('have keys of their own', () => {
    const keys = itemsOf(events, new Set(['fold 0', 'event 0', 'event 1', 'event 2']), dayOf).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });
});

describe('the density strip', () => {
  it('has a bar for each day of a short time, empty ones too', () => {
    const first = Date.UTC(2026, 0, 1);
    const bars = bucketsOf([
      { day: first, count: 2 },
      { day: first + 3 * DAY, count: 5 },
    ]);
    assert.deepEqual(
      bars.map(({ count }) => count),
      [2, 0, 0, 5],
    );
  });

  it('puts days together in a long time, and loses no event', () => {
    const first = Date.UTC(2020, 0, 1);
    const days = Array.from({ length: 2000 }, (_, i) => ({ day: first + i * DAY, count: i % 7 }));
    const bars = bucketsOf(days);
    assert.ok(bars.length <= 140);
    assert.equal(
      bars.reduce((sum, { count }) => sum + count, 0),
      days.reduce((sum, { count }) => sum + count, 0),
    );
    assert.equal(dayOf(bars.at(-1)?.to ?? 0), dayOf(first + 1999 * DAY));
  });

  it('counts midnights across a change of the clocks', () => {
    // Midnights of Warsaw around 29 March 2026, whose day has 23 hours.
    const days = [Date.UTC(2026, 2, 27, 23), Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 29, 22)];
    assert.deepEqual(
      bucketsOf(days.map(day => ({ day, count: 1 }))).map(({ count }) => count),
      [1, 1, 1],
    );
  });

  it('has none where nothing happened', () => assert.deepEqual(bucketsOf([]), []));
});
