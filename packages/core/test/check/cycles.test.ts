import assert from 'node:assert/strict';
import test from 'node:test';
import { cycleText, findCycles, parseDefinition, referencesOf } from '../../src/index.ts';

test('a cycle is named by its whole way, once, from its first name', () => {
  const cycles = findCycles({ c: ['a'], a: ['b'], b: ['c'], d: ['a'], e: [] });
  assert.deepEqual(cycles.map(cycleText), ['a → b → c → a']);
});

test('a segment may need itself, and cycles may share a name', () => {
  const cycles = findCycles({ a: ['a', 'b'], b: ['a'], x: ['y'], y: ['unknown'] });
  assert.deepEqual(cycles.map(cycleText), ['a → a', 'a → b → a']);
});

test('without cycles there are none, however the ways meet', () => {
  assert.deepEqual(findCycles({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }), []);
});

test('a name such as "constructor" is a name like any other', () => {
  assert.deepEqual(findCycles({ a: ['constructor'], constructor: ['a'] }).map(cycleText), ['a → constructor → a']);
});

test('a segment refers to the segments and segmentations in its conditions, each at its place', () => {
  const parsed = parseDefinition({
    segment: 's',
    where: {
      all: [
        { segment: 'a' },
        {
          not: {
            any: [
              { class: 'lost', of: 'rfm' },
              { segment: 'b', ago: '3 days' },
            ],
          },
        },
      ],
    },
  });
  assert.ok(parsed.ok);
  assert.deepEqual(referencesOf(parsed.value), [
    { name: 'a', path: 'where.all[0].segment' },
    { name: 'rfm', path: 'where.all[1].not.any[0].of' },
    { name: 'b', path: 'where.all[1].not.any[1].segment' },
  ]);
});
