import { isParam, readCalendar, readPeriod, type Unit, type Window } from '@satsuma/core';
import { instantOf, offsetAt } from '../../../words/zone-clock.ts';

/** From when to when, milliseconds; a missing end is open. */
export interface Span {
  readonly from?: number;
  readonly to?: number;
}

interface Local {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Milliseconds since its midnight, by the clock. */
  readonly time: number;
}

const MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;

/** What a window means at an instant; undefined where a parameter is still open, or it is nothing that can be read. */
export function spanOf(window: Window, now: number, zone: string): Span | undefined {
  const spans = Object.entries(window).flatMap(([key, value]) => (key === 'zone' ? [] : [part(key, value, now, zone)]));
  if (spans.length === 0 || spans.some(span => span === undefined)) return undefined;
  const froms = spans.flatMap(span => span?.from ?? []);
  const tos = spans.flatMap(span => span?.to ?? []);
  return {
    ...(froms.length > 0 && { from: Math.max(...froms) }),
    ...(tos.length > 0 && { to: Math.min(...tos) }),
  };
}

function part(key: string, value: unknown, now: number, zone: string): Span | undefined {
  if (key === 'between') {
    const [from, to]: readonly unknown[] = Array.isArray(value) ? value : [];
    const first = dayOf(from, zone);
    const last = dayOf(to, zone);
    return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to };
  }
  if (isParam(value) || typeof value !== 'string') return undefined;
  if (key === 'inTheLast') return startingAt(ago(value, now, zone), now);
  if (key === 'longerAgoThan') return until(ago(value, now, zone));
  if (key === 'during') return calendarSpan(value, now, zone);
  const day = dayOf(value, zone);
  if (day === undefined) return undefined;
  if (key === 'since') return { from: day.from };
  return key === 'before' ? { to: day.from } : day;
}

const startingAt = (from: number | undefined, to: number): Span | undefined =>
  from === undefined ? undefined : { from, to };
const until = (to: number | undefined): Span | undefined => (to === undefined ? undefined : { to });

/** The instant a period before another: days and weeks are lengths of time, months and longer are steps of the calendar. */
export function ago(period: string, now: number, zone: string): number | undefined {
  const read = readPeriod(period);
  return read && stepped(now, -read.count, read.unit, zone);
}

function stepped(now: number, count: number, unit: Unit, zone: string): number {
  if (unit === 'minute' || unit === 'hour' || unit === 'day' || unit === 'week') return now + count * MS[unit];
  const { year, month, day, time } = localOf(now, zone);
  const months = month - 1 + count * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12);
  const lastDay = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return instantOf(Date.UTC(year, months, Math.min(day, lastDay)) + time, zone);
}

function calendarSpan(calendar: string, now: number, zone: string): Span | undefined {
  const read = readCalendar(calendar);
  if (read === undefined) return undefined;
  const { year, month, day } = localOf(now, zone);
  const monday = day - ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7);
  const start = (offset: number): number =>
    ({
      day: Date.UTC(year, month - 1, day + offset),
      week: Date.UTC(year, month - 1, monday + 7 * offset),
      month: Date.UTC(year, month - 1 + offset, 1),
      quarter: Date.UTC(year, 3 * (Math.floor((month - 1) / 3) + offset), 1),
      year: Date.UTC(year + offset, 0, 1),
    })[read.unit];
  return { from: instantOf(start(read.offset), zone), to: instantOf(start(read.offset + 1), zone) };
}

/** The whole of a day, or an instant. */
function dayOf(value: unknown, zone: string): { readonly from: number; readonly to: number } | undefined {
  if (typeof value !== 'string') return undefined;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined)
    return {
      from: instantOf(Date.UTC(year, month - 1, day), zone),
      to: instantOf(Date.UTC(year, month - 1, day + 1), zone),
    };
  const read = Date.parse(/Z|[+-]\d{2}:\d{2}$/.test(value) ? value : `${value}Z`);
  if (Number.isNaN(read)) return undefined;
  const instant = /Z|[+-]\d{2}:\d{2}$/.test(value) ? read : instantOf(read, zone);
  return { from: instant, to: instant };
}

/** The day of an instant in a zone, as a definition writes it. */
export const dayIn = (zone: string, instant: number = Date.now()): string => {
  const { year, month, day } = localOf(instant, zone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
};

function localOf(instant: number, zone: string): Local {
  const local = new Date(instant + offsetAt(instant, zone));
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    time: local.getTime() - midnight,
  };
}
