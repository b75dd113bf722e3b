import assert from 'node:assert/strict';
import test from 'node:test';
import { importKlaviyo } from '../../src/index.ts';
import { expectCarried } from './expect.ts';
import { dated, metric, ORDER, property, read } from './klaviyo.ts';

expectCarried('Klaviyo: metrics become events', read, [
  ['at least once, ever', metric({}), ORDER],
  [
    'three times',
    metric({ measurement_filter: { type: 'numeric', operator: 'equals', value: 3 } }),
    { event: 'Order Completed', times: { is: 3 } },
  ],
  [
    'never',
    metric({ measurement_filter: { type: 'numeric', operator: 'equals', value: 0 } }),
    { event: 'Order Completed', times: { is: 0 } },
  ],
  [
    'between',
    metric({ measurement_filter: { type: 'numeric', operator: 'between', start: 2, end: 5 } }),
    { event: 'Order Completed', times: { between: [2, 5] } },
  ],
  [
    'a sum is the order’s total',
    metric({ measurement: 'sum', measurement_filter: { type: 'numeric', operator: 'greater-than', value: 100 } }),
    { event: 'Order Completed', sum: { of: 'total', greaterThan: 100 } },
  ],
  [
    'a sum of another metric is its value',
    metric({
      metric_id: 'TIX',
      measurement: 'sum',
      measurement_filter: { type: 'numeric', operator: 'less-than', value: 9 },
    }),
    { event: 'Ticket Bought', sum: { of: 'value', lessThan: 9 } },
  ],
  ['all time', dated({ operator: 'alltime' }), ORDER],
  ['an empty timeframe', metric({ timeframe_filter: {} }), ORDER],
  [
    'in the last',
    dated({ operator: 'in-the-last', unit: 'day', quantity: 30 }),
    { ...ORDER, when: { inTheLast: '30 days' } },
  ],
  [
    'one hour',
    dated({ operator: 'in-the-last', unit: 'hour', quantity: 1 }),
    { ...ORDER, when: { inTheLast: '1 hour' } },
  ],
  [
    'at least so long ago',
    dated({ operator: 'at-least', unit: 'week', quantity: 2 }),
    { ...ORDER, when: { longerAgoThan: '2 weeks' } },
  ],
  [
    'between so long ago',
    dated({ operator: 'between', unit: 'day', start: 7, end: 30 }),
    { ...ORDER, when: { inTheLast: '30 days', longerAgoThan: '7 days' } },
  ],
  ['before a date', dated({ operator: 'before', date: '2026-01-01' }), { ...ORDER, when: { before: '2026-01-01' } }],
  [
    'after a date is after the whole day',
    dated({ operator: 'after', date: '2026-01-31' }),
    { ...ORDER, when: { since: '2026-02-01' } },
  ],
  [
    'after an instant',
    dated({ operator: 'after', date: '2026-01-31T10:00:00Z' }),
    { ...ORDER, when: { since: '2026-01-31T10:00:00.001Z' } },
  ],
  [
    'between dates',
    dated({ operator: 'between-static', start: '2026-01-01T00:00:00+00:00', end: '2026-02-01T00:00:00' }),
    { ...ORDER, when: { between: ['2026-01-01T00:00:00+00:00', '2026-02-01T00:00:00Z'] } },
  ],
  [
    'with filters',
    metric({
      metric_id: 'VIEW',
      metric_filters: [{ property: 'Brand', filter: { type: 'string', operator: 'equals', value: 'X' } }],
    }),
    { event: 'Product Viewed', where: [{ property: 'Brand', is: 'X' }], times: { atLeast: 1 } },
  ],
  [
    'a funnel of two within an hour',
    {
      type: 'profile-metric-funnel',
      steps: [{ metric_id: 'OPN' }, { metric_id: 'ORD' }],
      completion_window_seconds: 3600,
      timeframe_filter: { type: 'date', operator: 'in-the-last', unit: 'day', quantity: 7 },
    },
    {
      sequence: [{ event: 'Email Opened' }, { event: 'Order Completed', within: '1 hour' }],
      when: { inTheLast: '7 days' },
    },
  ],
]);

expectCarried('Klaviyo: properties become traits', read, [
  ['equals', property({ type: 'string', operator: 'equals', value: 'red' }), { trait: 'Colour', is: 'red' }],
  ['not equals', property({ type: 'string', operator: 'not-equals', value: 'red' }), { trait: 'Colour', isNot: 'red' }],
  ['contains', property({ type: 'string', operator: 'contains', value: 're' }), { trait: 'Colour', contains: 're' }],
  [
    'not starts with',
    property({ type: 'string', operator: 'not-starts-with', value: 're' }),
    { trait: 'Colour', notStartsWith: 're' },
  ],
  ['ends with', property({ type: 'string', operator: 'ends-with', value: 'd' }), { trait: 'Colour', endsWith: 'd' }],
  ['regex', property({ type: 'string', operator: 'regex', value: '^r' }), { trait: 'Colour', matches: '^r' }],
  ['nregex', property({ type: 'string', operator: 'nregex', value: '^r' }), { trait: 'Colour', notMatches: '^r' }],
  [
    'in',
    property({ type: 'string', operator: 'in', value: ['Boston'] }, "location['city']"),
    { trait: 'city', in: ['Boston'] },
  ],
  [
    'not in',
    property({ type: 'string', operator: 'not-in', value: ['a', 'b'] }, "properties['My Tag']"),
    { trait: 'My Tag', notIn: ['a', 'b'] },
  ],
  [
    'a zip',
    property({ type: 'string', operator: 'equals', value: '30-001' }, 'location["zip"]'),
    { trait: 'postal_code', is: '30-001' },
  ],
  [
    'a special name',
    property({ type: 'existence', operator: 'is-set' }, '$first_name'),
    { trait: 'first_name', isSet: true },
  ],
  ['not set', property({ type: 'existence', operator: 'not-set' }), { trait: 'Colour', isSet: false }],
  ['a number', property({ type: 'numeric', operator: 'less-than-or-equal', value: 5 }), { trait: 'Colour', atMost: 5 }],
  ['a boolean', property({ type: 'boolean', operator: 'equals', value: false }), { trait: 'Colour', is: false }],
  ['a list with', property({ type: 'list', operator: 'contains', value: 'tea' }), { trait: 'Colour', includes: 'tea' }],
  [
    'a list without',
    property({ type: 'list', operator: 'not-contains', value: 'tea' }),
    { trait: 'Colour', includesNone: ['tea'] },
  ],
  [
    'a list with any',
    property({ type: 'list', operator: 'contains-any', value: ['tea', 'wine'] }),
    { trait: 'Colour', includesAny: ['tea', 'wine'] },
  ],
  [
    'a list without all',
    property({ type: 'list', operator: 'not-contains-all', value: ['tea', 'wine'] }),
    { not: { trait: 'Colour', includesAll: ['tea', 'wine'] } },
  ],
  [
    'a date',
    property({ type: 'date', operator: 'in-the-next', unit: 'day', quantity: 3 }),
    { trait: 'Colour', inTheNext: '3 days' },
  ],
  [
    'an anniversary',
    property({ type: 'date', operator: 'anniversary' }),
    { trait: 'Colour', anniversaryDuring: 'today' },
  ],
  [
    'an anniversary this month',
    property({ type: 'date', operator: 'anniversary-month' }),
    { trait: 'Colour', anniversaryDuring: 'this month' },
  ],
  [
    'an anniversary soon',
    property({ type: 'date', operator: 'anniversary-next', unit: 'week', quantity: 1 }),
    { trait: 'Colour', anniversaryInTheNext: '1 week' },
  ],
]);

expectCarried('Klaviyo: the other conditions', read, [
  [
    'on a list',
    { type: 'profile-group-membership', is_member: true, group_ids: ['LST'], timeframe_filter: {} },
    { segment: 'newsletter' },
  ],
  [
    'on none of two',
    { type: 'profile-group-membership', is_member: false, group_ids: ['LST', 'SEG'] },
    { not: { any: [{ segment: 'newsletter' }, { segment: 'big-spenders' }] } },
  ],
  [
    'consent',
    { type: 'profile-marketing-consent', consent: { channel: 'sms', can_receive_marketing: true } },
    { consent: 'sms', given: true },
  ],
  [
    'no consent',
    {
      type: 'profile-marketing-consent',
      consent: { channel: 'email', can_receive_marketing: false, consent_status: null },
    },
    { consent: 'email', given: false },
  ],
  [
    'outside the United States',
    { type: 'profile-region', in_region: false, region: 'united_states' },
    { not: { place: { country: ['US'] } } },
  ],
  [
    'number of orders',
    {
      type: 'profile-predictive-analytics',
      dimension: 'historic_number_of_orders',
      filter: { type: 'numeric', operator: 'greater-than', value: 2 },
    },
    { event: 'Order Completed', times: { greaterThan: 2 } },
  ],
  [
    'average order',
    {
      type: 'profile-predictive-analytics',
      dimension: 'average_order_value',
      filter: { type: 'numeric', operator: 'less-than', value: 50 },
    },
    { event: 'Order Completed', average: { of: 'total', lessThan: 50 } },
  ],
  [
    'a prediction keeps its place',
    {
      type: 'profile-predictive-analytics',
      dimension: 'churn_probability',
      filter: { type: 'numeric', operator: 'greater-than', value: 0.66 },
    },
    { prediction: 'churn_probability', greaterThan: 0.66 },
  ],
]);

test('Klaviyo: groups are joined by "and", their conditions by "or"', () => {
  const result = importKlaviyo({
    data: [
      {
        type: 'segment',
        id: 'S1',
        attributes: {
          name: 'VIP-y z Łodzi',
          definition: {
            condition_groups: [
              { conditions: [metric({}), metric({ metric_id: 'OPN' })] },
              { conditions: [{ type: 'profile-group-membership', is_member: true, group_ids: ['S2'] }] },
            ],
          },
        },
      },
      {
        type: 'segment',
        id: 'S2',
        attributes: { name: 'VIP-y z Łodzi', definition: { condition_groups: [{ conditions: [metric({})] }] } },
      },
    ],
    included: [
      { type: 'metric', id: 'ORD', attributes: { name: 'Placed Order' } },
      { type: 'metric', id: 'OPN', attributes: { name: 'Opened Email' } },
    ],
  });
  assert.ok(result.ok, JSON.stringify(result));
  assert.deepEqual(result.value, [
    {
      segment: 'vip-y-z-lodzi',
      name: 'VIP-y z Łodzi',
      where: {
        all: [{ any: [ORDER, { event: 'Email Opened', times: { atLeast: 1 } }] }, { segment: 'vip-y-z-lodzi-2' }],
      },
    },
    { segment: 'vip-y-z-lodzi-2', name: 'VIP-y z Łodzi', where: ORDER },
  ]);
});

test('Klaviyo: one bad condition stops the document, and every bad one is named', () => {
  const result = importKlaviyo({
    definition: { condition_groups: [{ conditions: [{ type: 'a' }, metric({})] }, { conditions: [] }], note: 'x' },
  });
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(p => p.path),
    ['definition.note'],
  );
  const inner = importKlaviyo({
    definition: { condition_groups: [{ conditions: [{ type: 'a' }, metric({})] }, { conditions: [] }] },
  });
  assert.ok(!inner.ok);
  assert.deepEqual(
    inner.problems.map(p => p.path),
    [
      'definition.condition_groups[0].conditions[0].type',
      'definition.condition_groups[0].conditions[1].metric_id',
      'definition.condition_groups[1]',
    ],
  );
});

test('Klaviyo: nothing is not a segment', () => {
  for (const nothing of [null, 'x', 7, {}, { definition: {} }, { definition: { condition_groups: [] } }])
    assert.equal(importKlaviyo(nothing).ok, false, JSON.stringify(nothing));
});
