import type { AttributeEntry } from '../catalog.ts';
import { type PredicateKeys, predicateOf } from '../operator/operators.ts';
import { at, type Problems } from '../problem.ts';
import { isParam } from '../value.ts';
import { whyUnfit } from './fit.ts';
import { checkOperand } from './operand.ts';

/** An operator on an attribute: it fits the values the attribute holds, and its operand means something. */
export function checkPredicate(
  keys: PredicateKeys,
  attribute: AttributeEntry | undefined,
  path: string,
  problems: Problems,
): void {
  const { operator, operand } = predicateOf(keys);
  checkOperand(operator, operand, path, problems);
  const unfit = attribute && whyUnfit(operator, operand, attribute);
  if (unfit) problems.add('wrong-type', at(path, operator), unfit.why, unfit.hint);
}

const NUMBER: AttributeEntry = { types: ['number'] };
const MOMENT: AttributeEntry = { types: ['moment'] };

/** Operators on a sum, an average, an amount: any number. */
export function checkNumber(keys: PredicateKeys, path: string, problems: Problems): void {
  const { operator, operand } = predicateOf(keys);
  const equals = operator === 'is' || operator === 'isNot';
  if (equals && typeof operand !== 'number' && !isParam(operand))
    problems.add('wrong-type', at(path, operator), `${JSON.stringify(operand)} is not a number`);
  else checkPredicate(keys, NUMBER, path, problems);
}

export const checkMoment = (keys: PredicateKeys, path: string, problems: Problems): void =>
  checkPredicate(keys, MOMENT, path, problems);

/** Operators on a count or an age: whole numbers from 0 up, and not only such as can never be. */
export function checkCount(keys: PredicateKeys, path: string, problems: Problems): void {
  checkNumber(keys, path, problems);
  const { operator, operand } = predicateOf(keys);
  const numbers: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  for (const number of numbers) {
    if (isParam(number) || typeof number !== 'number') continue;
    if (!Number.isInteger(number) || number < 0)
      problems.add('bad-range', at(path, operator), `${number} is not a whole number from 0 up`);
  }
  if (operator === 'lessThan' && operand === 0)
    problems.add('bad-range', at(path, operator), 'nothing is less than 0', 'use {is: 0}');
}
