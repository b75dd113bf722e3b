import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classesOf } from '@satsuma/core';
import fc from 'fast-check';
import { assignmentSql, classifyPerson, measureThresholds } from '../../src/methods/segmentation.ts';
import { fetchHistories } from '../../src/person/fetch.ts';
import type { History } from '../../src/person/history.ts';
import { sql } from '../../src/store/sql.ts';
import { asOf, DAY, day, fill, type Rows, segmentation, storeForTests } from './base.ts';

const store = storeForTests();

const START = day('2026-01-01');
const LENGTH = 120;
/** Often a multiple of 15 days, so that limits are met exactly; sometimes a millisecond off, so that they are missed by little. */
const days = fc.oneof(
  fc.integer({ min: 0, max: LENGTH }),
  fc.integer({ min: 0, max: LENGTH / 15 }).map(n => 15 * n),
);
const time = fc
  .tuple(days, fc.constantFrom(0, 0, 0, 0, 1, -1, 43_200_000, 86_399_999))
  .map(([day, ms]) => START + day * DAY + ms);
const profile = fc.integer({ min: 1, max: 12 });
const total = fc.constantFrom(null, '0', '0.0001', '5', '5', '10.10', '10.1', '99.99', '1234567.8901');

const order = fc.record({
  name: fc.constantFrom('Order Completed', 'Order Completed', 'Order Completed', 'Order Refunded'),
  profile,
  time,
  total,
  margin: fc.constantFrom(null, null, '-1.5', '0', '2.25'),
  currency: fc.constantFrom('PLN', 'PLN', 'EUR', ''),
  campaign_name: fc.constantFrom('', '', 'spring', 'none', 'zażółć'),
  campaign_id: fc.constantFrom('', 'c1'),
});
const mail = fc.record({
  name: fc.constantFrom('Email Opened', 'Email Link Clicked', 'Email Delivered'),
  profile,
  time,
});
const view = fc.record({
  name: fc.constantFrom('Page Viewed', 'Product Shared'),
  profile,
  time,
  properties: fc.record({ duration: fc.constantFrom('', '0.1', '0.2', '0.30001', '1e3', '1e300', '-7', 'long') }),
});
const answer = fc.record({
  name: fc.constant('Survey Answered'),
  profile,
  time,
  properties: fc.record({
    survey: fc.constantFrom('nps', 'csat'),
    question: fc.constantFrom('score', 'why'),
    answer: fc.constantFrom('10', '9', '8.99', '', 'very good'),
  }),
});
const moment = (text: string): number | null => (text.length === 10 ? Date.parse(`${text}T00:00:00Z`) : null);
const trait = (name: string, texts: readonly string[]) =>
  fc
    .record({ name: fc.constant(name), profile, time, text: fc.constantFrom(...texts) })
    .map(t => ({ ...t, moment: moment(t.text) }));
const traits = fc.oneof(
  trait('city', ['', 'Kraków', 'Kraków', 'Łódź', 'other', 'unknown', "O'Brien"]),
  trait('birth_date', ['', '2008-02-29', '1990-03-01', '1985-04-30', '2030-01-01', '1890-01-01', 'soon']),
  trait('registered', ['', '2025-12-31', '2026-01-04', '2026-03-29', '1969-07-20']),
);

/** Everybody exists from their first row on, or a little earlier; some never do anything. */
const rows: fc.Arbitrary<Rows> = fc
  .record({
    events: fc.array(fc.oneof(order, order, order, mail, view, view, answer), { minLength: 60, maxLength: 140 }),
    traits: fc.array(traits, { minLength: 15, maxLength: 40 }),
    created: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(START - DAY) }, time), {
      minLength: 12,
      maxLength: 12,
    }),
  })
  .map(({ events, traits, created }) => ({
    events,
    traits,
    people: created.map((at, i) => ({ profile: i + 1, created: at })),
  }));

const SETTINGS: readonly (readonly [method: string, settings: Record<string, unknown>])[] = [
  ['rfm', {}],
  ['rfm', { grid: 'eleven', scores: 'rank', orders: { minimumTotal: 'any', currency: 'PLN' } }],
  ['rfm', { grid: 'eleven', scores: 'value', orders: { refunds: 'ignore', minimumTotal: 5, currency: 'PLN' } }],
  ['rfm', { on: 'email', scores: 'rank' }],
  [
    'rfm',
    {
      on: { events: ['Page Viewed', 'Product Shared'] },
      scores: { recency: { fixed: [5, 20, 40, 60] }, frequency: { fixed: [2, 3, 4, 5] } },
    },
  ],
  [
    'rfm',
    {
      orders: { minimumTotal: 'any' },
      scores: 'rank',
      grid: {
        levels: 2,
        classes: [
          { class: 'top', cells: ['222'] },
          { class: 'rest', cells: ['1**', '21*', '221'] },
        ],
      },
    },
  ],
  ['lifecycle', {}],
  ['lifecycle', { rhythm: { fromOrders: 2, shortestGap: 1, longestGap: 20, atRiskAfter: 1, lostAfter: 2 } }],
  ['lifecycle', { days: { atRiskAfter: 15, lostAfter: 45 } }],
  ['usage-frequency', { on: 'email' }],
  ['usage-frequency', { inTheLast: '2 months', count: 'days', scores: 'rank' }],
  ['usage-frequency', { on: { events: ['Page Viewed'] }, inTheLast: '30 days', scores: { fixed: [2, 3] } }],
  ['loyalty', {}],
  ['loyalty', { loyalFrom: 3, advocates: { answer: 'ignore', event: 'Product Shared' } }],
  ['value-tiers', {}],
  ['value-tiers', { of: 'value', by: 'average-order' }],
  ['value-tiers', { by: 'margin', of: 'value', tiers: [{ class: 'half', share: 50 }, { class: 'others' }] }],
  [
    'value-tiers',
    { by: 'orders', tiers: [{ class: 'gold', from: 4 }, { class: 'silver', from: 2 }, { class: 'bronze' }] },
  ],
  ['cohorts', {}],
  ['cohorts', { by: { event: 'Email Opened' }, unit: 'week' }],
  ['cohorts', { by: { trait: 'registered' }, unit: 'quarter' }],
  ['cohorts', { by: { campaign: 'Order Completed' } }],
  ['cohorts', { by: 'first-contact', unit: 'day' }],
  ['age-band', { from: [18, 40] }],
  ['place', { minimumSize: 2, atMost: 2 }],
  [
    'ordered-list',
    {
      classes: [
        { class: 'vip', where: { event: 'Order Completed', times: { atLeast: 3 } } },
        { class: 'away', where: { not: { event: 'Email Opened', when: { inTheLast: '30 days' } } } },
        { class: 'city', where: { trait: 'city', is: 'Kraków' } },
      ],
    },
  ],
];

const zone = 'Europe/Warsaw';

const seen = new Map<string, Set<string>>();

async function compare(method: string, settings: Record<string, unknown>, histories: Iterable<History>, now: number) {
  const checked = segmentation(method, settings);
  const { warehouse } = store();
  const thresholds = await measureThresholds(warehouse, checked, asOf(now, zone));
  const assigned = await warehouse.rows<{ profile: number; class: string }>(
    sql`select * from (${await assignmentSql(checked, thresholds, asOf(now, zone))}) order by profile`,
  );
  const bySql = assigned.map(row => `${row.profile}: ${row.class}`);
  const byPerson = [...histories].flatMap(history => {
    const verdict = classifyPerson(checked, thresholds, history, asOf(now, zone));
    return verdict === null ? [] : [`${history.profile}: ${verdict.class}`];
  });
  const label = `${method} ${JSON.stringify(settings)}`;
  assert.deepEqual(bySql, byPerson, `${label} as of ${new Date(now).toISOString()}`);
  seen.set(label, new Set([...(seen.get(label) ?? []), ...assigned.map(row => row.class)]));
}

test('both evaluators give everybody who exists exactly one class, the same', { timeout: 240_000 }, async () => {
  const now = fc.oneof(
    { weight: 1, arbitrary: time },
    { weight: 3, arbitrary: time.map(t => Math.max(t, START + 90 * DAY)) },
  );
  await fc.assert(
    fc.asyncProperty(rows, now, async (generated, instant) => {
      await fill(store(), generated);
      const everybody = generated.people.map(p => p.profile);
      const histories = await fetchHistories(store().warehouse, everybody);
      const inOrder = [...histories.values()].sort((a, b) => a.profile - b.profile);
      for (const [method, settings] of SETTINGS) await compare(method, settings, inOrder, instant);
    }),
    { numRuns: 12, seed: 20261121, endOnFailure: true },
  );
  for (const [method, settings] of SETTINGS) {
    const label = `${method} ${JSON.stringify(settings)}`;
    const classes = classesOf(segmentation(method, settings), null).map(c => c.id);
    const missed = classes.filter(c => !seen.get(label)?.has(c));
    assert.ok(missed.length <= classes.length / 4, `${label} never gave ${missed.join(', ')}`);
  }
});
