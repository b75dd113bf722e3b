import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { callReader } from '../../../src/track/call-reader.ts';
import { learn } from '../../../src/track/plan/learn.ts';
import {
  EMPTY_PLAN,
  MOST_EVENTS,
  MOST_PROPERTIES,
  type PlannedProperty,
  type TrackingPlan,
} from '../../../src/track/plan/plan.ts';
import { violations } from '../../../src/track/plan/violations.ts';
import type { SaidCall } from '../../../src/track/said.ts';

const read = callReader({ zone: 'UTC', country: 'PL', blocked: [] });

const seen = (properties: object, event = 'Seen'): SaidCall => {
  const result = read({ type: 'track', event, userId: '7', properties, context: { ip: '::1' } }, { receivedAt: 0 });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const learned = (...calls: readonly SaidCall[]): TrackingPlan => calls.reduce(learn, EMPTY_PLAN);

describe('a plan is learned', () => {
  test('events, properties, and the kinds their values read as', () => {
    const properties = {
      price: 12.5,
      product_id: 'tea',
      seen: true,
      on: '2026-01-02',
      tags: ['a'],
      size: { w: 1 },
      n: '7',
    };
    const { events } = learned(seen(properties), seen({ tags: 'a', none: '' }));
    assert.deepEqual(
      Object.entries(events.Seen?.properties ?? {}).map(([name, { kinds }]) => `${name}: ${kinds.join(' ')}`),
      [
        'price: number',
        'product_id: text',
        'seen: boolean',
        'on: moment',
        'tags: list text',
        'size: object',
        'n: number',
      ],
    );
  });

  test('what is known already leaves the very same plan', () => {
    const plan = learned(seen({ a: 1, b: 'x' }));
    assert.equal(learn(plan, seen({ a: 2 })), plan);
    assert.notEqual(learn(plan, seen({ a: 'two' })), plan);
  });

  test('what somebody decided stays, and an enforced plan learns nothing', () => {
    const decided = withProperty('a', { status: 'expected', kinds: ['number'] }, false);
    assert.deepEqual(learn(decided, seen({ a: 'x' })).events.Seen?.properties.a?.kinds, ['number']);
    const enforced = { ...EMPTY_PLAN, enforced: true };
    assert.equal(learn(enforced, seen({ a: 1 })), enforced);
  });

  test('names that are data do not make it grow for ever, and it says so', () => {
    const names = Array.from({ length: MOST_EVENTS + 5 }, (_, i) => seen({}, `Seen ${i}`));
    const plan = learned(...names);
    assert.deepEqual([Object.keys(plan.events).length, plan.full], [MOST_EVENTS, true]);
    const many = Object.fromEntries(Array.from({ length: MOST_PROPERTIES + 5 }, (_, i) => [`p${i}`, 1]));
    const event = learned(seen(many)).events.Seen;
    assert.deepEqual([Object.keys(event?.properties ?? {}).length, event?.full], [MOST_PROPERTIES, true]);
  });

  test('names that objects have anyway are names like others', () => {
    const plan = learned(seen({ toString: 1 }, 'constructor'));
    const properties = { toString: { status: 'learned', kinds: ['number'] } };
    assert.deepEqual(Object.entries(plan.events), [['constructor', { status: 'learned', properties }]]);
    assert.deepEqual(JSON.parse(JSON.stringify(plan)), plan);
  });
});

const withProperty = (name: string, property: PlannedProperty, enforced = true): TrackingPlan => ({
  enforced,
  events: {
    Seen: { status: 'learned', properties: { [name]: property } },
    Gone: { status: 'refused', properties: {} },
  },
});

describe('what breaks an enforced plan is flagged', () => {
  const plan = withProperty('a', { status: 'learned', kinds: ['number'] });
  for (const [what, given, call, found] of [
    ['nothing', plan, seen({ a: 1 }), []],
    ['an event nobody knows', plan, seen({}, 'Sneezed'), [{ code: 'unknown-event', event: 'Sneezed' }]],
    ['an event that is refused', plan, seen({}, 'Gone'), [{ code: 'refused-event', event: 'Gone' }]],
    ['a property nobody knows', plan, seen({ b: 1 }), [{ code: 'unknown-property', event: 'Seen', property: 'b' }]],
    [
      'a value of another kind',
      plan,
      seen({ a: 'x' }),
      [{ code: 'wrong-type', event: 'Seen', property: 'a', found: 'text', allowed: ['number'] }],
    ],
    ['no number where text is allowed', withProperty('a', { status: 'learned', kinds: ['text'] }), seen({ a: 1 }), []],
    [
      'but a list there',
      withProperty('a', { status: 'learned', kinds: ['text'] }),
      seen({ a: ['x'] }),
      [{ code: 'wrong-type', event: 'Seen', property: 'a', found: 'list', allowed: ['text'] }],
    ],
    [
      'a property that is expected and not there',
      withProperty('a', { status: 'expected', kinds: ['number'] }),
      seen({ a: null }),
      [{ code: 'missing-property', event: 'Seen', property: 'a' }],
    ],
    [
      'a property that is refused',
      withProperty('a', { status: 'refused', kinds: [] }),
      seen({ a: 1 }),
      [{ code: 'refused-property', event: 'Seen', property: 'a' }],
    ],
    ['anything, while it is learned', { ...plan, enforced: false }, seen({ a: 'x', b: 1 }), []],
  ] as const)
    test(what, () => assert.deepEqual(violations(given, call), found));
});
