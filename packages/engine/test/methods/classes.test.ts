import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { orderRules } from '@satsuma/core';
import { cohortTriangles } from '../../src/methods/cohort-triangles.ts';
import { evaluateSegmentation } from '../../src/methods/segmentation.ts';
import { asOf, DAY, day, type EventRow, fill, segmentation, storeForTests, type TraitRow } from './base.ts';

const store = storeForTests();
const NOW = day('2026-03-01');
const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ profile: i + 1, created: day('2024-01-01') }));
const order = (profile: number, total: string, more: object = {}): EventRow => ({
  name: 'Order Completed',
  profile,
  time: NOW - 10 * DAY,
  total,
  currency: 'PLN',
  ...more,
});

async function sizes(method: string, settings: Record<string, unknown> = {}, zone = 'UTC', now = NOW) {
  const { classes } = await evaluateSegmentation(store().warehouse, segmentation(method, settings), asOf(now, zone));
  return Object.fromEntries(classes.filter(c => c.size > 0).map(c => [c.id, c.size]));
}

describe('orders that count', () => {
  const by = (orders: object) =>
    sizes('value-tiers', { orders, tiers: [{ class: 'hundred', from: 100 }, { class: 'less' }] });

  test('free orders and orders without a total do not, unless any does', async () => {
    await fill(store(), {
      people: people(3),
      events: [order(1, '0'), order(2, '100'), { ...order(3, ''), total: null }],
    });
    assert.deepEqual(await by({}), { hundred: 1, prospect: 2 });
    assert.deepEqual(await by({ minimumTotal: 'any' }), { hundred: 1, less: 2 });
    assert.deepEqual(await by({ minimumTotal: 100.01 }), { prospect: 3 });
  });

  test('refunds are taken off what was spent, not off the count', async () => {
    await fill(store(), { people: people(1), events: [order(1, '100'), order(1, '0.01', { name: 'Order Refunded' })] });
    assert.deepEqual(await by({}), { less: 1 });
    assert.deepEqual(await by({ refunds: 'ignore' }), { hundred: 1 });
    assert.deepEqual(await sizes('loyalty'), { new: 1 });
  });

  test('with a currency, only orders in it', async () => {
    await fill(store(), { people: people(2), events: [order(1, '100'), order(2, '100', { currency: 'EUR' })] });
    assert.deepEqual(await by({ currency: 'EUR' }), { hundred: 1, prospect: 1 });
  });

  test('sums keep their decimals', async () => {
    const tenth = Array.from({ length: 1000 }, () => order(1, '0.1'));
    await fill(store(), { people: people(1), events: tenth });
    assert.deepEqual(await by({}), { hundred: 1 });
  });
});

describe('value tiers', () => {
  test('of people: exact shares, the higher profile first where values tie', async () => {
    await fill(store(), { people: people(10), events: people(10).map(({ profile }) => order(profile, '10')) });
    assert.deepEqual(await sizes('value-tiers'), { high: 2, middle: 3, low: 5 });
  });

  test('of value: those who bring the first 80 %, the next 15 %, the rest', async () => {
    const spent = ['700', '150', '100', '40', '10'];
    await fill(store(), { people: people(5), events: spent.map((total, i) => order(i + 1, total)) });
    assert.deepEqual(await sizes('value-tiers', { of: 'value' }), { a: 2, b: 1, c: 2 });
  });

  test('by margin, people without one are unknown', async () => {
    await fill(store(), {
      people: people(3),
      events: [order(1, '10', { margin: '3' }), order(2, '10', { margin: '-1' }), order(3, '10')],
    });
    assert.deepEqual(await sizes('value-tiers', { by: 'margin' }), { high: 1, low: 1, unknown: 1 });
  });
});

describe('loyalty', () => {
  const nps = (profile: number, answer: string, daysAgo: number): EventRow => ({
    name: 'Survey Answered',
    profile,
    time: NOW - daysAgo * DAY,
    properties: { survey: 'nps', question: 'score', answer },
  });

  test('climbs with orders; the latest answer makes an advocate', async () => {
    const orders = [1, 1, 2, 4, 5].flatMap((count, i) => Array.from({ length: count }, () => order(i + 2, '10')));
    await fill(store(), {
      people: people(6),
      events: [
        ...orders,
        nps(1, '10', 5),
        nps(3, '10', 5),
        nps(6, '9', 9),
        nps(6, '6', 2),
        nps(5, '6', 9),
        nps(5, '9', 2),
      ],
    });
    assert.deepEqual(await sizes('loyalty'), { advocate: 2, loyal: 1, repeat: 1, new: 1, prospect: 1 });
    assert.deepEqual(await sizes('loyalty', { advocates: { answer: 'ignore' } }), {
      loyal: 2,
      repeat: 1,
      new: 2,
      prospect: 1,
    });
    assert.deepEqual(await sizes('loyalty', {}, 'UTC', NOW - 3 * DAY), {
      advocate: 2,
      loyal: 1,
      repeat: 1,
      new: 1,
      prospect: 1,
    });
  });
});

describe('usage frequency', () => {
  test('days are calendar days of the zone', async () => {
    const at = (iso: string): EventRow => ({ name: 'Page Viewed', profile: 1, time: Date.parse(iso) });
    await fill(store(), { people: people(2), events: [at('2026-02-10T22:30:00Z'), at('2026-02-10T23:30:00Z')] });
    const settings = { on: { events: ['Page Viewed'] }, count: 'days', scores: { fixed: [2, 3] } };
    assert.deepEqual(await sizes('usage-frequency', settings, 'UTC'), { weak: 1, inactive: 1 });
    assert.deepEqual(await sizes('usage-frequency', settings, 'Europe/Warsaw'), { average: 1, inactive: 1 });
    assert.deepEqual(await sizes('usage-frequency', { ...settings, inTheLast: '10 days' }), { inactive: 2 });
  });
});

describe('cohorts', () => {
  const midnight: EventRow = { ...order(1, '10'), time: Date.parse('2025-12-31T23:30:00Z') };

  test('begin at midnight of the zone', async () => {
    await fill(store(), { people: people(2), events: [midnight] });
    assert.deepEqual(await sizes('cohorts', {}, 'UTC'), { '2025-12': 1, none: 1 });
    assert.deepEqual(await sizes('cohorts', {}, 'Europe/Warsaw'), { '2026-01': 1, none: 1 });
    assert.deepEqual(await sizes('cohorts', { unit: 'week' }, 'Europe/Warsaw'), { '2026-W01': 1, none: 1 });
    assert.deepEqual(await sizes('cohorts', { unit: 'quarter' }, 'UTC'), { '2025-Q4': 1, none: 1 });
    assert.deepEqual(await sizes('cohorts', { unit: 'year' }, 'UTC'), { '2025': 1, none: 1 });
  });

  test('triangles: who came back, for how much, and what is not over yet', async () => {
    const at = (profile: number, date: string, total: string, name = 'Order Completed') => ({
      ...order(profile, total),
      time: day(date),
      name,
    });
    await fill(store(), {
      people: people(2),
      events: [
        at(1, '2026-01-05', '10'),
        at(1, '2026-01-20', '5'),
        at(2, '2026-01-31', '20'),
        at(2, '2026-02-01', '7'),
        at(2, '2026-02-02', '2', 'Order Refunded'),
      ],
    });
    const cohorts = segmentation('cohorts');
    assert.ok(cohorts.method === 'cohorts');
    const activity = { on: 'orders', orders: orderRules() } as const;
    const rows = await cohortTriangles(store().warehouse, cohorts.settings, activity, asOf(day('2026-02-15')));
    assert.deepEqual(rows, [
      {
        cohort: '2026-01',
        size: 2,
        cells: [
          { offset: 0, reached: 2, people: 2, events: 3, revenue: 35, retention: 1, complete: true },
          { offset: 1, reached: 2, people: 1, events: 1, revenue: 5, retention: 0.5, complete: false },
        ],
      },
    ]);
  });
});

describe('age and place', () => {
  const trait = (name: string, profile: number, text: string, date = '2025-01-01'): TraitRow => ({
    name,
    profile,
    time: day(date),
    text,
    moment: text.length === 10 ? day(text) : null,
  });

  test('a birthday on 29 February is kept on 1 March of common years', async () => {
    await fill(store(), {
      people: people(3),
      traits: [
        trait('birth_date', 1, '2008-02-29'),
        trait('birth_date', 2, '2008-03-01'),
        trait('birth_date', 3, 'soon'),
      ],
    });
    assert.deepEqual(await sizes('age-band', {}, 'UTC', day('2026-02-28')), { 'under-18': 2, unknown: 1 });
    assert.deepEqual(await sizes('age-band', {}, 'UTC', day('2026-03-01')), { '18-24': 2, unknown: 1 });
  });

  test('small places are one class; a place that was taken back is unknown', async () => {
    const cities = ['Kraków', 'Kraków', 'Łódź', 'Łódź', 'Sopot', 'other'];
    const traits = [
      ...cities.map((c, i) => trait('city', i + 1, c)),
      trait('city', 7, 'Sopot'),
      trait('city', 7, '', '2025-06-01'),
    ];
    await fill(store(), { people: people(8), traits });
    assert.deepEqual(await sizes('place', { minimumSize: 2 }), { Kraków: 2, Łódź: 2, other: 2, unknown: 2 });
    assert.deepEqual(await sizes('place', { minimumSize: 1, atMost: 1 }), { Kraków: 2, other: 4, unknown: 2 });
    assert.deepEqual(await sizes('place', { minimumSize: 2 }, 'UTC', day('2025-03-01')), {
      Kraków: 2,
      Łódź: 2,
      Sopot: 2,
      other: 1,
      unknown: 1,
    });
  });
});
