import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Divided } from '../../src/screens/segmentation/divided.ts';
import countries from '../../src/screens/segmentation/map/countries.json' with { type: 'json' };
import { type Place, placed, quantiles } from '../../src/screens/segmentation/map/places.ts';
import poland from '../../src/screens/segmentation/map/poland.json' with { type: 'json' };

const dividedInto = (sizes: Readonly<Record<string, number>>): Divided =>
  ({ classes: Object.entries(sizes).map(([id, size]) => ({ id, size })) }) as unknown as Divided;
const places = (...ids: readonly string[]) => ids.map(id => ({ id, outline: {} as Place['outline'] }));

test('sixteen voivodeships', () => {
  assert.equal(poland.features.length, 16);
  assert.equal(new Set(poland.features.map(({ properties }) => properties.name)).size, 16);
});

test('every country by its code of today', () => {
  const codes = Object.keys(countries);
  assert.ok(['PL', 'DE', 'GB', 'US', 'FR', 'CZ', 'UA'].every(code => codes.includes(code)));
  assert.ok(codes.every(code => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`));
});

test('countries are found by code and by name; what is on no map is counted', () => {
  const found = placed(dividedInto({ PL: 5, Germany: 3, Atlantis: 2, unknown: 4 }), places('PL', 'DE'), 'world');
  assert.deepEqual(
    [...found.at].map(([id, { size }]) => [id, size]),
    [
      ['PL', 5],
      ['DE', 3],
    ],
  );
  assert.deepEqual([found.elsewhere.map(({ id }) => id), found.unknown], [['Atlantis'], 4]);
});

test('as many places in each colour', () => {
  assert.deepEqual(quantiles([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5), [2, 4, 6, 8, 10]);
  assert.deepEqual(quantiles([3, 3, 3], 5), [3]);
});
