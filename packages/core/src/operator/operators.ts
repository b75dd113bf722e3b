import Type, { type Static, type TSchema } from 'typebox';
import { Day, Numeric, Period, Scalar, Text, Texts } from '../value.ts';
import { exactlyOne } from './choice.ts';
import { Between, Calendar } from './operands.ts';

/** What an operator asks of a value: its text, its number, its moment, its list, or only whether it is there. */
export type Reads = 'text' | 'number' | 'moment' | 'list' | 'any';

interface OperatorSpec {
  readonly operand: TSchema;
  readonly reads: Reads;
  /** The operator whose exact opposite this one is; only positive operators are ever planned. */
  readonly opposite?: string;
}

/** Every operator of the language. `satisfies` keeps the table open to reading by key and closed to anything else. */
export const OPERATORS = {
  is: { operand: Scalar, reads: 'any' },
  isNot: { operand: Scalar, reads: 'any', opposite: 'is' },
  in: { operand: Texts, reads: 'any' },
  notIn: { operand: Texts, reads: 'any', opposite: 'in' },
  contains: { operand: Text, reads: 'text' },
  notContains: { operand: Text, reads: 'text', opposite: 'contains' },
  startsWith: { operand: Text, reads: 'text' },
  notStartsWith: { operand: Text, reads: 'text', opposite: 'startsWith' },
  endsWith: { operand: Text, reads: 'text' },
  notEndsWith: { operand: Text, reads: 'text', opposite: 'endsWith' },
  matches: { operand: Text, reads: 'text' },
  notMatches: { operand: Text, reads: 'text', opposite: 'matches' },
  greaterThan: { operand: Numeric, reads: 'number' },
  atLeast: { operand: Numeric, reads: 'number' },
  lessThan: { operand: Numeric, reads: 'number' },
  atMost: { operand: Numeric, reads: 'number' },
  between: { operand: Between, reads: 'any' },
  notBetween: { operand: Between, reads: 'any', opposite: 'between' },
  on: { operand: Day, reads: 'moment' },
  before: { operand: Day, reads: 'moment' },
  since: { operand: Day, reads: 'moment' },
  inTheLast: { operand: Period, reads: 'moment' },
  notInTheLast: { operand: Period, reads: 'moment', opposite: 'inTheLast' },
  inTheNext: { operand: Period, reads: 'moment' },
  notInTheNext: { operand: Period, reads: 'moment', opposite: 'inTheNext' },
  longerAgoThan: { operand: Period, reads: 'moment' },
  during: { operand: Calendar, reads: 'moment' },
  anniversaryInTheNext: { operand: Period, reads: 'moment' },
  anniversaryInTheLast: { operand: Period, reads: 'moment' },
  anniversaryDuring: { operand: Calendar, reads: 'moment' },
  includes: { operand: Text, reads: 'list' },
  includesAny: { operand: Texts, reads: 'list' },
  includesAll: { operand: Texts, reads: 'list' },
  includesNone: { operand: Texts, reads: 'list', opposite: 'includesAny' },
  isSet: { operand: Type.Boolean({ description: 'true or false' }), reads: 'any' },
} as const satisfies Record<string, OperatorSpec>;

export type Operator = keyof typeof OPERATORS;

/** Operator → what stands behind its colon. */
export type Operands = { [K in Operator]: Static<(typeof OPERATORS)[K]['operand']> };

/** One operator with its operand. */
export type Predicate = { [K in Operator]: { readonly operator: K; readonly operand: Operands[K] } }[Operator];

/** A condition's operator keys as they stand in a file: exactly one of them is there (checked when parsed). */
export type PredicateKeys = { readonly [K in Operator]?: Operands[K] };

export const OPERATOR_NAMES = Object.keys(OPERATORS) as readonly Operator[];

export const isOperator = (key: string): key is Operator => Object.hasOwn(OPERATORS, key);

/** Opposite of a negative operator, or undefined for a positive one. */
export const oppositeOf = (operator: Operator): Operator | undefined => {
  const spec: OperatorSpec = OPERATORS[operator];
  return spec.opposite !== undefined && isOperator(spec.opposite) ? spec.opposite : undefined;
};

const NUMBER_OPERATORS = [
  'is',
  'isNot',
  'greaterThan',
  'atLeast',
  'lessThan',
  'atMost',
  'between',
  'notBetween',
] as const;
const MOMENT_OPERATORS = ['on', 'before', 'since', 'between', 'inTheLast', 'longerAgoThan', 'during'] as const;

/** Operator keys as optional fields of a schema: all of them, or those that make sense for a count or for a time. */
export const operatorFields = fieldsOf(OPERATOR_NAMES);
export const numberFields = fieldsOf(NUMBER_OPERATORS);
export const momentFields = fieldsOf(MOMENT_OPERATORS);

/** Annotations of the schemas that hold such fields: exactly one operator. */
export const oneOperator = exactlyOne(OPERATOR_NAMES, 'operator');
export const oneNumberOperator = exactlyOne(NUMBER_OPERATORS, 'operator');
export const oneMomentOperator = exactlyOne(MOMENT_OPERATORS, 'operator');

function fieldsOf<const K extends Operator>(names: readonly K[]) {
  type Fields = { [P in K]: Type.TOptional<(typeof OPERATORS)[P]['operand']> };
  return Object.fromEntries(names.map(n => [n, Type.Optional<TSchema>(OPERATORS[n].operand)])) as Fields;
}

/** The one operator of a parsed condition. */
export function predicateOf(keys: object): Predicate {
  for (const [key, operand] of Object.entries(keys)) {
    if (isOperator(key) && operand !== undefined) return { operator: key, operand } as Predicate;
  }
  throw new Error('a parsed condition has exactly one operator');
}
