import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { Compile } from 'typebox/schema';
import { definitionJsonSchema, KIND_NAMES, parseDefinition, printDefinition } from '../../src/index.ts';
import { anyDefinition, LEAF_KINDS, SHOP } from '../arbitrary/index.ts';

const schema = definitionJsonSchema();
const compiled = Compile(schema);

test('the schema is plain data of draft 2020-12 that stays small enough for an editor', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema);
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  assert.ok(JSON.stringify(schema).length < 100_000, `${JSON.stringify(schema).length} characters`);
});

test('every reference in it leads somewhere, every kind has its place, and lists of fixed length are prefixes', () => {
  const defs = schema.$defs as Readonly<Record<string, unknown>>;
  const text = JSON.stringify(schema);
  for (const [, name] of text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)) assert.ok(name && name in defs, name);
  assert.equal([...text.matchAll(/"\$ref":"(?!#)/g)].length, 0);
  for (const kind of KIND_NAMES) assert.ok(`condition-${kind}` in defs, kind);
  assert.doesNotMatch(text, /"items":\[|"choice"|"additionalItems"/);
});

test('what parses is valid, and what an editor must warn of is not', () => {
  fc.assert(
    fc.property(anyDefinition(SHOP, LEAF_KINDS), definition => {
      // Settings of a method are checked against the method, which random ones are not made for.
      const { settings: _, ...document } = printDefinition(definition);
      assert.ok(compiled.Check(document), JSON.stringify(document));
    }),
    { numRuns: 500, seed: 20261121 },
  );
});

const BROKEN: readonly (readonly [string, unknown])[] = [
  ['no operator', { trait: 'city' }],
  ['two operators', { trait: 'points', atLeast: 1, atMost: 2 }],
  ['an unknown operator', { trait: 'city', equals: 'x' }],
  ['two kinds', { trait: 'city', is: 'x', event: 'A' }],
  ['an unknown kind', { purchase: 'A' }],
  ['a filter without operator', { event: 'A', where: [{ property: 'x' }] }],
  ['two measures', { event: 'A', times: { atLeast: 1 }, sum: { of: 'x', atLeast: 1 } }],
  ['a measure without operator', { event: 'A', sum: { of: 'x' } }],
  ['two moments', { segment: 'a', on: '2026-01-01', ago: '3 days' }],
  ['a period by hand', { event: 'A', when: { inTheLast: '3d' } }],
  ['a date by hand', { trait: 'a', on: '1.3.2026' }],
  ['three ends', { trait: 'a', between: [1, 2, 3] }],
  ['an end of each kind', { trait: 'a', between: [1, '2026-01-01'] }],
  ['all of nothing', { all: [] }],
  ['a broken child', { all: [{ any: [{ not: { trait: 'a' } }] }] }],
  ['an hour that is none', { event: 'A', clock: { hours: [8, 25] } }],
  ['an empty window', { event: 'A', when: {} }],
];

test('both the schema and the parser refuse a broken condition', async t => {
  for (const [what, where] of BROKEN)
    await t.test(what, () => {
      assert.equal(compiled.Check({ segment: 's', where }), false);
      assert.equal(parseDefinition({ segment: 's', where }).ok, false);
    });
});

test('a document is a segment or a segmentation, whose settings are those of its method', () => {
  assert.ok(compiled.Check({ segmentation: 'r', method: 'rfm' }));
  assert.equal(compiled.Check({ segmentation: 'r', method: 'rmf' }), false);
  assert.equal(compiled.Check({ segmentation: 'r', method: 'rfm', settings: { colour: 'red' } }), false);
  assert.equal(compiled.Check({ segmentation: 'r', segment: 's', method: 'rfm', where: { everyone: true } }), false);
  assert.equal(compiled.Check({ segment: 's' }), false);
});
