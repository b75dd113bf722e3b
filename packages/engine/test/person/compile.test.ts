import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emptyCatalog, parseDefinition } from '@satsuma/core';
import { compilePerson } from '../../src/person/compile.ts';
import type { PersonContext } from '../../src/person/frame.ts';
import type { History } from '../../src/person/history.ts';
import { type Plan, planOf } from '../../src/plan/plan.ts';

const NOW = Date.parse('2026-03-18T12:00:00Z');
const DAY = 86_400_000;

function planned(conditions: Readonly<Record<string, object>>, wanted = Object.keys(conditions)): Plan {
  const definitions = Object.entries(conditions).map(([segment, where]) => {
    const parsed = parseDefinition({ segment, where });
    assert.ok(parsed.ok && 'segment' in parsed.value);
    return [segment, parsed.value] as const;
  });
  const rfm = { kind: 'segmentation', classes: ['loyal'], references: [] } as const;
  const catalog = { ...emptyCatalog('Europe/Warsaw'), segments: { rfm } };
  const plan = planOf(wanted, { segments: new Map(definitions), catalog });
  assert.ok(plan.ok);
  return plan.value;
}

const person = (created: number, orders: readonly number[] = []): History => ({
  profile: 7,
  created,
  traits: new Map(),
  events: new Map([['Order', orders.map(time => ({ time, id: String(time), properties: new Map() }))]]),
  lines: new Map(),
});

/** Everybody is in every class; remembers what it was asked. */
function everywhere(): PersonContext & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    isMember(...question) {
      asked.push(question);
      return true;
    },
  };
}

describe('a plan compiled for one person', () => {
  test('answers every planned segment, those that others refer to as well', () => {
    const plan = planned({ buyers: { event: 'Order' }, others: { not: { segment: 'buyers' } } }, ['others']);
    const members = compilePerson(plan).evaluate(person(0), NOW, everywhere());
    assert.deepEqual([...members].sort(), [
      ['buyers', false],
      ['others', true],
    ]);
  });

  test('asks the context for classes, as of the instant that is meant', () => {
    const context = everywhere();
    const plan = planned({ a: { class: 'loyal', of: 'rfm', ago: '30 days' } });
    assert.equal(compilePerson(plan).evaluate(person(0), NOW, context).get('a'), true);
    assert.deepEqual(context.asked, [['rfm', 'loyal', 7, NOW - 30 * DAY]]);
  });

  test('does not ask for the class of somebody who was not known then, nor for one that is still to come', () => {
    const context = everywhere();
    const plan = planned({
      earlier: { class: 'loyal', of: 'rfm', ago: '30 days' },
      later: { class: 'loyal', of: 'rfm', on: '2026-04-01' },
    });
    const members = compilePerson(plan).evaluate(person(NOW - 10 * DAY), NOW, context);
    assert.deepEqual([...members.values()], [false, false]);
    assert.deepEqual(context.asked, []);
  });

  test('asks for a class once, however many segments need it', () => {
    const context = everywhere();
    const loyal = { class: 'loyal', of: 'rfm' };
    const plan = planned({ a: loyal, b: { not: loyal }, c: { all: [loyal, { event: 'Order' }] } });
    compilePerson(plan).evaluate(person(0), NOW, context);
    assert.equal(context.asked.length, 1);
  });

  test('evaluates one person after another, at instants to and fro, without mixing them up', () => {
    const plan = planned({
      lately: { event: 'Order', when: { inTheLast: '30 days' } },
      before: { segment: 'lately', ago: '30 days' },
    });
    const evaluator = compilePerson(plan);
    const early = person(0, [NOW - 40 * DAY]);
    const late = person(0, [NOW - 10 * DAY]);
    const of = (history: History, now: number) => [...evaluator.evaluate(history, now, everywhere()).values()];
    for (let i = 0; i < 3; i++) {
      assert.deepEqual(of(early, NOW), [false, true]);
      assert.deepEqual(of(late, NOW), [true, false]);
      assert.deepEqual(of(early, NOW - 20 * DAY), [true, false]);
      assert.deepEqual(of(late, NOW + 30 * DAY), [false, true]);
    }
  });

  test('takes a new day from its first millisecond on, and goes back to the one before', () => {
    const midnight = Date.parse('2026-03-28T23:00:00Z');
    const plan = planned({
      today: { event: 'Order', when: { during: 'today' } },
      daily: { regularly: 'Order', atLeast: 2, ofLast: 2, unit: 'day' },
      adult: { age: { atLeast: 18 } },
    });
    const evaluator = compilePerson(plan);
    const born = { time: 0, text: '2008-03-29', number: null, moment: Date.parse('2008-03-28T23:00:00Z'), list: [] };
    const history = { ...person(0, [midnight - DAY, midnight]), traits: new Map([['birth_date', [born]]]) };
    const at = (now: number) => [...evaluator.evaluate(history, now, everywhere()).values()];
    for (let i = 0; i < 2; i++) {
      assert.deepEqual(at(midnight - 1), [true, false, false]);
      assert.deepEqual(at(midnight), [true, true, true]);
      assert.deepEqual(at(midnight + 23 * 3_600_000 - 1), [true, true, true]);
      assert.deepEqual(at(midnight + 23 * 3_600_000), [false, false, true]);
    }
  });
});
