import { OPERATORS, type Operator } from '../operator/operators.ts';
import { at, type Problems } from '../problem.ts';
import { isParam, readPeriod } from '../value.ts';
import { isEmptyThrough, whyUnreal } from './date.ts';
import { checkPattern } from './pattern.ts';

/** Dates, ranges and patterns behind an operator, whatever the attribute. Parameters are looked at when they have values. */
export function checkOperand(operator: Operator, operand: unknown, path: string, problems: Problems): void {
  const place = at(path, operator);
  const { reads }: { reads: string } = OPERATORS[operator];
  if (operator === 'between' || operator === 'notBetween') checkBetween(operand, place, problems);
  else if (operator === 'matches' || operator === 'notMatches') checkPattern(operand, place, problems);
  else if (reads === 'moment') {
    checkDate(operand, place, problems);
    if (operator === 'anniversaryInTheNext' || operator === 'anniversaryInTheLast') checkYear(operand, place, problems);
  }
}

/** A date that the calendar does not have, such as 2026-02-30. Anything else passes. */
export function checkDate(value: unknown, path: string, problems: Problems): boolean {
  if (typeof value !== 'string' || !/^\d{4}-/.test(value)) return true;
  const why = whyUnreal(value);
  if (why !== undefined) problems.add('bad-date', path, `there is no date ${value}: ${why}`);
  return why === undefined;
}

/** Two ends, both included: rising numbers or dates that exist. */
export function checkBetween(operand: unknown, path: string, problems: Problems): void {
  if (!Array.isArray(operand)) return;
  const [low, high]: readonly unknown[] = operand;
  if (isParam(low) || isParam(high)) return;
  if (typeof low === 'number' && typeof high === 'number') {
    if (low > high) problems.add('bad-range', path, `${low} is more than ${high}: nothing lies between`, 'swap them');
    return;
  }
  if (typeof low !== 'string' || typeof high !== 'string') return;
  const real = [checkDate(low, at(path, 0), problems), checkDate(high, at(path, 1), problems)];
  if (real.every(r => r) && isEmptyThrough(low, high))
    problems.add('bad-range', path, `${low} is later than ${high}: nothing lies between`, 'swap them');
}

/** An anniversary comes every year: a year or more ahead is every day, so everybody. */
function checkYear(operand: unknown, path: string, problems: Problems): void {
  const period = typeof operand === 'string' ? readPeriod(operand) : undefined;
  if (period === undefined) return;
  const days = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365 }[period.unit];
  if (period.count * days > 365)
    problems.add('bad-range', path, 'an anniversary comes every year: this is every day', 'use at most "1 year"');
}
