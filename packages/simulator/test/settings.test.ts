import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShop } from '../src/shop.ts';

const usual = { customers: 10, seed: 1, until: Date.UTC(2026, 10, 1) };

test('defaults: two years, delivery charged for the last 120 days', () => {
  const shop = openShop(usual);
  assert.equal(shop.days, 730);
  assert.equal(shop.deliveryFeeFrom, Date.UTC(2026, 6, 4));
});

test('settings no shop can be made from are refused by name', () => {
  for (const [wrong, name] of [
    [{ customers: 0 }, /customers/],
    [{ customers: 1.5 }, /customers/],
    [{ customers: 51_000_000 }, /customers/],
    [{ seed: Number.NaN }, /seed/],
    [{ until: 12 }, /until/],
    [{ days: 3 }, /days/],
    [{ activity: -1 }, /activity/],
    [{ activity: Number.NaN }, /activity/],
  ] as const) {
    assert.throws(() => openShop({ ...usual, ...wrong }), { name: 'RangeError', message: name });
  }
});
