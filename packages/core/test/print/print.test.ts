import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseDefinition, printDefinition } from '../../src/index.ts';
import { anyDefinition, LEAF_KINDS, SHOP } from '../arbitrary/index.ts';

test('what is printed parses to the same definition', () => {
  fc.assert(
    fc.property(anyDefinition(SHOP, LEAF_KINDS), definition => {
      const text = JSON.stringify(printDefinition(definition));
      assert.deepEqual(parseDefinition(JSON.parse(text)), { ok: true, value: definition });
    }),
    { numRuns: 2000, seed: 20261121 },
  );
});

test('equal definitions print the same text, whatever the order of their keys', () => {
  fc.assert(
    fc.property(anyDefinition(), definition => {
      const turned = reversed(definition) as typeof definition;
      assert.equal(JSON.stringify(printDefinition(turned)), JSON.stringify(printDefinition(definition)));
    }),
    { numRuns: 500, seed: 20261121 },
  );
});

/** The same value with the keys of every object turned round; keys that an author names keep their order. */
function reversed(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map(v => reversed(v));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([k, v]) => [k, reversed(v, k)] as const);
  return Object.fromEntries(['parameters', 'with', 'settings'].includes(key) ? entries : entries.reverse());
}

test('keys stand in one order: what it is, what it is called, what it asks', () => {
  const parsed = parseDefinition({
    where: {
      when: { inTheLast: '30 days' },
      times: { atLeast: 3 },
      where: [{ is: 'SPRING', property: 'coupon' }],
      event: 'Order Completed',
    },
    owner: 'Ola',
    name: { pl: 'Często kupujący', en: 'Frequent' },
    segment: 'frequent',
  });
  assert.ok(parsed.ok);
  assert.equal(
    JSON.stringify(printDefinition(parsed.value)),
    '{"segment":"frequent","name":{"en":"Frequent","pl":"Często kupujący"},"owner":"Ola","where":{"event":"Order Completed",' +
      '"where":[{"property":"coupon","is":"SPRING"}],"times":{"atLeast":3},"when":{"inTheLast":"30 days"}}}',
  );
});
