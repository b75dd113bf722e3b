import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { bind, checkDefinition } from '../../src/index.ts';
import { catalogOf, parametricDefinition, SHOP, segmentDefinition } from '../arbitrary/index.ts';

const catalog = catalogOf(SHOP);

test('every random definition over the shop passes the check against the shop', () => {
  fc.assert(
    fc.property(segmentDefinition(), definition => {
      assert.deepEqual(checkDefinition(definition, catalog), { ok: true, value: definition });
    }),
    { numRuns: 1500, seed: 20261121 },
  );
});

test('so do parametric ones, and bound to their samples they are parameter-free and pass again', () => {
  fc.assert(
    fc.property(parametricDefinition(), definition => {
      assert.deepEqual(checkDefinition(definition, catalog), { ok: true, value: definition });
      const bound = bind(definition, 'samples');
      assert.ok(bound.ok, JSON.stringify(bound));
      assert.equal(bound.value.parameters, undefined);
      assert.ok(!JSON.stringify(bound.value.where).includes('"param"'));
      assert.ok(checkDefinition(bound.value, catalog).ok);
    }),
    { numRuns: 1000, seed: 20261121 },
  );
});
