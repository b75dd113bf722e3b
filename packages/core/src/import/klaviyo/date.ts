import type { PredicateKeys } from '../../operator/operators.ts';
import type { Window } from '../../window.ts';
import { dateOf, stepAfter } from '../date.ts';
import { periodOf } from '../period.ts';
import type { Source } from '../source.ts';

const UNITS = { hour: 0, day: 0, week: 0, month: 0, year: 0 } as const;

/** `{quantity: 30, unit: day}`. */
function relative(filter: Source, quantity: 'quantity' | 'start' | 'end' = 'quantity'): string | undefined {
  const unit = filter.inside('unit').oneOf(UNITS, 'unit');
  return periodOf(filter.inside(quantity), unit);
}

const rolling = (filter: Source): string | undefined =>
  filter.only('type', 'operator', 'unit', 'quantity') ? relative(filter) : undefined;

const fixed = (filter: Source): string | undefined =>
  filter.only('type', 'operator', 'date') ? dateOf(filter.inside('date')) : undefined;

function ends(filter: Source): [string, string] | undefined {
  if (!filter.only('type', 'operator', 'start', 'end')) return undefined;
  const [start, end] = [dateOf(filter.inside('start')), dateOf(filter.inside('end'))];
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** Between so many and so many units ago, the larger first. */
function agoRange(filter: Source): Window | undefined {
  if (!filter.only('type', 'operator', 'unit', 'start', 'end')) return undefined;
  const [start, end] = [relative(filter, 'start'), relative(filter, 'end')];
  if (start === undefined || end === undefined) return undefined;
  const far = Number.parseInt(start, 10) > Number.parseInt(end, 10);
  return far ? { inTheLast: start, longerAgoThan: end } : { inTheLast: end, longerAgoThan: start };
}

type Windowed = (filter: Source) => Window | undefined;
const only =
  (key: 'inTheLast' | 'longerAgoThan'): Windowed =>
  filter => {
    const period = rolling(filter);
    return period === undefined ? undefined : { [key]: period };
  };

/** When events count; `alltime`, or nothing, is ever. */
export function timeframe(filter: Source): { readonly when?: Window } | undefined {
  const nothing = filter.missing || (typeof filter.value === 'object' && JSON.stringify(filter.value) === '{}');
  if (nothing) return {};
  const operator = filter.inside('operator').oneOf(TIMEFRAMES, 'timeframe');
  if (operator === undefined) return undefined;
  if (operator === 'alltime') return {};
  const when = TIMEFRAMES[operator](filter);
  return when && { when };
}

const TIMEFRAMES = {
  alltime: () => undefined,
  'in-the-last': only('inTheLast'),
  'at-least': only('longerAgoThan'),
  between: agoRange,
  after: filter => {
    const date = fixed(filter);
    return date === undefined ? undefined : { since: stepAfter(date, 1) };
  },
  before: filter => {
    const date = fixed(filter);
    return date === undefined ? undefined : { before: date };
  },
  'between-static': filter => {
    const between = ends(filter);
    return between && { between };
  },
  'in-the-next': filter => filter.inside('operator').refuse('events have happened; none is in the future'),
} as const satisfies Record<string, Windowed>;

type Dated = (filter: Source) => PredicateKeys | undefined;
const period =
  (key: string): Dated =>
  filter => {
    const length = rolling(filter);
    return length === undefined ? undefined : { [key]: length };
  };
const calendar =
  (during: string): Dated =>
  filter =>
    filter.only('type', 'operator') ? { anniversaryDuring: during } : undefined;

/** A date property compared. */
export function dateFilter(filter: Source): { readonly keys: PredicateKeys } | undefined {
  const operator = filter.inside('operator').oneOf(DATES, 'operator');
  const keys = operator && DATES[operator](filter);
  return keys && { keys };
}

const DATES = {
  alltime: filter => (filter.only('type', 'operator') ? { isSet: true } : undefined),
  after: TIMEFRAMES.after,
  before: TIMEFRAMES.before,
  'between-static': TIMEFRAMES['between-static'],
  'in-the-last': period('inTheLast'),
  'at-least': period('longerAgoThan'),
  'in-the-next': period('inTheNext'),
  anniversary: calendar('today'),
  'anniversary-month': calendar('this month'),
  'anniversary-last': period('anniversaryInTheLast'),
  'anniversary-next': period('anniversaryInTheNext'),
  between: filter =>
    filter
      .inside('operator')
      .refuse('two moving ends cannot stand in one filter', 'write two conditions, joined by all'),
  'calendar-month': filter =>
    filter.inside('operator').refuse('a month by its name cannot be asked', 'use anniversaryDuring: this month'),
} as const satisfies Record<string, Dated>;
