import { expectLeft } from './expect.ts';
import { dated, metric, property, ROOT, read } from './klaviyo.ts';

expectLeft('Klaviyo: what cannot be carried over says where and why', read, ROOT, [
  ['an unknown type', { type: 'profile-moon-phase' }, 'type', /profile-moon-phase/, /known: profile-metric/],
  ['an unknown metric', metric({ metric_id: 'ZZZ' }), 'metric_id', /metric "ZZZ"/, /metrics/],
  ['an unknown measurement', metric({ measurement: 'median' }), 'measurement', /"median"/],
  [
    'an unknown operator',
    property({ type: 'string', operator: 'sounds-like', value: 'x' }),
    'filter.operator',
    /sounds-like/,
    /equals/,
  ],
  ['an unknown key', metric({ group_by: 'Brand' }), 'group_by', /may change the meaning/],
  [
    'an unknown key of a filter',
    property({ type: 'string', operator: 'equals', value: 'x', case: 'any' }),
    'filter.case',
    /may change/,
  ],
  [
    'events of the future',
    dated({ operator: 'in-the-next', unit: 'day', quantity: 3 }),
    'timeframe_filter.operator',
    /future/,
  ],
  [
    'half a day',
    dated({ operator: 'in-the-last', unit: 'day', quantity: 0.5 }),
    'timeframe_filter.quantity',
    /no length of time/,
  ],
  [
    'an unknown unit',
    dated({ operator: 'in-the-last', unit: 'fortnight', quantity: 1 }),
    'timeframe_filter.unit',
    /fortnight/,
  ],
  ['a date that is none', dated({ operator: 'before', date: '2026-02-30' }), 'timeframe_filter.date', /no date/],
  [
    'a month by name',
    property({ type: 'date', operator: 'calendar-month', month: 5 }),
    'filter.operator',
    /month by its name/,
  ],
  [
    'a moving range of a property',
    property({ type: 'date', operator: 'between', start: 1, end: 2, unit: 'day' }),
    'filter.operator',
    /two moving ends/,
  ],
  [
    'the length of a list',
    property({ type: 'list', operator: 'length-equals', value: 3 }),
    'filter.operator',
    /how long/,
  ],
  [
    'a part of an item',
    property({ type: 'list', operator: 'contains-substring', value: 'x' }),
    'filter.operator',
    /part of an item/,
  ],
  ['an empty list', property({ type: 'string', operator: 'in', value: [] }), 'filter.value', /list of nothing/],
  [
    'denied all in an event',
    metric({
      metric_filters: [{ property: 'tags', filter: { type: 'list', operator: 'not-contains-all', value: ['a'] } }],
    }),
    'metric_filters[0].filter',
    /not all of/,
  ],
  [
    'a funnel of three with one limit',
    {
      type: 'profile-metric-funnel',
      steps: [{ metric_id: 'ORD' }, { metric_id: 'ORD' }, { metric_id: 'ORD' }],
      completion_window_seconds: 60,
    },
    'completion_window_seconds',
    /more than two steps/,
  ],
  [
    '90 seconds',
    {
      type: 'profile-metric-funnel',
      steps: [{ metric_id: 'ORD' }, { metric_id: 'ORD' }],
      completion_window_seconds: 90,
    },
    'completion_window_seconds',
    /whole minutes/,
  ],
  [
    'an unknown list',
    { type: 'profile-group-membership', is_member: true, group_ids: ['NIL'] },
    'group_ids[0]',
    /"NIL"/,
    /groups/,
  ],
  [
    'no list at all',
    { type: 'profile-group-membership', is_member: true, group_ids: [] },
    'group_ids',
    /names no list/,
  ],
  [
    'since when on a list',
    {
      type: 'profile-group-membership',
      is_member: true,
      group_ids: ['LST'],
      timeframe_filter: { type: 'date', operator: 'in-the-last', unit: 'day', quantity: 3 },
    },
    'timeframe_filter',
    /since when/,
    /enteredInTheLast/,
  ],
  [
    'a consent by its history',
    {
      type: 'profile-marketing-consent',
      consent: { channel: 'email', can_receive_marketing: true, consent_status: { subscription: 'subscribed' } },
    },
    'consent.consent_status',
    /may change/,
  ],
  [
    'a postal code',
    { type: 'profile-postal-code-distance', country_code: 'PL', postal_code: '30-001', unit: 'kilometers', filter: {} },
    '',
    /postal code/,
    /near/,
  ],
  [
    'a predicted gender',
    { type: 'profile-predictive-analytics', dimension: 'predicted_gender', filter: {} },
    'dimension',
    /predicted gender/,
  ],
  [
    'a value net of refunds',
    { type: 'profile-predictive-analytics', dimension: 'historic_clv', filter: {} },
    'dimension',
    /came back/,
  ],
  ['an object', { type: 'profile-has-custom-object' }, '', /objects/],
  [
    'a place nobody keeps',
    property({ type: 'string', operator: 'equals', value: 'x' }, "location['address1']"),
    'property',
    /not kept of a place/,
  ],
]);
