import assert from 'node:assert/strict';
import test from 'node:test';
import { bind, importDittofeed } from '../../src/index.ts';
import { expectCarried, expectLeft } from './expect.ts';

const KNOWN = { subscriptionGroups: { NEWS: 'email' } } as const;
const read = (node: unknown) =>
  importDittofeed({ name: 'X', definition: { entryNode: { id: 'entry', ...(node as object) }, nodes: [] } }, KNOWN);
const ROOT = 'definition.entryNode';

const trait = (operator: object, path = 'plan') => ({ type: 'Trait', path, operator });
const performed = (more: object = {}) => ({ type: 'Performed', event: 'purchase', ...more });

expectCarried('Dittofeed: traits', read, [
  ['equals', trait({ type: 'Equals', value: 'pro' }), { trait: 'plan', is: 'pro' }],
  ['equals a number', trait({ type: 'Equals', value: 5 }), { trait: 'plan', is: 5 }],
  ['not equals', trait({ type: 'NotEquals', value: 'pro' }), { trait: 'plan', isNot: 'pro' }],
  ['exists', trait({ type: 'Exists' }), { trait: 'plan', isSet: true }],
  ['does not exist', trait({ type: 'NotExists' }), { trait: 'plan', isSet: false }],
  ['at least', trait({ type: 'GreaterThanOrEqual', value: 5 }), { trait: 'plan', atLeast: 5 }],
  ['less', trait({ type: 'LessThan', value: '5' }), { trait: 'plan', lessThan: 5 }],
  ['within', trait({ type: 'Within', windowSeconds: 86_400 }), { trait: 'plan', inTheLast: '1 day' }],
  ['within weeks', trait({ type: 'Within', windowSeconds: 1_209_600 }), { trait: 'plan', inTheLast: '2 weeks' }],
  ['within minutes', trait({ type: 'Within', windowSeconds: 5400 }), { trait: 'plan', inTheLast: '90 minutes' }],
  [
    'before a time',
    trait({ type: 'AbsoluteTimestamp', absoluteTimestamp: '2026-01-01T00:00:00Z', direction: 'before' }),
    { trait: 'plan', before: '2026-01-01T00:00:00Z' },
  ],
  [
    'after a time',
    trait({ type: 'AbsoluteTimestamp', absoluteTimestamp: '2026-01-01T00:00:00Z', direction: 'after' }),
    { trait: 'plan', since: '2026-01-01T00:00:00Z' },
  ],
  ['a path from the root', trait({ type: 'Exists' }, '$.address.city'), { trait: 'address.city', isSet: true }],
  ['a list', { type: 'Includes', path: 'tags', item: 'tea' }, { trait: 'tags', includes: 'tea' }],
]);

expectCarried('Dittofeed: events', read, [
  ['performed is exactly once there', performed(), { event: 'purchase', times: { is: 1 } }],
  ['at least 3 times', performed({ times: 3, timesOperator: '>=' }), { event: 'purchase', times: { atLeast: 3 } }],
  ['fewer than 3 times', performed({ times: 3, timesOperator: '<' }), { event: 'purchase', times: { lessThan: 3 } }],
  ['never', performed({ times: 0, timesOperator: '=' }), { event: 'purchase', times: { is: 0 } }],
  [
    'within',
    performed({ withinSeconds: 3600 }),
    { event: 'purchase', times: { is: 1 }, when: { inTheLast: '1 hour' } },
  ],
  [
    'within, said twice',
    performed({ timeOperator: 'Within', withinSeconds: 7200 }),
    { event: 'purchase', times: { is: 1 }, when: { inTheLast: '2 hours' } },
  ],
  [
    'after a time',
    performed({ timeOperator: 'AfterAbsolute', absoluteTimestamp: '2026-01-01' }),
    { event: 'purchase', times: { is: 1 }, when: { since: '2026-01-01' } },
  ],
  [
    'with properties',
    performed({ properties: [{ path: 'sku', operator: { type: 'Equals', value: 'A' } }] }),
    { event: 'purchase', where: [{ property: 'sku', is: 'A' }], times: { is: 1 } },
  ],
  [
    'the last one',
    {
      type: 'LastPerformed',
      event: 'purchase',
      whereProperties: [{ path: 'shop', operator: { type: 'Equals', value: 'web' } }],
      hasProperties: [{ path: 'paid', operator: { type: 'Equals', value: 'yes' } }],
    },
    { event: 'purchase', where: [{ property: 'shop', is: 'web' }], last: { of: 'paid', is: 'yes' } },
  ],
  [
    'the last one by two properties',
    {
      type: 'LastPerformed',
      event: 'purchase',
      hasProperties: [
        { path: 'a', operator: { type: 'Exists' } },
        { path: 'b', operator: { type: 'NotEquals', value: 1 } },
      ],
    },
    {
      all: [
        { event: 'purchase', last: { of: 'a', isSet: true } },
        { event: 'purchase', last: { of: 'b', isNot: 1 } },
      ],
    },
  ],
  [
    'an opened e-mail',
    { type: 'Email', event: 'EmailOpened', templateId: 'T1' },
    { event: 'Email Opened', where: [{ property: 'templateId', is: 'T1' }] },
  ],
  [
    'spam',
    { type: 'Email', event: 'EmailMarkedSpam', templateId: 'T1' },
    { event: 'Email Marked as Spam', where: [{ property: 'templateId', is: 'T1' }] },
  ],
]);

expectCarried('Dittofeed: consent, chance, everybody', read, [
  [
    'opted in',
    { type: 'SubscriptionGroup', subscriptionGroupId: 'NEWS', subscriptionGroupType: 'OptIn' },
    { consent: 'email', given: true },
  ],
  [
    'not opted out',
    { type: 'SubscriptionGroup', subscriptionGroupId: 'NEWS', subscriptionGroupType: 'OptOut' },
    { not: { trait: 'consent.email', is: false } },
  ],
  [
    'unsubscribed',
    { type: 'SubscriptionGroupUnsubscribed', subscriptionGroupId: 'NEWS' },
    { trait: 'consent.email', is: false },
  ],
  ['a share', { type: 'RandomBucket', percent: 0.125 }, { random: 12.5, salt: 'entry' }],
  ['everybody', { type: 'Everyone' }, { everyone: true }],
]);

expectLeft('Dittofeed: what cannot be carried over says where and why', read, ROOT, [
  ['an unknown node', { type: 'Horoscope' }, 'type', /Horoscope/, /Performed/],
  ['a missing child', { type: 'And', children: ['gone'] }, 'children[0]', /no node "gone"/],
  ['a group of nothing', { type: 'Or', children: [] }, '', /nobody or everybody/],
  ['a circle', { type: 'And', children: ['entry'] }, 'children[0]', /no node "entry"/],
  ['an unknown operator', trait({ type: 'SoundsLike', value: 'x' }), 'operator.type', /SoundsLike/, /Equals/],
  [
    'how long it has been',
    trait({ type: 'HasBeen', value: 'x', windowSeconds: 60, comparator: 'GTE' }),
    'operator',
    /how long/,
  ],
  ['45 seconds', trait({ type: 'Within', windowSeconds: 45 }), 'operator.windowSeconds', /whole minutes/],
  ['an empty text', trait({ type: 'Equals', value: '' }), 'operator.value', /text is expected/],
  ['an unknown key', trait({ type: 'Equals', value: 'x', ignoreCase: true }), 'operator.ignoreCase', /may change/],
  ['more than a name', trait({ type: 'Exists' }, '$.tags[*]'), 'path', /more than a name/],
  ['an unknown comparison', performed({ timesOperator: '>' }), 'timesOperator', /">"/],
  ['a negative count', performed({ times: -1 }), 'times', /no number of times/],
  ['many events by one name', performed({ event: 'page_*' }), 'event', /named whole/],
  ['an unknown time operator', performed({ timeOperator: 'Around' }), 'timeOperator', /Around/],
  [
    'a time without operator',
    performed({ absoluteTimestamp: '2026-01-01' }),
    'absoluteTimestamp',
    /without an operator/,
  ],
  [
    'a property that has been',
    performed({ properties: [{ path: 'a', operator: { type: 'HasBeen' } }] }),
    'properties[0].operator',
    /how long/,
  ],
  ['nothing asked of the last', { type: 'LastPerformed', event: 'a' }, 'hasProperties', /nothing is asked/],
  ['a message sent', { type: 'Email', event: 'MessageSent', templateId: 'T' }, 'event', /not kept/, /EmailDelivered/],
  [
    'a group nobody explained',
    { type: 'SubscriptionGroup', subscriptionGroupId: 'X', subscriptionGroupType: 'OptIn' },
    'subscriptionGroupId',
    /which channel/,
    /subscriptionGroups/,
  ],
  ['more than everybody', { type: 'RandomBucket', percent: 20 }, 'percent', /between 0 and 1/],
  ['people by hand', { type: 'Manual', version: 1 }, '', /by hand/],
  ['a broadcast', { type: 'Broadcast' }, '', /broadcast/],
]);

test('Dittofeed: children are found by id, to any depth', () => {
  const result = importDittofeed([
    {
      id: 's1',
      name: 'Deep',
      definition: {
        entryNode: { type: 'And', id: 'a', children: ['b', 'c'] },
        nodes: [
          { id: 'c', type: 'Or', children: ['d', 'b'] },
          { id: 'b', ...trait({ type: 'Exists' }) },
          { id: 'd', type: 'Everyone' },
        ],
      },
    },
  ]);
  assert.ok(result.ok, JSON.stringify(result));
  assert.deepEqual(result.value[0]?.where, {
    all: [{ trait: 'plan', isSet: true }, { any: [{ everyone: true }, { trait: 'plan', isSet: true }] }],
  });
});

test('Dittofeed: nodes in a circle and two nodes of one id are problems', () => {
  const circle = importDittofeed({
    entryNode: { type: 'And', id: 'a', children: ['b'] },
    nodes: [
      { id: 'b', type: 'Or', children: ['c'] },
      { id: 'c', type: 'Or', children: ['b'] },
    ],
  });
  assert.ok(!circle.ok);
  assert.deepEqual(
    circle.problems.map(p => [p.path, p.message]),
    [['nodes[1].children[0]', 'the nodes stand in a circle: a → b → c → b']],
  );
  const twins = importDittofeed({
    entryNode: { type: 'Everyone', id: 'a' },
    nodes: [
      { id: 'b', type: 'Everyone' },
      { id: 'b', type: 'Manual' },
    ],
  });
  assert.ok(!twins.ok && /two nodes/.test(twins.problems[0]?.message ?? ''));
});

test('Dittofeed: a keyed event becomes a parameter that a triggering event fills in', () => {
  const result = read({
    type: 'KeyedPerformed',
    event: 'Appointment Booked',
    key: 'appointment.id',
    times: 1,
    timesOperator: '>=',
  });
  assert.ok(result.ok);
  const [definition] = result.value;
  assert.ok(definition);
  assert.deepEqual(definition, {
    segment: 'x',
    name: 'X',
    parameters: { appointment_id: { type: 'text' } },
    where: {
      event: 'Appointment Booked',
      where: [{ property: 'appointment.id', is: { param: 'appointment_id' } }],
      times: { atLeast: 1 },
    },
  });
  const bound = bind(definition, { appointment_id: '17' });
  assert.ok(bound.ok && JSON.stringify(bound.value.where).includes('"is":"17"'));
});
