import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Catalog, emptyCatalog, parseDefinition, type Segmentation, type SegmentDefinition } from '@satsuma/core';
import type { AsOf } from '../../src/methods/evaluator.ts';
import {
  assignmentSql,
  checkSegmentation,
  classifyPerson,
  evaluateSegmentation,
  measureThresholds,
} from '../../src/methods/segmentation.ts';
import { fetchHistories } from '../../src/person/fetch.ts';
import type { Library } from '../../src/plan/plan.ts';
import { DAY, day, fill, segmentation, storeForTests } from './base.ts';

const store = storeForTests();
const NOW = day('2026-03-01');

const catalog: Catalog = {
  ...emptyCatalog('UTC'),
  segments: {
    openers: { kind: 'segment', parameters: [], references: [] },
    loyalty: { kind: 'segmentation', classes: ['advocate', 'loyal', 'repeat', 'new', 'prospect'], references: [] },
  },
};

function segment(input: unknown): SegmentDefinition {
  const parsed = parseDefinition(input);
  assert.ok(parsed.ok && 'segment' in parsed.value);
  return parsed.value;
}
const openers = segment({ segment: 'openers', where: { event: 'Email Opened', when: { inTheLast: '30 days' } } });
const library: Library = { segments: new Map([['openers', openers]]), catalog };
const loyalty = segmentation('loyalty');

const asOf = (now: number): AsOf => ({
  now,
  zone: 'UTC',
  others: {
    library,
    assigning: (id, at) => {
      assert.equal(id, 'loyalty');
      return assignmentSql(loyalty, null, asOf(at));
    },
    isMember: () => false,
  },
});

function list(classes: readonly object[], rest?: object): Segmentation {
  const settings = { classes, ...(rest && { rest }) };
  const checked = checkSegmentation({ segmentation: 'tested', method: 'ordered-list', settings }, library);
  assert.ok(checked.ok, JSON.stringify(checked));
  return checked.value;
}

const event = (name: string, profile: number, daysAgo: number) => ({
  name,
  profile,
  time: NOW - daysAgo * DAY,
  total: '10',
  currency: 'PLN',
});

describe('an ordered list', () => {
  const threeRules = list(
    [
      { class: 'regulars', where: { class: ['loyal', 'repeat'], of: 'loyalty' } },
      { segment: 'openers', name: { en: 'Readers', pl: 'Czytelnicy' } },
      { class: 'were-regulars', where: { class: 'new', of: 'loyalty', ago: '5 days' } },
    ],
    { class: 'nobody-special' },
  );
  const rows = {
    people: [1, 2, 3, 4, 5].map(profile => ({ profile, created: NOW - 100 * DAY })),
    events: [
      event('Order Completed', 1, 50),
      event('Order Completed', 1, 40),
      event('Email Opened', 1, 2),
      event('Email Opened', 2, 2),
      event('Order Completed', 2, 20),
      event('Order Completed', 3, 20),
      event('Order Completed', 4, 2),
    ],
  };

  test('gives the first class that fits; conditions may name segments, and classes of other segmentations at other times', async () => {
    await fill(store(), rows);
    const { classes } = await evaluateSegmentation(store().warehouse, threeRules, asOf(NOW));
    assert.deepEqual(
      classes.map(c => [c.id, c.name.pl, c.size]),
      [
        ['regulars', 'regulars', 1],
        ['openers', 'Czytelnicy', 1],
        ['were-regulars', 'were-regulars', 1],
        ['nobody-special', 'nobody-special', 2],
      ],
    );
  });

  test('as of an earlier instant it knows nothing of what came later', async () => {
    await fill(store(), rows);
    const { classes } = await evaluateSegmentation(store().warehouse, threeRules, asOf(NOW - 45 * DAY));
    assert.deepEqual(
      classes.map(c => c.size),
      [0, 0, 1, 4],
      'one had ordered once, for five days already',
    );
  });

  test('says of one person which condition held first', async () => {
    await fill(store(), rows);
    const thresholds = await measureThresholds(store().warehouse, threeRules, asOf(NOW));
    const history = (await fetchHistories(store().warehouse, [2])).get(2);
    assert.ok(history);
    const verdict = classifyPerson(threeRules, thresholds, history, asOf(NOW));
    assert.deepEqual([verdict?.class, verdict?.because[0]?.value], ['openers', 2]);
  });

  test('a segment with open parameters is a problem at its place, found before anything is computed', () => {
    const viewers = segment({
      segment: 'viewers',
      parameters: { product: { type: 'text' } },
      where: { event: 'Product Viewed', where: [{ property: 'product_id', is: { param: 'product' } }] },
    });
    const wider: Library = {
      segments: new Map([['viewers', viewers]]),
      catalog: { ...catalog, segments: { viewers: { kind: 'segment', parameters: ['product'], references: [] } } },
    };
    const definition = {
      segmentation: 'tested',
      method: 'ordered-list',
      settings: { classes: [{ segment: 'viewers' }] },
    };
    const checked = checkSegmentation(definition, wider);
    assert.ok(!checked.ok);
    assert.ok(
      checked.problems.every(p => p.path.startsWith('settings.classes[0]') || p.path.startsWith('viewers')),
      JSON.stringify(checked.problems),
    );
  });
});
