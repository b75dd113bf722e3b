import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { type Change, type Condition, compareDefinitions, type Definition } from '../../src/index.ts';
import { anyDefinition } from '../arbitrary/index.ts';

const segment = (where: Condition, more: object = {}): Definition => ({ segment: 's', ...more, where });
const changes = (before: Condition, after: Condition): readonly Change[] =>
  compareDefinitions(segment(before), segment(after));
const said = (list: readonly Change[], language: 'en' | 'pl' = 'en') =>
  list.map(c => [c.change, c.path, c.message[language]]);

const KRAKOW: Condition = { place: { city: 'Kraków' } };
const ORDERED: Condition = { event: 'Order Completed', times: { atLeast: 3 } };
const ADULT: Condition = { age: { atLeast: 18 } };

test('equal definitions have no differences, in whatever order their keys and conditions stand', () => {
  fc.assert(
    fc.property(anyDefinition(), definition => {
      assert.deepEqual(compareDefinitions(definition, structuredClone(definition)), []);
    }),
    { numRuns: 200, seed: 20261121 },
  );
  assert.deepEqual(
    changes({ all: [KRAKOW, ORDERED] }, { all: [{ times: { atLeast: 3 }, event: 'Order Completed' }, KRAKOW] }),
    [],
  );
});

test('a condition that came and one that went are said as clauses', () => {
  assert.deepEqual(said(changes({ all: [KRAKOW, ADULT] }, { all: [KRAKOW, ORDERED] })), [
    ['removed', 'where.all[1]', 'Removed: who are at least 18 years old'],
    ['added', 'where.all[1]', 'Added: who placed an order at least 3 times'],
  ]);
  assert.deepEqual(said(changes({ all: [KRAKOW, ADULT] }, { all: [KRAKOW] }), 'pl'), [
    ['removed', 'where.all[1]', 'Usunięto: które mają co najmniej 18 lat'],
  ]);
});

test('a condition about the same thing changed, wherever it moved', () => {
  const five: Condition = { event: 'Order Completed', times: { atLeast: 5 } };
  assert.deepEqual(said(changes({ all: [ORDERED, KRAKOW] }, { all: [KRAKOW, five] })), [
    ['changed', 'where.all[1]', 'Changed: who placed an order at least 3 times → who placed an order at least 5 times'],
  ]);
  assert.deepEqual(said(changes({ all: [ORDERED] }, { all: [{ not: ORDERED }] }), 'pl'), [
    [
      'changed',
      'where.all[0]',
      'Zmieniono: które złożyły zamówienie co najmniej 3 razy → które złożyły zamówienie mniej niż 3 razy (także nigdy)',
    ],
  ]);
});

test('a difference deep inside is said at its place alone', () => {
  const deep = (child: Condition): Condition => ({ all: [KRAKOW, { not: { any: [ORDERED, child] } }] });
  assert.deepEqual(said(changes(deep(ADULT), deep({ age: { atLeast: 21 } }))), [
    ['changed', 'where.all[1].not.any[1]', 'Changed: who are at least 18 years old → who are at least 21 years old'],
  ]);
});

test('"any" for "all" is a change of its own', () => {
  assert.deepEqual(said(changes({ all: [KRAKOW, ADULT] }, { any: [KRAKOW, ADULT, ORDERED] })), [
    ['changed', 'where', 'Changed: one of the conditions is enough, before all had to hold'],
    ['added', 'where.any[2]', 'Added: who placed an order at least 3 times'],
  ]);
  assert.match(changes({ any: [KRAKOW, ADULT] }, { all: [KRAKOW, ADULT] })[0]?.message.pl ?? '', /wszystkie warunki/);
});

test('the other keys change too, each by itself', () => {
  const before = segment(ADULT, {
    name: { en: 'Adults', pl: 'Dorośli' },
    owner: 'Ola',
    parameters: { a: { type: 'text' }, b: { type: 'number', sample: 1 } },
  });
  const after = segment(ADULT, {
    name: { en: 'Grown-ups', pl: 'Dorośli' },
    level: 'micro',
    parameters: { a: { type: 'text' }, b: { type: 'number', sample: 2 } },
  });
  assert.deepEqual(said(compareDefinitions(before, after)), [
    ['changed', 'name', 'Changed: name “Adults” → “Grown-ups”'],
    ['removed', 'owner', 'Removed: owner “Ola”'],
    ['changed', 'parameters.b', 'Changed: parameters.b {"type":"number","sample":1} → {"type":"number","sample":2}'],
    ['added', 'level', 'Added: level “micro”'],
  ]);
});

test('of segmentations the settings are compared', () => {
  const rfm = (settings: Record<string, unknown>): Definition => ({ segmentation: 'r', method: 'rfm', settings });
  assert.deepEqual(said(compareDefinitions(rfm({ bins: 5 }), rfm({ bins: 3, grid: 'x' }))), [
    ['changed', 'settings.bins', 'Changed: settings.bins 5 → 3'],
    ['added', 'settings.grid', 'Added: settings.grid “x”'],
  ]);
});
