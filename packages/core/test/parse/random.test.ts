import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseDefinition } from '../../src/index.ts';
import { anyDefinition, LEAF_KINDS, SHOP } from '../arbitrary/index.ts';

test('every random document of the language parses to itself', () => {
  fc.assert(
    fc.property(anyDefinition(SHOP, LEAF_KINDS), definition => {
      assert.deepEqual(parseDefinition(definition), { ok: true, value: definition });
    }),
    { numRuns: 1000, seed: 20261121 },
  );
});
