import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  Clock,
  type Condition,
  KIND_NAMES,
  KINDS,
  kindOf,
  MEASURES,
  MEMBERSHIP_KEYS,
  MESSAGE_ACTIONS,
  measureFields,
  OPERATOR_NAMES,
  Window,
} from '@satsuma/core';
import type { Filter, Leaf, Measure, Test } from '../packages/engine/src/plan/leaf.ts';
import { conditionsOf } from './run/case.ts';
import { stage } from './run/cast.ts';
import { loadCases } from './run/load.ts';

const cases = loadCases();

/** Every condition of every case, the nested ones too. */
const conditions = cases.flatMap(c => conditionsOf(c).flatMap(inside));

function inside(condition: Condition): readonly Condition[] {
  if ('not' in condition) return [condition, ...inside(condition.not)];
  if ('all' in condition) return [condition, ...condition.all.flatMap(inside)];
  if ('any' in condition) return [condition, ...condition.any.flatMap(inside)];
  return [condition];
}

/** The keys of all objects that stand behind a key, anywhere in the conditions. */
function keysBehind(key: string): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, child] of Object.entries(node)) {
      if (name === key && typeof child === 'object' && child !== null)
        for (const object of Array.isArray(child) ? child : [child])
          if (typeof object === 'object' && object !== null) for (const k of Object.keys(object)) found.add(k);
      walk(child);
    }
  };
  conditions.forEach(walk);
  return found;
}

const keysOfKind = (kind: string): ReadonlySet<string> =>
  new Set(conditions.filter(c => kindOf(c) === kind).flatMap(c => Object.keys(c)));

const missing = (wanted: readonly string[], found: ReadonlySet<string>): readonly string[] =>
  wanted.filter(key => !found.has(key));

/** Predictions are refused until there is one. */
const COVERED = KIND_NAMES.filter(kind => kind !== 'prediction');

test('there are at least 300 cases, each with a name of its own in its file', () => {
  assert.ok(cases.length >= 300, `${cases.length}`);
  assert.equal(new Set(cases.map(c => `${c.file}: ${c.name}`)).size, cases.length);
});

describe('every kind of condition occurs in a case, with every key it may have', () => {
  for (const kind of COVERED)
    test(kind, () => {
      const operators = kind === 'survey' ? OPERATOR_NAMES : [];
      const keys = Object.keys(KINDS[kind].properties).filter(key => !operators.some(o => o === key));
      assert.deepEqual(missing(keys, keysOfKind(kind)), []);
    });
});

describe('every operator occurs', () => {
  test('on a trait', () => assert.deepEqual(missing(OPERATOR_NAMES, keysOfKind('trait')), []));
  test('on a property of an event', () => assert.deepEqual(missing(OPERATOR_NAMES, keysBehind('where')), []));
});

describe('every measure occurs, with the operators of its kind', () => {
  test('each measure', () => assert.deepEqual(missing(MEASURES, keysOfKind('event')), []));
  for (const name of ['times', 'firstTime', 'lastTime'] as const)
    test(`each operator of ${name}`, () =>
      assert.deepEqual(missing(Object.keys(measureFields[name].properties), keysBehind(name)), []));
  test('each operator of age', () =>
    assert.deepEqual(missing(Object.keys(KINDS.age.properties.age.properties), keysBehind('age')), []));
});

test('every key of a window occurs', () =>
  assert.deepEqual(missing(Object.keys(Window.properties), keysBehind('when')), []));

test('every key of a clock occurs', () =>
  assert.deepEqual(missing(Object.keys(Clock.properties), keysBehind('clock')), []));

test('every moment of a membership occurs, of segments and of classes', () => {
  assert.deepEqual(missing(MEMBERSHIP_KEYS, keysOfKind('segment')), []);
  assert.deepEqual(missing(MEMBERSHIP_KEYS, keysOfKind('class')), []);
});

test('everything done with messages occurs', () => {
  const done = new Set(conditions.flatMap(c => ('message' in c ? [c.message] : [])));
  assert.deepEqual(missing(MESSAGE_ACTIONS, done), []);
});

test('places are asked about by each of their keys, what was bought by each of its', () => {
  assert.deepEqual(missing(Object.keys(KINDS.place.properties.place.properties), keysBehind('place')), []);
  assert.deepEqual(missing(Object.keys(KINDS.bought.properties.bought.properties), keysBehind('bought')), []);
});

describe('every kind of question that a plan can hold occurs', () => {
  const LEAVES: Record<Leaf['leaf'], true> = {
    everyone: true,
    trait: true,
    event: true,
    sequence: true,
    distance: true,
    random: true,
    member: true,
  };
  const TESTS: Record<Test['test'], true> = {
    set: true,
    oneOf: true,
    contains: true,
    startsWith: true,
    endsWith: true,
    matches: true,
    number: true,
    moment: true,
    anniversary: true,
    age: true,
    includes: true,
  };
  const FILTERS: Record<Filter['filter'], true> = { property: true, anyOf: true, clock: true };
  const MEASURED: Record<Measure['measure'], true> = {
    count: true,
    sum: true,
    distinct: true,
    average: true,
    min: true,
    max: true,
    first: true,
    last: true,
    firstTime: true,
    lastTime: true,
    periods: true,
  };
  const plans = JSON.stringify(stage(cases).flatMap(s => [...s.plan.leaves.values()]));
  for (const [key, table] of Object.entries({ leaf: LEAVES, test: TESTS, filter: FILTERS, measure: MEASURED }))
    test(key, () => {
      const found = new Set(Object.keys(table).filter(name => plans.includes(`"${key}":"${name}"`)));
      assert.deepEqual(missing(Object.keys(table), found), []);
    });
});
