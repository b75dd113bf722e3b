import {
  at,
  type Operands,
  type Operator,
  oppositeOf,
  type PredicateKeys,
  predicateOf,
  readCalendar,
  readPeriod,
  type Scalar,
  type Unit,
} from '@satsuma/core';
import { readInstant, readInstantEnd } from '../bounds.ts';
import type { NumberTest, Test } from '../leaf.ts';
import type { Edge, Span } from '../span.ts';
import { type Context, literal } from './context.ts';

/** A test and whether its answer is turned round: negative operators are the exact opposite of their positive ones. */
export interface Asked {
  readonly test: Test;
  readonly negated: boolean;
}

export function askedBy(keys: PredicateKeys, context: Context, path: string): Asked {
  const { operator, operand } = predicateOf(keys);
  const opposite = oppositeOf(operator);
  const unset = operator === 'isSet' && operand === false;
  return {
    test: testOf(opposite ?? operator, operand, context, at(path, operator)),
    negated: opposite !== undefined || unset,
  };
}

/** The positive operator's test. The operand's type belongs to the operator; the table brings them together. */
function testOf(operator: Operator, operand: unknown, context: Context, path: string): Test {
  const test = TESTS[operator as Positive] as (operand: unknown, context: Context, path: string) => Test;
  return test(operand, context, path);
}

type Negative = { [K in Operator]: K extends `not${string}` | 'isNot' | 'includesNone' ? K : never }[Operator];
type Positive = Exclude<Operator, Negative>;

const TESTS = {
  is: (v, context, path) => equals(literal(v, '', path, context.problems)),
  in: (v, context, path) => ({ test: 'oneOf', values: textsOf(v, context, path) }),
  contains: (v, context, path) => ({ test: 'contains', text: literal(v, '', path, context.problems) }),
  startsWith: (v, context, path) => ({ test: 'startsWith', text: literal(v, '', path, context.problems) }),
  endsWith: (v, context, path) => ({ test: 'endsWith', text: literal(v, '', path, context.problems) }),
  matches: (v, context, path) => ({ test: 'matches', pattern: literal(v, '', path, context.problems) }),
  greaterThan: (v, context, path) => ({ test: 'number', min: literal(v, 0, path, context.problems), aboveMin: true }),
  atLeast: (v, context, path) => ({ test: 'number', min: literal(v, 0, path, context.problems) }),
  lessThan: (v, context, path) => ({ test: 'number', max: literal(v, 0, path, context.problems), belowMax: true }),
  atMost: (v, context, path) => ({ test: 'number', max: literal(v, 0, path, context.problems) }),
  between: (v, context, path) => betweenTest(v, context, path),
  on: (v, context, path) => moment({ from: day(v, context, path), to: dayEnd(v, context, path) }),
  before: (v, context, path) => moment({ to: day(v, context, path) }),
  since: (v, context, path) => moment({ from: day(v, context, path) }),
  inTheLast: (v, context, path) => moment(lastSpan(v, context, path)),
  inTheNext: (v, context, path) => moment(nextSpan(v, context, path)),
  longerAgoThan: (v, context, path) => moment({ until: ago(v, context, path) }),
  during: (v, context) => moment(calendarSpan(v, context.catalog.zone)),
  anniversaryInTheNext: (v, context, path) => ({ test: 'anniversary', span: nextSpan(v, context, path) }),
  anniversaryInTheLast: (v, context, path) => ({ test: 'anniversary', span: lastSpan(v, context, path) }),
  anniversaryDuring: (v, context) => ({ test: 'anniversary', span: calendarSpan(v, context.catalog.zone) }),
  includes: (v, context, path) => ({
    test: 'includes',
    values: [literal(v, '', path, context.problems)],
    every: false,
  }),
  includesAny: (v, context, path) => ({ test: 'includes', values: textsOf(v, context, path), every: false }),
  includesAll: (v, context, path) => ({ test: 'includes', values: textsOf(v, context, path), every: true }),
  isSet: () => ({ test: 'set' }),
} as const satisfies { [K in Positive]: (operand: Operands[K], context: Context, path: string) => Test };

const NOW: Edge = { edge: 'ago', count: 0, unit: 'day' };
const moment = (span: Span): Test => ({ test: 'moment', span });

function equals(value: Exclude<Scalar, object>): Test {
  if (typeof value === 'number') return { test: 'number', min: value, max: value };
  return { test: 'oneOf', values: [String(value)] };
}

/** A list of values as sorted, distinct, canonical texts. */
export function textsOf(list: Operands['in'], context: Context, path: string): readonly string[] {
  const values = literal(list, [], path, context.problems);
  const texts = values.map((v, i) => String(literal(v, '', at(path, i), context.problems)));
  return [...new Set(texts)].sort();
}

function betweenTest([low, high]: Operands['between'], context: Context, path: string): Test {
  const from = literal(low, 0, at(path, 0), context.problems);
  const to = literal(high, 0, at(path, 1), context.problems);
  if (typeof from === 'number' && typeof to === 'number')
    return { test: 'number', min: from, max: to } satisfies NumberTest;
  return moment({ from: day(String(from), context, at(path, 0)), to: dayEnd(String(to), context, at(path, 1)) });
}

/** The start of a day, or an instant. */
export function day(value: Operands['on'], context: Context, path: string): Edge {
  return dated(value, readInstant, context, path);
}

/** The end of a day, or the millisecond after an instant. */
export function dayEnd(value: Operands['on'], context: Context, path: string): Edge {
  return dated(value, readInstantEnd, context, path);
}

function dated(value: Operands['on'], read: typeof readInstant, context: Context, path: string): Edge {
  const text = literal(value, '1970-01-01', path, context.problems);
  const ms = read(text, context.catalog.zone);
  if (ms === undefined)
    context.problems.add('bad-date', path, `there is no date ${JSON.stringify(text)}`, 'write it as 2026-03-01');
  return { edge: 'at', ms: ms ?? 0 };
}

export function ago(value: Operands['inTheLast'], context: Context, path: string, sign: 1 | -1 = 1): Edge {
  const { count, unit } = periodOf(value, context, path);
  return { edge: 'ago', count: sign * count, unit };
}

/** A period of the language; a text that is none is a problem (a parameter's value may be any text). */
export function periodOf(
  value: Operands['inTheLast'],
  context: Context,
  path: string,
): { readonly count: number; readonly unit: Unit } {
  const text = literal(value, '1 day', path, context.problems);
  const period = readPeriod(text);
  if (period === undefined)
    context.problems.add('bad-value', path, `${JSON.stringify(text)} is not a length of time`, 'write it as "30 days"');
  return period ?? { count: 1, unit: 'day' };
}

export const lastSpan = (v: Operands['inTheLast'], context: Context, path: string): Span => ({
  after: ago(v, context, path),
  until: NOW,
});
const nextSpan = (v: Operands['inTheNext'], context: Context, path: string): Span => ({
  after: NOW,
  until: ago(v, context, path, -1),
});

/** A stretch of the calendar in a zone. */
export function calendarSpan(text: Operands['during'], zone: string): Span {
  const { unit, offset } = readCalendar(text) ?? { unit: 'day' as const, offset: 0 };
  return {
    from: { edge: 'start', unit, offset, zone },
    to: { edge: 'start', unit, offset: offset + 1, zone },
  };
}
