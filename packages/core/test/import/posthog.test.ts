import assert from 'node:assert/strict';
import test from 'node:test';
import { importPostHog } from '../../src/index.ts';
import { expectCarried, expectLeft } from './expect.ts';

const read = (leaf: unknown) =>
  importPostHog(
    { name: 'X', filters: { properties: { type: 'AND', values: [leaf] } } },
    { cohorts: { 8814: 'paying' } },
  );
const ROOT = 'filters.properties.values[0]';

const behavior = (value: string, more: object = {}) => ({
  type: 'behavioral',
  value,
  key: 'purchase',
  event_type: 'events',
  negation: false,
  time_value: 30,
  time_interval: 'day',
  ...more,
});
const multiple = (operator: string | null, operator_value: unknown, more: object = {}) =>
  behavior('performed_event_multiple', { operator, operator_value, ...more });
const person = (operator: string | undefined, value?: unknown, more: object = {}) => ({
  type: 'person',
  key: 'plan',
  operator,
  value,
  ...more,
});
const IN_30_DAYS = { event: 'purchase', when: { inTheLast: '30 days' } } as const;
const seq = { seq_time_value: 7, seq_time_interval: 'day' };

expectCarried('PostHog: behaviour becomes events', read, [
  ['performed', behavior('performed_event'), IN_30_DAYS],
  ['not performed', behavior('performed_event', { negation: true }), { not: IN_30_DAYS }],
  ['at least 3 times', multiple('gte', 3), { ...IN_30_DAYS, times: { atLeast: 3 } }],
  ['more than 3 times', multiple('gt', 3), { ...IN_30_DAYS, times: { greaterThan: 3 } }],
  ['at most 3 times leaves out who never did', multiple('lte', 3), { ...IN_30_DAYS, times: { between: [1, 3] } }],
  ['less than 3 times too', multiple('lt', 3), { ...IN_30_DAYS, times: { between: [1, 2] } }],
  ['exactly', multiple('exact', 2), { ...IN_30_DAYS, times: { is: 2 } }],
  ['exactly, without saying so', multiple(null, '2'), { ...IN_30_DAYS, times: { is: 2 } }],
  [
    'explicit dates go before',
    behavior('performed_event', { explicit_datetime: '-7d', explicit_datetime_to: null }),
    { event: 'purchase', when: { inTheLast: '7 days' } },
  ],
  [
    'between two relative dates',
    behavior('performed_event', { explicit_datetime: '-3m', explicit_datetime_to: '-1w' }),
    { event: 'purchase', when: { inTheLast: '3 months', longerAgoThan: '1 week' } },
  ],
  [
    'between fixed dates',
    behavior('performed_event', { explicit_datetime: '2026-01-01', explicit_datetime_to: '2026-02-01T10:00:00' }),
    { event: 'purchase', when: { since: '2026-01-01', before: '2026-02-01T10:00:00Z' } },
  ],
  [
    'with filters',
    behavior('performed_event', {
      event_filters: [
        { type: 'event', key: 'plan', value: 'pro', operator: 'exact' },
        { type: 'event', key: 'price', value: '9.5', operator: 'gt' },
      ],
    }),
    {
      event: 'purchase',
      where: [
        { property: 'plan', is: 'pro' },
        { property: 'price', greaterThan: 9.5 },
      ],
      when: { inTheLast: '30 days' },
    },
  ],
  [
    'for the first time',
    behavior('performed_event_first_time'),
    { event: 'purchase', firstTime: { inTheLast: '30 days' } },
  ],
  [
    'for the first time between',
    behavior('performed_event_first_time', { explicit_datetime: '-30d', explicit_datetime_to: '-7d' }),
    {
      all: [
        { event: 'purchase', firstTime: { inTheLast: '30 days' } },
        { event: 'purchase', firstTime: { longerAgoThan: '7 days' } },
      ],
    },
  ],
  [
    'one after the other',
    behavior('performed_event_sequence', { seq_event: 'refund', seq_event_type: 'events', ...seq }),
    { sequence: [{ event: 'purchase' }, { event: 'refund', within: '7 days' }], when: { inTheLast: '30 days' } },
  ],
  [
    'stopped',
    behavior('stopped_performing_event', seq),
    { all: [IN_30_DAYS, { not: { event: 'purchase', when: { inTheLast: '7 days' } } }] },
  ],
  [
    'restarted',
    behavior('restarted_performing_event', seq),
    {
      all: [
        { event: 'purchase', when: { inTheLast: '7 days' } },
        { event: 'purchase', when: { longerAgoThan: '7 days' } },
        { not: { event: 'purchase', when: { inTheLast: '30 days', longerAgoThan: '7 days' } } },
      ],
    },
  ],
]);

expectCarried('PostHog: person properties become traits, cohorts segments', read, [
  ['exact', person('exact', 'pro'), { trait: 'plan', is: 'pro' }],
  ['exact without saying so', person(undefined, 'pro'), { trait: 'plan', is: 'pro' }],
  ['one of', person('exact', ['pro', 'team']), { trait: 'plan', in: ['pro', 'team'] }],
  ['a list of one', person('exact', ['pro']), { trait: 'plan', is: 'pro' }],
  ['is not', person('is_not', 'pro'), { trait: 'plan', isNot: 'pro' }],
  ['none of', person('is_not', ['pro', true]), { trait: 'plan', notIn: ['pro', 'true'] }],
  [
    'contains, whatever the case',
    person('icontains', '@Acme.com'),
    { trait: 'plan', matches: '@[aA][cC][mM][eE]\\.[cC][oO][mM]' },
  ],
  ['does not contain', person('not_icontains', '1ł'), { trait: 'plan', notMatches: '1[łŁ]' }],
  ['regex', person('regex', '^p'), { trait: 'plan', matches: '^p' }],
  ['not regex', person('not_regex', '^p'), { trait: 'plan', notMatches: '^p' }],
  ['greater', person('gt', '5'), { trait: 'plan', greaterThan: 5 }],
  ['at most', person('lte', 5), { trait: 'plan', atMost: 5 }],
  ['set', person('is_set'), { trait: 'plan', isSet: true }],
  ['not set', person('is_not_set', null), { trait: 'plan', isSet: false }],
  ['on a date', person('is_date_exact', '2026-01-31'), { trait: 'plan', on: '2026-01-31' }],
  ['after a date: after its day', person('is_date_after', '2026-01-31'), { trait: 'plan', since: '2026-02-01' }],
  [
    'after an instant: after its second',
    person('is_date_after', '2026-01-31T10:00:00Z'),
    { trait: 'plan', since: '2026-01-31T10:00:01.000Z' },
  ],
  ['after 30 days ago', person('is_date_after', '-30d'), { trait: 'plan', inTheLast: '30 days' }],
  ['before 1 year ago', person('is_date_before', '-1y'), { trait: 'plan', longerAgoThan: '1 year' }],
  ['negated', person('exact', 'pro', { negation: true }), { not: { trait: 'plan', is: 'pro' } }],
  ['a cohort', { type: 'cohort', key: 'id', value: 8814 }, { segment: 'paying' }],
  ['not a cohort', { type: 'cohort', key: 'id', value: 8814, negation: true }, { not: { segment: 'paying' } }],
  [
    'a group in a group',
    { type: 'OR', values: [person('is_set'), { type: 'AND', values: [person('gt', 1), person('lt', 5)] }] },
    {
      any: [
        { trait: 'plan', isSet: true },
        {
          all: [
            { trait: 'plan', greaterThan: 1 },
            { trait: 'plan', lessThan: 5 },
          ],
        },
      ],
    },
  ],
]);

expectLeft('PostHog: what cannot be carried over says where and why', read, ROOT, [
  ['an unknown type', { type: 'group', key: 'x' }, 'type', /"group"/, /person/],
  ['an unknown behaviour', behavior('dreamt_of_event'), 'value', /dreamt_of/],
  ['an action', behavior('performed_event', { event_type: 'actions', key: 7 }), 'event_type', /action/, /any/],
  ['an unknown operator', person('sounds_like', 'x'), 'operator', /sounds_like/, /icontains/],
  ['an unknown count operator', multiple('about', 3), 'operator', /about/],
  ['at most 0 times', multiple('lte', 0), 'operator_value', /nobody there/],
  ['half a time', multiple('gte', 1.5), 'operator_value', /1\.5/],
  ['an unknown key', behavior('performed_event', { sampling: 0.1 }), 'sampling', /may change/],
  ['an unknown interval', behavior('performed_event', { time_interval: 'fortnight' }), 'time_interval', /fortnight/],
  ['no time', behavior('performed_event', { time_value: null }), 'time_value', /number is expected/],
  [
    'a relative date of another kind',
    behavior('performed_event', { explicit_datetime: '-1dStart' }),
    'explicit_datetime',
    /no date/,
  ],
  [
    'an end without a start',
    behavior('performed_event', { explicit_datetime_to: '-1d' }),
    'explicit_datetime_to',
    /without a start/,
  ],
  [
    'filters of a sequence, which are not read there',
    behavior('performed_event_sequence', {
      seq_event: 'b',
      ...seq,
      event_filters: [{ type: 'event', key: 'a', value: 1 }],
    }),
    'event_filters',
    /may change/,
  ],
  [
    'a filter of another type',
    behavior('performed_event', { event_filters: [{ type: 'hogql', key: 'true' }] }),
    'event_filters[0].type',
    /hogql/,
  ],
  [
    'regularly',
    behavior('performed_event_regularly', { operator: 'gte', operator_value: 1, min_periods: 3, total_periods: 4 }),
    'value',
    /calendar/,
    /regularly:/,
  ],
  ['a cohort elsewhere', { type: 'cohort', key: 'id', value: 1 }, 'value', /cohort 1/, /cohorts/],
  ['an exact instant', person('is_date_exact', '2026-01-31T10:00:00Z'), 'value', /second/],
  ['a word for a number', person('gt', 'many'), 'value', /number is expected/],
  ['a list of nothing', person('exact', []), 'value', /nothing/],
  ['a pattern that is a list', person('regex', ['a', 'b']), 'value', /text is expected/],
  ['a group of nothing', { type: 'OR', values: [] }, '', /nobody or everybody/],
  ['a strange negation', person('is_set', null, { negation: 'yes' }), 'negation', /true or false/],
]);

test('PostHog: cohorts of one document may name each other, in any order', () => {
  const cohort = (id: number, name: string, leaf: object) => ({
    id,
    name,
    filters: { properties: { type: 'OR', values: [{ type: 'AND', values: [leaf] }] } },
  });
  const result = importPostHog({
    results: [
      cohort(1, 'Not paying', { type: 'cohort', key: 'id', value: 2, negation: true }),
      cohort(2, 'Paying', person('is_set')),
    ],
  });
  assert.deepEqual(result, {
    ok: true,
    value: [
      { segment: 'not-paying', name: 'Not paying', where: { not: { segment: 'paying' } } },
      { segment: 'paying', name: 'Paying', where: { trait: 'plan', isSet: true } },
    ],
  });
});

test('PostHog: a static cohort, test accounts and no filters at all stay behind', () => {
  const properties = { type: 'AND', values: [person('is_set')] };
  const places = (json: unknown) => {
    const result = importPostHog(json);
    return result.ok ? [] : result.problems.map(p => p.path);
  };
  assert.deepEqual(places({ is_static: true, filters: { properties } }), ['is_static']);
  assert.deepEqual(places({ filters: { properties, filterTestAccounts: true } }), ['filters.filterTestAccounts']);
  assert.deepEqual(places({ filters: { properties, filterTestAccounts: false } }), []);
  assert.deepEqual(places({ name: 'x' }), ['filters']);
  assert.deepEqual(places([{ filters: { properties } }, 'x']), ['[1].filters']);
});
