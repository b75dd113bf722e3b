import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { orderRules } from '@satsuma/core';
import { cohortTriangles } from '../../src/methods/cohort-triangles.ts';
import { paretoCurve } from '../../src/methods/pareto.ts';
import {
  assignmentSql,
  classifyPerson,
  evaluateSegmentation,
  measureThresholds,
} from '../../src/methods/segmentation.ts';
import { fetchHistories } from '../../src/person/fetch.ts';
import { sql } from '../../src/store/sql.ts';
import { asOf, day, segmentation, storeForTests } from './base.ts';
import { loadOnlineRetail, noOnlineRetail } from './online-retail.ts';

/** shared/research/reference-results.md, "Online Retail": published in notebooks, and recomputed with pandas. */
const NOW = asOf(day('2011-12-11'));

describe('Online Retail as of 2011-12-11', { skip: noOnlineRetail }, () => {
  const store = storeForTests();
  before(() => loadOnlineRetail(store().warehouse));

  const facts = sql`select profile, intDiv(toUnixTimestamp64Milli(fromUnixTimestamp64Milli(${{ type: 'Int64', value: NOW.now }})) - toUnixTimestamp64Milli(max(time)), 86400000) as recency,
    count() as frequency, sum(total) as monetary from events group by profile`;

  test('the classes of the ten-class grid, to the person, and their means', async () => {
    const rfm = segmentation('rfm', { orders: { refunds: 'ignore' } });
    const { thresholds, classes } = await evaluateSegmentation(store().warehouse, rfm, NOW);
    const assigned = await assignmentSql(rfm, thresholds, NOW);
    const rows = await store().warehouse.rows<{ class: string; n: number; r: number; f: number; m: number }>(
      sql`select class, count() as n, avg(recency) as r, avg(frequency) as f, avg(monetary) as m
      from (${assigned}) as a inner join (${facts}) as b on a.profile = b.profile group by class`,
    );
    const found = Object.fromEntries(rows.map(({ class: id, n, r, f, m }) => [id, [n, r, f, m]]));
    const published: Record<string, readonly [number, number, number, number]> = {
      champions: [633, 6.362, 12.414, 6857.935],
      loyal: [819, 33.608, 6.48, 2864.248],
      'potential-loyalist': [484, 17.399, 2.01, 1041.222],
      new: [42, 7.429, 1.0, 388.213],
      promising: [94, 23.511, 1.0, 294.008],
      'need-attention': [187, 52.428, 2.326, 897.628],
      'about-to-sleep': [352, 53.312, 1.162, 471.994],
      'at-risk': [593, 153.786, 2.877, 1084.535],
      'cant-lose': [63, 132.968, 8.381, 2796.156],
      hibernating: [1071, 217.605, 1.102, 488.643],
    };
    assert.deepEqual(Object.keys(found).sort(), Object.keys(published).sort());
    for (const [id, numbers] of Object.entries(published))
      numbers.forEach((number, i) => {
        const off = Math.abs((found[id]?.[i] ?? Number.NaN) - number);
        assert.ok(off < 0.000_501, `${id}: ${found[id]} is not ${numbers}`);
      });
    assert.equal(classes.find(c => c.id === 'prospect')?.size, 0);
  });

  test('quintile edges of recency, frequency and monetary by value', async () => {
    const rfm = segmentation('rfm', { grid: 'eleven', scores: 'value', orders: { refunds: 'ignore' } });
    const thresholds = await measureThresholds(store().warehouse, rfm, NOW);
    assert.ok(thresholds !== null && 'cuts' in thresholds && 'recency' in thresholds.cuts);
    const edges = Object.values(thresholds.cuts).map(cuts =>
      cuts?.by === 'value' ? cuts.edges.map(edge => Math.round(edge * 1000) / 1000) : cuts,
    );
    assert.deepEqual(edges, [
      [13.8, 33, 72, 180],
      [1, 2, 3, 6],
      [250.194, 490.096, 942.276, 2058.426],
    ]);
  });

  test('medians, the mean of the money, and the first three customers', async () => {
    const halves = { levels: 2, classes: [{ class: 'everybody', cells: ['***'] }] };
    const rfm = segmentation('rfm', { grid: halves, scores: 'value', orders: { refunds: 'ignore' } });
    const thresholds = await measureThresholds(store().warehouse, rfm, NOW);
    assert.deepEqual(thresholds, {
      people: 4338,
      cuts: {
        recency: { by: 'value', edges: [51] },
        frequency: { by: 'value', edges: [2] },
        monetary: { by: 'value', edges: [674.485] },
      },
    });
    // CustomerIDs 12346, 12347 and 12348.
    const histories = await fetchHistories(store().warehouse, [1, 2, 3]);
    const inOrder = [...histories.values()].sort((a, b) => a.profile - b.profile);
    const facts = inOrder.map(h => classifyPerson(rfm, thresholds, h, NOW)?.because.map(f => f.value));
    assert.deepEqual(facts, [
      [326, 1, 77183.6, '112'],
      [3, 7, 4310, '222'],
      [76, 4, 1797.24, '122'],
    ]);
  });

  test('one by one, every customer gets the class of the set', async () => {
    const rfm = segmentation('rfm');
    const { thresholds, classes } = await evaluateSegmentation(store().warehouse, rfm, NOW);
    const histories = await fetchHistories(
      store().warehouse,
      Array.from({ length: 4338 }, (_, i) => i + 1),
    );
    const found = Map.groupBy([...histories.values()], h => classifyPerson(rfm, thresholds, h, NOW)?.class);
    assert.deepEqual(
      classes.map(c => [c.id, found.get(c.id)?.length ?? 0]),
      classes.map(c => [c.id, c.size]),
    );
  });

  test('every buyer is in one of the eleven classes', async () => {
    const rfm = segmentation('rfm', { grid: 'eleven', orders: { refunds: 'ignore' } });
    const { classes } = await evaluateSegmentation(store().warehouse, rfm, NOW);
    assert.equal(classes.length, 12);
    assert.equal(
      classes.reduce((sum, c) => sum + c.size, 0),
      4338,
    );
    assert.equal(classes.at(-1)?.size, 0);
  });

  test('retention of the first monthly cohort', async () => {
    const cohorts = segmentation('cohorts');
    assert.ok(cohorts.method === 'cohorts');
    const rows = await cohortTriangles(
      store().warehouse,
      cohorts.settings,
      { on: 'orders', orders: orderRules() },
      NOW,
    );
    assert.equal(rows.length, 13);
    const [first] = rows;
    assert.deepEqual([first?.cohort, first?.size], ['2010-12', 885]);
    assert.deepEqual(
      first?.cells.map(c => c.people),
      [885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235],
    );
    assert.deepEqual(first?.cells.map(c => c.complete).indexOf(false), 12);
    const revenue = rows.flatMap(row => row.cells).reduce((sum, c) => sum + (c.revenue ?? 0), 0);
    assert.equal(revenue.toFixed(2), '8911407.90');
  });

  test('the Pareto curve adds up to the turnover and rises to everybody', async () => {
    const tiers = segmentation('value-tiers', { orders: { refunds: 'ignore' } });
    assert.ok(tiers.method === 'value-tiers');
    const { people, total, points, gini } = await paretoCurve(store().warehouse, tiers.settings, NOW);
    assert.deepEqual([people, total.toFixed(2)], [4338, '8911407.90']);
    assert.equal(points.length, 101);
    assert.deepEqual(points.at(-1), { people: 1, value: 1 });
    const fifth = points.find(p => p.people >= 0.199)?.value ?? 0;
    assert.ok(fifth > 0.7 && fifth < 0.8, `the best fifth brings ${fifth}`);
    assert.ok(gini > 0.7 && gini < 0.8, `${gini}`);
  });
});

describe('Online Retail as of an earlier date', { skip: noOnlineRetail }, () => {
  const store = storeForTests();
  const EARLIER = asOf(day('2011-06-01') - 1);
  const methods = ['rfm', 'lifecycle', 'usage-frequency', 'loyalty', 'value-tiers', 'cohorts'].map(m =>
    segmentation(m),
  );

  const everybody = async () => {
    const found: string[] = [];
    for (const method of methods) {
      const thresholds = await measureThresholds(store().warehouse, method, EARLIER);
      const assigned = await assignmentSql(method, thresholds, EARLIER);
      // Numbers depend on the file; customers do not: the order of profiles is theirs in both.
      const rows = await store().warehouse.rows<{ class: string }>(
        sql`select class from (${assigned}) order by profile`,
      );
      found.push(...rows.map(row => `${method.method}: ${row.class}`));
    }
    return found;
  };

  test('is the same as a file that ends at that date', async () => {
    await loadOnlineRetail(store().warehouse);
    const whole = await everybody();
    await loadOnlineRetail(store().warehouse, '2011-06-01');
    const cut = await everybody();
    assert.ok(whole.length > 6 * 2000, `${whole.length} classes`);
    assert.deepEqual(whole, cut);
  });
});
