import type { PredicateKeys } from '../../operator/operators.ts';
import { dateOf } from '../date.ts';
import { periodOfSeconds } from '../period.ts';
import type { Source } from '../source.ts';

type Reader = (operator: Source) => PredicateKeys | undefined;

/** An operator as it stands beside a path: `{type: 'Equals', value: …}`. */
export function readOperator(operator: Source): PredicateKeys | undefined {
  const type = operator.inside('type').oneOf(OPERATORS, 'operator');
  return type && OPERATORS[type](operator);
}

const value =
  (key: 'is' | 'isNot'): Reader =>
  operator => {
    if (!operator.only('type', 'value')) return undefined;
    const scalar = operator.inside('value').scalar();
    return scalar === undefined ? undefined : { [key]: scalar };
  };

const number =
  (key: 'atLeast' | 'lessThan'): Reader =>
  operator => {
    if (!operator.only('type', 'value')) return undefined;
    const limit = operator.inside('value').number();
    return limit === undefined ? undefined : { [key]: limit };
  };

const presence =
  (isSet: boolean): Reader =>
  operator =>
    operator.only('type') ? { isSet } : undefined;

const OPERATORS = {
  Equals: value('is'),
  NotEquals: value('isNot'),
  Exists: presence(true),
  NotExists: presence(false),
  GreaterThanOrEqual: number('atLeast'),
  LessThan: number('lessThan'),
  Within: operator => {
    if (!operator.only('type', 'windowSeconds')) return undefined;
    const period = periodOfSeconds(operator.inside('windowSeconds'));
    return period === undefined ? undefined : { inTheLast: period };
  },
  AbsoluteTimestamp: operator => {
    if (!operator.only('type', 'absoluteTimestamp', 'direction')) return undefined;
    const direction = operator.inside('direction').oneOf({ before: 0, after: 0 }, 'direction');
    const date = dateOf(operator.inside('absoluteTimestamp'));
    if (direction === undefined || date === undefined) return undefined;
    return direction === 'before' ? { before: date } : { since: date };
  },
  HasBeen: operator =>
    operator.refuse('how long a trait has had its value cannot be asked', 'use an event that marks the change'),
} as const satisfies Record<string, Reader>;
