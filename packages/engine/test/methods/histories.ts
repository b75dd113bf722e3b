import type { Thresholds } from '@satsuma/core';
import fc from 'fast-check';
import type { History, Occurrence, TraitValue } from '../../src/person/history.ts';
import { readMoment } from '../../src/person/reads-as.ts';
import { DAY, day } from './base.ts';

/** Random people without a store, and each method with thresholds as they might be measured: many are in several classes over time. */
export const ZONE = 'Europe/Warsaw';
const START = day('2026-01-01');

/** Within four months of 2026. */
export const time = fc
  .tuple(fc.integer({ min: 0, max: 120 }), fc.constantFrom(0, 0, 1, -1, 43_200_000, 86_399_999))
  .map(([days, ms]) => START + days * DAY + ms);

const properties = fc.record(
  {
    total: fc.constantFrom('0', '5', '10.10', '99.99'),
    currency: fc.constantFrom('PLN', 'EUR'),
    margin: fc.constantFrom('-1.5', '2.25'),
    campaign_name: fc.constantFrom('spring', 'none'),
    survey: fc.constant('nps'),
    question: fc.constant('score'),
    answer: fc.constantFrom('10', '3'),
  },
  { requiredKeys: ['total', 'currency', 'survey', 'question'] },
);
const rowsOf = (maxLength: number): fc.Arbitrary<readonly Occurrence[]> =>
  fc
    .array(fc.tuple(time, properties), { maxLength, size: 'max' })
    .map(list => list.sort(([a], [b]) => a - b))
    .map(list => list.map(([time, p], i) => ({ time, id: String(i), properties: new Map(Object.entries(p)) })));
const valuesOf = (...texts: readonly string[]): fc.Arbitrary<readonly TraitValue[]> =>
  fc
    .uniqueArray(fc.tuple(time, fc.constantFrom(...texts)), { maxLength: 2, selector: ([at]) => at })
    .map(list => list.sort(([a], [b]) => a - b))
    .map(list => list.map(([time, text]) => ({ time, text, number: null, moment: readMoment(text, ZONE), list: [] })));

export const history: fc.Arbitrary<History> = fc
  .record({
    profile: fc.integer({ min: 1, max: 9 }),
    created: fc.oneof({ weight: 4, arbitrary: fc.constant(START - DAY) }, time),
    traits: fc.record({
      birth_date: valuesOf('', '2008-02-29', '1990-03-01', '1986-04-01', '2026-03-10', '1916-02-20', 'soon'),
      city: valuesOf('', 'Kraków', 'Łódź'),
      registered: valuesOf('', '2025-12-31', '2026-03-29'),
    }),
    events: fc.record({
      'Order Completed': rowsOf(6),
      'Order Refunded': rowsOf(2),
      'Email Opened': rowsOf(5),
      'Email Link Clicked': rowsOf(3),
      'Page Viewed': rowsOf(6),
      'Product Shared': rowsOf(1),
      'Survey Answered': rowsOf(2),
    }),
  })
  .map(given => ({
    ...given,
    traits: new Map(Object.entries(given.traits)),
    events: new Map(Object.entries(given.events)),
    lines: new Map(),
  }));

type Case = readonly [method: string, settings: Record<string, unknown>, thresholds: Thresholds];
const value = (...edges: readonly number[]) => ({ by: 'value', edges }) as const;
const rank = (...last: readonly (readonly [number, number])[]) =>
  ({ by: 'rank', last: last.map(([value, profile]) => ({ value, profile })) }) as const;
const levels = {
  levels: 3,
  classes: [
    { class: 'top', cells: ['3*'] },
    { class: 'middle', cells: ['2*'] },
    { class: 'rest', cells: ['1*'] },
  ],
};

export const CASES: readonly Case[] = [
  ['rfm', { grid: levels }, { people: 9, cuts: { recency: value(14.5, 30), frequency: value(1, 2), monetary: null } }],
  [
    'rfm',
    { grid: levels, on: 'email' },
    { people: 9, cuts: { recency: rank([7, 4], [30, 9]), frequency: rank([1, 3], [2, 5]), monetary: null } },
  ],
  [
    'rfm',
    { grid: 'eleven', orders: { minimumTotal: 'any', currency: 'PLN' } },
    {
      people: 9,
      cuts: { recency: value(5, 10, 20, 40), frequency: value(1, 2, 3, 4), monetary: value(5, 10, 20, 40) },
    },
  ],
  ['lifecycle', {}, { medianGap: 12.3 }],
  ['lifecycle', {}, { medianGap: null }],
  [
    'lifecycle',
    { rhythm: { fromOrders: 2, shortestGap: 1, longestGap: 20, atRiskAfter: 1, lostAfter: 2 } },
    { medianGap: 5 },
  ],
  ['lifecycle', { days: { atRiskAfter: 15, lostAfter: 45.7 } }, { medianGap: null }],
  ['usage-frequency', { on: 'email' }, { people: 9, cuts: value(1, 2) }],
  ['usage-frequency', { inTheLast: '1 month', count: 'days' }, { people: 9, cuts: value(1, 2) }],
  [
    'usage-frequency',
    { on: { events: ['Page Viewed'] }, inTheLast: '30 days', scores: { fixed: [2, 3] } },
    { people: 9, cuts: { by: 'fixed', from: [2, 3] } },
  ],
  [
    'loyalty',
    { advocates: { answer: { survey: 'nps', question: 'score', atLeast: 9 }, event: 'Product Shared' } },
    null,
  ],
  [
    'value-tiers',
    { by: 'orders', tiers: [{ class: 'gold', from: 4 }, { class: 'silver', from: 2 }, { class: 'bronze' }] },
    { people: 9, cuts: { by: 'fixed', from: [2, 4] } },
  ],
  [
    'value-tiers',
    {
      by: 'total',
      of: 'value',
      orders: { currency: 'PLN' },
      tiers: [{ class: 'half', share: 50 }, { class: 'others' }],
    },
    { people: 9, cuts: rank([10.1, 4]) },
  ],
  ['cohorts', {}, { cohorts: [] }],
  ['cohorts', { by: { event: 'Email Opened' }, unit: 'week' }, { cohorts: [] }],
  ['cohorts', { by: { trait: 'registered' }, unit: 'quarter' }, { cohorts: [] }],
  ['cohorts', { by: { campaign: 'Order Completed' } }, { cohorts: [] }],
  ['cohorts', { by: 'first-contact', unit: 'day' }, { cohorts: [] }],
  ['age-band', { from: [18, 36, 40] }, null],
  ['place', {}, { places: ['Kraków'] }],
  [
    'ordered-list',
    {
      classes: [
        { class: 'vip', where: { event: 'Order Completed', times: { atLeast: 3 }, when: { inTheLast: '2 months' } } },
        { class: 'away', where: { not: { event: 'Email Opened', when: { during: 'this month' } } } },
        { class: 'city', where: { trait: 'city', is: 'Kraków' } },
      ],
    },
    null,
  ],
];
