import type { Unit } from '../../value.ts';
import type { Window } from '../../window.ts';
import { dateOf } from '../date.ts';
import { periodOf, periodText } from '../period.ts';
import type { Source } from '../source.ts';

const LETTERS: Readonly<Record<string, Unit>> = {
  h: 'hour',
  d: 'day',
  w: 'week',
  m: 'month',
  q: 'quarter',
  y: 'year',
};
const INTERVALS = { minute: 0, hour: 0, day: 0, week: 0, month: 0, year: 0 } as const;

/** `-30d` as a length of time back from now; undefined for anything else. */
export function relativePeriod(text: string): string | undefined {
  const [, count, letter] = /^-([1-9]\d{0,5})([hdwmqy])$/.exec(text) ?? [];
  const unit = letter === undefined ? undefined : LETTERS[letter];
  return count === undefined || unit === undefined ? undefined : periodText(Number(count), unit);
}

/** `time_value` and `time_interval`, or the same of a sequence: `30`, `day`. */
export function intervalOf(leaf: Source, prefix: '' | 'seq_'): string | undefined {
  const unit = leaf.inside(`${prefix}time_interval`).oneOf(INTERVALS, 'interval');
  return periodOf(leaf.inside(`${prefix}time_value`), unit);
}

/** When the events count. */
export function windowOf(leaf: Source): Window | undefined {
  const [from, to] = [leaf.inside('explicit_datetime'), leaf.inside('explicit_datetime_to')];
  if (from.missing) {
    if (!to.missing) return to.refuse('there is an end without a start');
    const period = intervalOf(leaf, '');
    return period === undefined ? undefined : { inTheLast: period };
  }
  const start = edge(from, 'inTheLast', 'since');
  const end = to.missing ? {} : edge(to, 'longerAgoThan', 'before');
  return start && end && { ...start, ...end };
}

function edge(source: Source, relative: 'inTheLast' | 'longerAgoThan', fixed: 'since' | 'before'): Window | undefined {
  const text = source.text();
  if (text === undefined) return undefined;
  const period = relativePeriod(text);
  if (period !== undefined) return { [relative]: period };
  const date = dateOf(source);
  return date === undefined ? undefined : { [fixed]: date };
}
