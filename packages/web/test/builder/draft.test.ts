import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition, SegmentDefinition } from '@satsuma/core';
import { compiled, definitionOf, nodeAt } from '../../src/screens/builder/model/compile.ts';
import { draftOf, emptyDraft, rowsOf } from '../../src/screens/builder/model/draft.ts';

const city: Condition = { trait: 'city', is: 'Kraków' };
const bought: Condition = { event: 'Order Completed', when: { inTheLast: '30 days' } };
const asked: Condition = { survey: 'nps', question: 'score', atLeast: 9 };

const of = (where: Condition): SegmentDefinition => ({ segment: 'a', where });
const back = (where: Condition): Condition => compiled(draftOf(of(where))).where;

for (const where of [
  city,
  { not: city },
  { all: [city, bought] },
  { any: [city, bought] },
  { all: [city, { any: [bought, { all: [city, asked] }] }] },
  { all: [city, { not: { all: [bought, asked] } }] },
  { not: { all: [city, bought] } },
  { not: { any: [city] } },
  { all: [city, { not: { any: [bought, asked] } }] },
  { all: [{ any: [city, bought] }, { not: { any: [asked] } }] },
  { everyone: true },
] satisfies Condition[])
  test(`a draft stands for what it was read from: ${JSON.stringify(where)}`, () => {
    assert.deepEqual(back(where), where);
  });

test('what there is no form for stays as it was', () => {
  const where: Condition = { all: [asked, { prediction: 'churn', atLeast: 0.5 }] };
  assert.deepEqual(back(where), where);
});

test('a condition denied twice is the condition', () => {
  assert.deepEqual(back({ not: { not: city } }), city);
});

test('what is said of a segment is kept, and what is empty is left out', () => {
  const definition: SegmentDefinition = {
    segment: 'a',
    name: { en: 'A', pl: 'A' },
    level: 'micro',
    parent: 'b',
    tags: ['x'],
    parameters: { days: { type: 'period', sample: '30 days' } },
    where: { event: 'Order Completed', when: { inTheLast: { param: 'days' } } },
  };
  const draft = draftOf(definition);
  assert.deepEqual(definitionOf(draft, compiled(draft).where), definition);
  assert.deepEqual(definitionOf({ ...emptyDraft(), segment: 'a', name: { en: '', pl: '' } }, { everyone: true }), {
    segment: 'a',
    where: { everyone: true },
  });
});

test('unfinished rows are left out, and groups of nothing else with them', () => {
  const draft = draftOf(of({ all: [city, { any: [bought] }] }));
  const [, second] = rowsOf(draft);
  assert.deepEqual(compiled(draft, new Set([second?.id ?? ''])).where, city);
});

test('counting step by step is an all in every case', () => {
  const draft = draftOf(of({ any: [city, bought] }));
  assert.deepEqual(compiled(draft, new Set(), { steps: true }).where, { all: [{ any: [city, bought] }] });
});

test('places lead to the rows that stand there', () => {
  const draft = draftOf(of({ all: [city, { any: [bought, { not: city }] }, { not: { any: [asked] } }] }));
  const { places } = compiled(draft);
  const [first, second, third, fourth] = rowsOf(draft).map(row => row.id);
  assert.equal(nodeAt(places, 'where.all[0].is'), first);
  assert.equal(nodeAt(places, 'where.all[1].any[0].when.inTheLast'), second);
  assert.equal(nodeAt(places, 'where.all[1].any[1].not.trait'), third);
  assert.equal(nodeAt(places, 'where.all[2].not.any[0].question'), fourth);
  assert.equal(nodeAt(places, 'where.all[2]'), 'exclude');
  assert.equal(nodeAt(places, 'owner'), undefined);
});
