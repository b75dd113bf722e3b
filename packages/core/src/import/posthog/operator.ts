import type { PredicateKeys } from '../../operator/operators.ts';
import { dateOf, stepAfter } from '../date.ts';
import { caselessPattern } from '../pattern.ts';
import type { Source } from '../source.ts';
import { relativePeriod } from './window.ts';

type Reader = (value: Source, leaf: Source) => PredicateKeys | undefined;

/** The operator and value of a property of a person or an event; without an operator it is `exact`. */
export function readPredicate(leaf: Source): PredicateKeys | undefined {
  const operator = leaf.inside('operator');
  const name = operator.missing ? 'exact' : operator.oneOf(OPERATORS, 'operator');
  return name && OPERATORS[name](leaf.inside('value'), leaf);
}

/** One value, or a list of which one is enough. */
const equal =
  (one: 'is' | 'isNot', many: 'in' | 'notIn'): Reader =>
  value => {
    if (!Array.isArray(value.value)) {
      const scalar = value.scalar();
      return scalar === undefined ? undefined : { [one]: scalar };
    }
    const list = (value.list() ?? []).map(v => v.scalar());
    const known = list.filter(v => v !== undefined);
    if (known.length < list.length) return undefined;
    if (known.length === 0) return value.refuse('a list of nothing');
    return known.length === 1
      ? { [one]: known[0] }
      : { [many]: known.map(v => (typeof v === 'boolean' ? String(v) : v)) };
  };

/** Case does not matter there, so it becomes a pattern that lists both. */
const contained =
  (key: 'matches' | 'notMatches'): Reader =>
  value => {
    const text = value.text();
    return text === undefined ? undefined : { [key]: caselessPattern(text) };
  };

const pattern =
  (key: 'matches' | 'notMatches'): Reader =>
  value => {
    const text = value.text();
    return text === undefined ? undefined : { [key]: text };
  };

const number =
  (key: 'greaterThan' | 'atLeast' | 'lessThan' | 'atMost'): Reader =>
  value => {
    const limit = value.number();
    return limit === undefined ? undefined : { [key]: limit };
  };

/** `-30d` is a window back from now, anything else a date. */
const relative = (value: Source): string | undefined =>
  typeof value.value === 'string' ? relativePeriod(value.value) : undefined;

const OPERATORS = {
  exact: equal('is', 'in'),
  is_not: equal('isNot', 'notIn'),
  icontains: contained('matches'),
  not_icontains: contained('notMatches'),
  regex: pattern('matches'),
  not_regex: pattern('notMatches'),
  gt: number('greaterThan'),
  gte: number('atLeast'),
  lt: number('lessThan'),
  lte: number('atMost'),
  is_set: () => ({ isSet: true }),
  is_not_set: () => ({ isSet: false }),
  is_date_exact: value => {
    const date = dateOf(value);
    if (date === undefined) return undefined;
    return date.length === 10 ? { on: date } : value.refuse('an instant is compared by the second there', 'use a date');
  },
  /** After the whole day, or after the whole second. */
  is_date_after: value => {
    const period = relative(value);
    if (period !== undefined) return { inTheLast: period };
    const date = dateOf(value);
    return date === undefined ? undefined : { since: stepAfter(date, 1000) };
  },
  is_date_before: value => {
    const period = relative(value);
    if (period !== undefined) return { longerAgoThan: period };
    const date = dateOf(value);
    return date === undefined ? undefined : { before: date };
  },
} as const satisfies Record<string, Reader>;
