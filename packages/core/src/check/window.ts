import { readCalendar } from '../operator/operands.ts';
import { at, type Problems } from '../problem.ts';
import { isParam, readPeriod, type Unit } from '../value.ts';
import type { Window } from '../window.ts';
import { isEmptyThrough, isEmptyUntil } from './date.ts';
import { checkBetween, checkDate } from './operand.ts';
import { checkZone } from './zone.ts';

/** A window that holds something: dates that exist, ends in order, keys that can be joined. */
export function checkWindow(when: Window | undefined, path: string, problems: Problems): void {
  if (when === undefined) return;
  const dated = (['since', 'before', 'on'] as const).filter(key => !checkDate(when[key], at(path, key), problems));
  checkBetween(when.between, at(path, 'between'), problems);
  checkZone(when.zone, at(path, 'zone'), problems);
  if (when.zone !== undefined && when.during === undefined)
    problems.add(
      'bad-value',
      at(path, 'zone'),
      'a zone is only needed to read a calendar, and there is no "during"',
      'remove it, or give dates with their offset: 2026-03-01T10:00:00+01:00',
    );
  checkPast(when.during, at(path, 'during'), problems);
  checkJoined(when, path, problems);
  if (dated.length === 0) checkEnds(when, path, problems);
}

/** Events have happened: a stretch of the calendar that is still to come holds none. */
export function checkPast(during: string | undefined, path: string, problems: Problems): void {
  const offset = during === undefined ? 0 : (readCalendar(during)?.offset ?? 0);
  if (offset > 0)
    problems.add(
      'bad-range',
      path,
      `events have happened: none is in "${during}"`,
      'use this or last, today or yesterday',
    );
}

/** `during` follows the calendar and the others are fixed: which of them starts later is not known before the day. */
function checkJoined(when: Window, path: string, problems: Problems): void {
  const fixed = (['since', 'before', 'on', 'between'] as const).find(key => when[key] !== undefined);
  if (when.during !== undefined && fixed !== undefined)
    problems.add('bad-range', path, `"during" and "${fixed}" cannot be joined`, 'use one of them');
}

function checkEnds(when: Window, path: string, problems: Problems): void {
  const { inTheLast, longerAgoThan } = when;
  if (
    typeof inTheLast === 'string' &&
    typeof longerAgoThan === 'string' &&
    longest(inTheLast) <= shortest(longerAgoThan)
  )
    problems.add(
      'bad-range',
      path,
      `nothing is in the last ${inTheLast} and longer than ${longerAgoThan} ago`,
      'swap them: {inTheLast: 30 days, longerAgoThan: 7 days}',
    );
  const starts = [when.since, when.on, when.between?.[0]].filter(isText);
  const before = [when.before].filter(isText);
  const through = [when.on, when.between?.[1]].filter(isText);
  const empty =
    starts.some(from => before.some(to => isEmptyUntil(from, to))) ||
    starts.some(from => through.some(to => isEmptyThrough(from, to) && !sameBetween(when, from, to)));
  if (empty) problems.add('bad-range', path, 'no moment lies in this window: it starts when it is over');
}

/** The two ends of `between` itself have been compared already. */
const sameBetween = (when: Window, from: string, to: string): boolean =>
  when.between !== undefined && from === when.between[0] && to === when.between[1];

const isText = (value: unknown): value is string => typeof value === 'string' && !isParam(value);

const MINUTES: Record<Unit, readonly [number, number]> = {
  minute: [1, 1],
  hour: [60, 60],
  day: [1440, 1440],
  week: [10_080, 10_080],
  month: [28 * 1440, 31 * 1440],
  quarter: [90 * 1440, 92 * 1440],
  year: [365 * 1440, 366 * 1440],
};

const minutes = (period: string, which: 0 | 1): number => {
  const { count, unit } = readPeriod(period) ?? { count: 0, unit: 'day' as const };
  return count * MINUTES[unit][which];
};
const shortest = (period: string): number => minutes(period, 0);
const longest = (period: string): number => minutes(period, 1);
