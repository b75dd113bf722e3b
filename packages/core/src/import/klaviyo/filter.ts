import type { PredicateKeys } from '../../operator/operators.ts';
import type { Source } from '../source.ts';
import { dateFilter } from './date.ts';

/** A predicate, or the opposite of one where the language has no word for it. */
export interface Filtered {
  readonly keys: PredicateKeys;
  readonly negated?: boolean;
}

type Reader = (filter: Source) => Filtered | undefined;

/** `{type: string, operator: equals, value: …}` and the other types. */
export function readFilter(filter: Source): Filtered | undefined {
  const type = filter.inside('type').oneOf(TYPES, 'type of filter');
  return type && TYPES[type](filter);
}

const is = (keys: PredicateKeys | undefined): Filtered | undefined => keys && { keys };

/** An operator with a text behind it. */
const text =
  (key: string): Reader =>
  filter => {
    const value = filter.only('type', 'operator', 'value') ? filter.inside('value').text() : undefined;
    return value === undefined ? undefined : is({ [key]: value });
  };

const texts = (filter: Source): readonly string[] | undefined => {
  const list = filter.only('type', 'operator', 'value') ? filter.inside('value').list() : undefined;
  const values = (list ?? []).map(v => v.text()).filter(v => v !== undefined);
  if (list === undefined || values.length < list.length) return undefined;
  return values.length === 0 ? filter.inside('value').refuse('a list of nothing') : values;
};

const listed =
  (key: string, negated = false): Reader =>
  filter => {
    const values = texts(filter);
    return values && { keys: { [key]: values }, negated };
  };

const number =
  (key: string): Reader =>
  filter => {
    const value = filter.only('type', 'operator', 'value') ? filter.inside('value').number() : undefined;
    return value === undefined ? undefined : is({ [key]: value });
  };

const between: Reader = filter => {
  if (!filter.only('type', 'operator', 'start', 'end')) return undefined;
  const [start, end] = [filter.inside('start').number(), filter.inside('end').number()];
  return start === undefined || end === undefined ? undefined : is({ between: [start, end] });
};

const uncountable: Reader = filter => filter.inside('operator').refuse('how long a list is cannot be asked');
const partial: Reader = filter =>
  filter.inside('operator').refuse('a part of an item of a list cannot be asked', 'use includes with whole items');

const operators =
  (table: Readonly<Record<string, Reader>>): Reader =>
  filter => {
    const operator = filter.inside('operator').oneOf(table, 'operator');
    return operator === undefined ? undefined : table[operator]?.(filter);
  };

/** Operators on a number: of a property, a count or a sum. */
export const numeric = operators({
  equals: number('is'),
  'not-equals': number('isNot'),
  'greater-than': number('greaterThan'),
  'greater-than-or-equal': number('atLeast'),
  'less-than': number('lessThan'),
  'less-than-or-equal': number('atMost'),
  between,
});

const TYPES = {
  string: operators({
    equals: text('is'),
    'not-equals': text('isNot'),
    contains: text('contains'),
    'not-contains': text('notContains'),
    'starts-with': text('startsWith'),
    'not-starts-with': text('notStartsWith'),
    'ends-with': text('endsWith'),
    'not-ends-with': text('notEndsWith'),
    regex: text('matches'),
    nregex: text('notMatches'),
    in: listed('in'),
    'not-in': listed('notIn'),
  }),
  numeric,
  boolean: operators({
    equals: filter => {
      const value = filter.only('type', 'operator', 'value') ? filter.inside('value').boolean() : undefined;
      return value === undefined ? undefined : is({ is: value });
    },
  }),
  existence: operators({
    'is-set': filter => (filter.only('type', 'operator') ? is({ isSet: true }) : undefined),
    'not-set': filter => (filter.only('type', 'operator') ? is({ isSet: false }) : undefined),
  }),
  list: operators({
    contains: text('includes'),
    'not-contains': filter => {
      const value = filter.only('type', 'operator', 'value') ? filter.inside('value').text() : undefined;
      return value === undefined ? undefined : is({ includesNone: [value] });
    },
    'contains-any': listed('includesAny'),
    'not-contains-any': listed('includesNone'),
    'contains-all': listed('includesAll'),
    'not-contains-all': listed('includesAll', true),
    'contains-substring': partial,
    'not-contains-substring': partial,
    'length-equals': uncountable,
    'length-greater-than': uncountable,
    'length-greater-than-or-equal': uncountable,
    'length-less-than': uncountable,
    'length-less-than-or-equal': uncountable,
  }),
  date: dateFilter,
} as const satisfies Record<string, Reader>;
