import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  assignmentSql,
  classifyPerson,
  evaluateSegmentation,
  measureThresholds,
} from '../../src/methods/segmentation.ts';
import { fetchHistories } from '../../src/person/fetch.ts';
import { asOf, DAY, day, fill, segmentation, storeForTests } from './base.ts';

const store = storeForTests();
const START = day('2026-01-01');

/** People by the days on which they ordered; everybody exists from the start. */
async function ordersOn(...people: readonly (readonly number[])[]): Promise<void> {
  await fill(store(), {
    people: people.map((_, i) => ({ profile: i + 1, created: START })),
    events: people.flatMap((days, i) =>
      days.map(d => ({ name: 'Order Completed', profile: i + 1, time: START + d * DAY, total: '50', currency: 'PLN' })),
    ),
  });
}

async function classesOn(dayNumber: number, settings: Record<string, unknown>): Promise<readonly string[]> {
  const checked = segmentation('lifecycle', settings);
  const when = asOf(START + dayNumber * DAY);
  const thresholds = await measureThresholds(store().warehouse, checked, when);
  const rows = await store().warehouse.rows<{ profile: number; class: string }>(
    await assignmentSql(checked, thresholds, when),
  );
  return rows.sort((a, b) => a.profile - b.profile).map(row => row.class);
}

describe('lifecycle', () => {
  const days = { days: { atRiskAfter: 30, lostAfter: 90 } };

  test('with fixed days, one person goes the whole way', async () => {
    await ordersOn([10, 20, 200, 210]);
    const way = [0, 10, 40, 41, 110, 111, 200, 209, 210].map(d => classesOn(d, days).then(([c]) => `${d} ${c}`));
    assert.deepEqual(await Promise.all(way), [
      '0 prospect',
      '10 new',
      '40 active',
      '41 active',
      '110 at-risk',
      '111 lost',
      '200 won-back',
      '209 won-back',
      '210 active',
    ]);
  });

  test('limits are exact to the millisecond and belong to the better class', async () => {
    await ordersOn([0]);
    assert.deepEqual(await classesOn(30, days), ['new']);
    assert.deepEqual(await classesOn(30 + 1 / DAY, days), ['at-risk']);
    assert.deepEqual(await classesOn(90, days), ['at-risk']);
    assert.deepEqual(await classesOn(90 + 1 / DAY, days), ['lost']);
  });

  test("with rhythm, silence is held against the person's own gaps", async () => {
    // Every 10 days, and every 40: after 35 days of silence the first is lost, the second as usual.
    await ordersOn([40, 50, 60, 70, 80, 90], [10, 50, 90]);
    assert.deepEqual(await classesOn(125, {}), ['lost', 'active']);
  });

  test('people with few orders are held against the median of the base', async () => {
    // Mean gaps of 20, 30, 40 and 1 days: the median is 25, so people with few orders are at risk after 37.5 days.
    await ordersOn([0, 20, 40], [0, 30, 60], [0, 40, 80], [50], [50, 51]);
    const thresholds = await measureThresholds(store().warehouse, segmentation('lifecycle'), asOf(START + 95 * DAY));
    assert.deepEqual(thresholds, { medianGap: 25 });
    assert.deepEqual((await classesOn(50 + 37, {})).slice(3), ['new', 'active']);
    assert.deepEqual((await classesOn(50 + 40, {})).slice(3), ['at-risk', 'at-risk']);
  });

  test('why: the days of silence and the limits they were held to', async () => {
    await ordersOn([40, 50, 60, 70, 80, 90]);
    const checked = segmentation('lifecycle');
    const when = asOf(START + 125 * DAY);
    const history = (await fetchHistories(store().warehouse, [1])).get(1);
    assert.ok(history);
    const verdict = classifyPerson(checked, { medianGap: null }, history, when);
    assert.equal(verdict?.class, 'lost');
    assert.deepEqual(
      verdict?.because.map(f => `${f.name.en}: ${f.value}`),
      ['orders: 6', 'days since the last order: 35', 'at risk after, days: 15', 'lost after, days: 30'],
    );
  });

  test('sizes and words come together', async () => {
    await ordersOn([0, 10, 20], []);
    const { classes } = await evaluateSegmentation(
      store().warehouse,
      segmentation('lifecycle', days),
      asOf(START + 25 * DAY),
    );
    assert.deepEqual(
      classes.map(c => [c.id, c.size]),
      [
        ['active', 1],
        ['new', 0],
        ['won-back', 0],
        ['at-risk', 0],
        ['lost', 0],
        ['prospect', 1],
      ],
    );
  });
});
