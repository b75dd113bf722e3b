import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { METHOD_NAMES, orderRules, type Segmentation } from '@satsuma/core';
import { cohortTriangles } from '../../src/methods/cohort-triangles.ts';
import { paretoCurve } from '../../src/methods/pareto.ts';
import {
  assignmentSql,
  classifyPerson,
  evaluateSegmentation,
  measureThresholds,
} from '../../src/methods/segmentation.ts';
import { asOf, DAY, day, type EventRow, fill, segmentation, storeForTests } from './base.ts';

const store = storeForTests();
const NOW = day('2026-03-01');
const order = (profile: number, daysAgo: number, more: object = {}): EventRow => ({
  name: 'Order Completed',
  profile,
  time: NOW - daysAgo * DAY,
  total: '100',
  currency: 'PLN',
  ...more,
});
const person = (profile: number, daysAgo = 400) => ({ profile, created: NOW - daysAgo * DAY });

const LIST = { classes: [{ class: 'buyers', where: { event: 'Order Completed' } }] };
const ALL: readonly Segmentation[] = [
  ...METHOD_NAMES.map(name => segmentation(name, name === 'ordered-list' ? LIST : {})),
  ...['rank', 'value'].map(scores => segmentation('rfm', { grid: 'eleven', scores })),
  segmentation('usage-frequency', { scores: 'rank', inTheLast: '1 year' }),
  segmentation('value-tiers', { of: 'value' }),
  segmentation('value-tiers', { by: 'margin', of: 'value' }),
];

/** Class sizes of each method: they add up to everybody, and nothing measured is NaN. */
async function sizes(people: number): Promise<ReadonlyMap<Segmentation, Readonly<Record<string, number>>>> {
  const found = new Map<Segmentation, Readonly<Record<string, number>>>();
  for (const method of ALL) {
    const { thresholds, classes } = await evaluateSegmentation(store().warehouse, method, asOf(NOW));
    assert.equal(
      classes.reduce((sum, c) => sum + c.size, 0),
      people,
      `${method.method}: ${JSON.stringify(classes)}`,
    );
    noNaN(thresholds, method.method);
    found.set(method, Object.fromEntries(classes.filter(c => c.size > 0).map(c => [c.id, c.size])));
  }
  return found;
}

function noNaN(x: unknown, label: string): void {
  if (typeof x === 'number') assert.ok(Number.isFinite(x), `${label}: ${x}`);
  else if (typeof x === 'object' && x !== null) for (const inner of Object.values(x)) noNaN(inner, label);
}

const of = (found: Awaited<ReturnType<typeof sizes>>, name: string) => [...found].find(([m]) => m.method === name)?.[1];

describe('the edges of a base', () => {
  test('nobody: every class is empty', async () => {
    await fill(store(), { people: [] });
    const found = await sizes(0);
    for (const classes of found.values()) assert.deepEqual(classes, {});
  });

  test('nobody has ever ordered: everybody is a prospect', async () => {
    await fill(store(), { people: [person(1), person(2)] });
    const found = await sizes(2);
    for (const name of ['rfm', 'lifecycle', 'loyalty', 'value-tiers'])
      assert.deepEqual(of(found, name), { prospect: 2 });
    assert.deepEqual(of(found, 'usage-frequency'), { inactive: 2 });
  });

  test('one person: recent, once, and all of the value there is', async () => {
    await fill(store(), { people: [person(1)], events: [order(1, 3)] });
    const found = await sizes(1);
    assert.deepEqual(of(found, 'rfm'), { new: 1 });
    assert.deepEqual(of(found, 'lifecycle'), { new: 1 });
    assert.deepEqual(of(found, 'value-tiers'), { high: 1 });
    assert.deepEqual(of(found, 'cohorts'), { '2026-02': 1 });
  });

  test('everybody is the same: by value they stay together, by rank they are cut in equal parts', async () => {
    const profiles = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    await fill(store(), { people: profiles.map(p => person(p)), events: profiles.map(p => order(p, 5)) });
    const found = await sizes(10);
    const rank = [...found].find(([m]) => m.method === 'rfm' && m.settings.scores.recency === 'rank')?.[1];
    const value = [...found].find(
      ([m]) => m.method === 'rfm' && m.settings.grid === 'eleven' && m.settings.scores.frequency === 'value',
    )?.[1];
    assert.equal(Object.keys(value ?? {}).length, 1);
    assert.ok(Object.keys(rank ?? {}).length > 1);
    assert.deepEqual(of(found, 'value-tiers'), { high: 2, middle: 3, low: 5 });
  });

  test('all orders at one instant, now', async () => {
    await fill(store(), { people: [person(1)], events: [order(1, 0), order(1, 0), order(1, 0)] });
    assert.deepEqual(of(await sizes(1), 'lifecycle'), { active: 1 });
  });

  test('everything was returned: no value, and no division by it', async () => {
    const back = { name: 'Order Refunded' };
    await fill(store(), {
      people: [person(1), person(2)],
      events: [order(1, 9), order(1, 8, back), order(2, 9), order(2, 8, { ...back, total: '300' })],
    });
    await sizes(2);
    const tiers = segmentation('value-tiers', { of: 'value' });
    assert.ok(tiers.method === 'value-tiers');
    assert.deepEqual(await paretoCurve(store().warehouse, tiers.settings, asOf(NOW)), {
      people: 2,
      total: 0,
      points: [],
      gini: 0,
    });
  });

  test('who is not there yet is in no class, and measures nothing', async () => {
    await fill(store(), { people: [person(1), person(2, -1)], events: [order(1, 5), order(2, 5), order(2, 4)] });
    const found = await sizes(1);
    assert.deepEqual(of(found, 'rfm'), { new: 1 });
    const rfm = segmentation('rfm');
    const unborn = { profile: 2, created: NOW + DAY, traits: new Map(), events: new Map(), lines: new Map() };
    const thresholds = await measureThresholds(store().warehouse, rfm, asOf(NOW));
    assert.equal(classifyPerson(rfm, thresholds, unborn, asOf(NOW)), null);
  });

  test('guests (profile 0) are nobody, and a person of two rows is one', async () => {
    await fill(store(), { people: [person(0), person(1), person(1, 300)], events: [order(0, 5), order(1, 5)] });
    await sizes(1);
    const assigned = await assignmentSql(segmentation('lifecycle'), { medianGap: null }, asOf(NOW));
    assert.deepEqual(await store().warehouse.rows(assigned), [{ profile: 1, class: 'new' }]);
  });

  test('triangles of nobody are empty', async () => {
    await fill(store(), { people: [person(1)] });
    const cohorts = segmentation('cohorts');
    assert.ok(cohorts.method === 'cohorts');
    const activity = { on: 'orders', orders: orderRules() } as const;
    assert.deepEqual(await cohortTriangles(store().warehouse, cohorts.settings, activity, asOf(NOW)), []);
  });
});
