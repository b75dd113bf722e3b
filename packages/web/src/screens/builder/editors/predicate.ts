import { type Operator, type PredicateKeys, predicateOf, type Scalar, type ValueType } from '@satsuma/core';
import { dayIn } from '../model/span.ts';

/** What is asked for behind an operator. */
export type Shape = 'scalar' | 'list' | 'text' | 'number' | 'between' | 'day' | 'period' | 'calendar' | 'truth';

const SHAPES: Readonly<Record<Operator, Shape>> = {
  is: 'scalar',
  isNot: 'scalar',
  in: 'list',
  notIn: 'list',
  contains: 'text',
  notContains: 'text',
  startsWith: 'text',
  notStartsWith: 'text',
  endsWith: 'text',
  notEndsWith: 'text',
  matches: 'text',
  notMatches: 'text',
  greaterThan: 'number',
  atLeast: 'number',
  lessThan: 'number',
  atMost: 'number',
  between: 'between',
  notBetween: 'between',
  on: 'day',
  before: 'day',
  since: 'day',
  inTheLast: 'period',
  notInTheLast: 'period',
  inTheNext: 'period',
  notInTheNext: 'period',
  longerAgoThan: 'period',
  during: 'calendar',
  anniversaryInTheNext: 'period',
  anniversaryInTheLast: 'period',
  anniversaryDuring: 'calendar',
  includes: 'text',
  includesAny: 'list',
  includesAll: 'list',
  includesNone: 'list',
  isSet: 'truth',
};

export const shapeOf = (operator: Operator): Shape => SHAPES[operator];

export const NUMBER_OPERATORS = [
  'atLeast',
  'greaterThan',
  'atMost',
  'lessThan',
  'is',
  'isNot',
  'between',
  'notBetween',
] as const satisfies readonly Operator[];

export const MOMENT_OPERATORS = [
  'inTheLast',
  'longerAgoThan',
  'on',
  'before',
  'since',
  'between',
  'during',
] as const satisfies readonly Operator[];

const OF_TYPE: Readonly<Record<ValueType, readonly Operator[]>> = {
  text: [
    'is',
    'isNot',
    'in',
    'notIn',
    'contains',
    'notContains',
    'startsWith',
    'notStartsWith',
    'endsWith',
    'notEndsWith',
    'matches',
    'notMatches',
  ],
  number: [...NUMBER_OPERATORS, 'in', 'notIn'],
  moment: [
    ...MOMENT_OPERATORS,
    'notInTheLast',
    'inTheNext',
    'notInTheNext',
    'notBetween',
    'anniversaryInTheNext',
    'anniversaryInTheLast',
    'anniversaryDuring',
  ],
  boolean: ['is', 'isNot'],
  list: ['includes', 'includesAny', 'includesAll', 'includesNone'],
};

/** What may be asked of a value of these types. */
export const operatorsFor = (types: readonly ValueType[]): readonly Operator[] => [
  ...new Set([...(types.length === 0 ? OF_TYPE.text : types.flatMap(type => OF_TYPE[type])), 'isSet' as const]),
];

/** The keys with another operator: what was said stays where it can. */
export function turnedTo(
  keys: PredicateKeys,
  operator: Operator,
  types: readonly ValueType[],
  zone: string,
): PredicateKeys {
  const { operator: before, operand } = predicateOf(keys);
  const [from, to] = [shapeOf(before), shapeOf(operator)];
  if (from === to && from !== 'between') return { [operator]: operand };
  if (from === 'between' && to === 'between') return { [operator]: operand };
  if (to === 'list' && isScalar(operand)) return { [operator]: operand === '' ? [] : [operand] };
  if (from === 'list' && Array.isArray(operand) && isScalar(operand[0]))
    return start(operator, types, zone, operand[0]);
  return isScalar(operand) ? start(operator, types, zone, operand) : start(operator, types, zone);
}

/** An operator with what it begins with, or with a value where it takes one. */
export function start(operator: Operator, types: readonly ValueType[], zone: string, value?: Scalar): PredicateKeys {
  const today = dayIn(zone);
  const isNumber = types.length > 0 && types.every(type => type === 'number');
  const isTruth = types.length > 0 && types.every(type => type === 'boolean');
  const scalar =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
  const starts: Readonly<Record<Shape, unknown>> = {
    scalar: isTruth ? true : isNumber ? (typeof scalar === 'number' ? scalar : 1) : (scalar ?? ''),
    list: scalar === undefined || scalar === '' ? [] : [scalar],
    text: typeof scalar === 'string' ? scalar : '',
    number: typeof scalar === 'number' ? scalar : 1,
    between: types.includes('moment') ? [dayIn(zone, Date.now() - 30 * 86_400_000), today] : [1, 10],
    day: today,
    period: '30 days',
    calendar: 'this month',
    truth: true,
  };
  return { [operator]: starts[shapeOf(operator)] };
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
