import type { CalendarUnit, Unit } from '@satsuma/core';
import { Temporal } from 'temporal-polyfill';
import type { Instant, NumberTest } from './leaf.ts';
import type { Bounds, Edge, Span } from './span.ts';

const FIXED: Partial<Record<Unit, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };

/** Years: the language can name longer times than calendars reach; nothing lies beyond either. */
const FARTHEST = 7000;
const within = (count: number, limit: number): number => Math.max(-limit, Math.min(limit, count));

/** `ms` moved by `count` periods (negative: back). Fixed units by their length, the others by the calendar of `zone`, clamped to the month's end. */
export function step(ms: number, count: number, unit: Unit, zone: string): number {
  const length = FIXED[unit];
  if (length !== undefined) return ms + count * length;
  const months = count * (MONTHS[unit] ?? 0);
  return zoned(ms, zone).add({ months: within(months, FARTHEST * 12) }).epochMilliseconds;
}

/** The first instant of the unit `offset` units after the one that holds `ms`. A day that starts at 01:00 (daylight saving) starts there. */
export function startOf(ms: number, unit: CalendarUnit, offset: number, zone: string): number {
  const day = zoned(ms, zone).toPlainDate();
  return firstDay(day, unit, offset).toZonedDateTime(zone).epochMilliseconds;
}

const zoned = (ms: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);

function firstDay(day: Temporal.PlainDate, unit: CalendarUnit, offset: number): Temporal.PlainDate {
  switch (unit) {
    case 'day':
      return day.add({ days: offset });
    case 'week':
      return day.subtract({ days: day.dayOfWeek - 1 }).add({ weeks: offset });
    case 'month':
      return day.with({ day: 1 }).add({ months: offset });
    case 'quarter':
      return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) }).add({ months: 3 * offset });
    case 'year':
      return day.with({ day: 1, month: 1 }).add({ years: offset });
  }
}

/** Where an edge lies at `now`, in milliseconds. */
function instantOf(edge: Edge, now: number, zone: string): number {
  switch (edge.edge) {
    case 'at':
      return edge.ms;
    case 'ago':
      return step(now, -edge.count, edge.unit, zone);
    case 'start':
      return startOf(now, edge.unit, edge.offset, edge.zone);
  }
}

/** The instant a membership is asked of; null while it is still to come: what has not happened is nobody's. */
export function membershipInstant(instant: Instant, now: number, zone: string): number | null {
  if (instant.at === 'now') return now;
  const ms = instantOf(instant.edge, now, zone);
  return ms <= now ? ms : null;
}

/** A span at `now` as `[from, to)` in milliseconds; the exclusive start and the inclusive end move by one millisecond. */
export function boundsOf(span: Span, now: number, zone: string): Bounds {
  const where = (edge: Edge | undefined, shift: number, otherwise: number) =>
    edge === undefined ? otherwise : instantOf(edge, now, zone) + shift;
  return {
    from: Math.max(where(span.after, 1, -Infinity), where(span.from, 0, -Infinity)),
    to: Math.min(where(span.until, 1, Infinity), where(span.to, 0, Infinity)),
  };
}

/** The same for events, which exist up to `now` only. */
export function pastBoundsOf(span: Span, now: number, zone: string): Bounds {
  const { from, to } = boundsOf(span, now, zone);
  return { from, to: Math.min(to, now + 1) };
}

/** The starts of the `count` latest calendar units and the end of the running one, cut at `now`: count + 1 milliseconds, rising. */
export function periodStarts(now: number, unit: CalendarUnit, count: number, zone: string): readonly number[] {
  const starts = Array.from({ length: count }, (_, i) => startOf(now, unit, i - count + 1, zone));
  return [...starts, now + 1];
}

/** The calendar day of an instant as `YYYY-MM-DD`. */
export const dayOf = (ms: number, zone: string): string => zoned(ms, zone).toPlainDate().toString();

/** The days of the year, as `MM-DD`, that a span touches at `now`; 29 February joins 28 February in common years. All days: null. */
export function anniversaryDays(span: Span, now: number, zone: string): readonly string[] | null {
  const { from, to } = boundsOf(span, now, zone);
  if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
  let day = zoned(from, zone).toPlainDate();
  const last = zoned(to - 1, zone).toPlainDate();
  const days = new Set<string>();
  for (let i = 0; Temporal.PlainDate.compare(day, last) <= 0; i++, day = day.add({ days: 1 })) {
    if (i > 366) return null;
    days.add(day.toString().slice(5));
    if (!day.inLeapYear && day.month === 2 && day.day === 28) days.add('02-29');
  }
  return [...days].sort();
}

/**
 * Birth days (`YYYY-MM-DD`, inclusive, open ends null) of the people whose completed years at `now` pass the test.
 * A birthday on 29 February is kept on 1 March of common years.
 */
export function birthDays(years: NumberTest, now: number, zone: string): { from: string | null; to: string | null } {
  const today = zoned(now, zone).toPlainDate();
  const { min, max } = wholeYears(years);
  return {
    to: min === null ? null : latestBirth(today, min),
    from:
      max === null
        ? null
        : Temporal.PlainDate.from(latestBirth(today, max + 1))
            .add({ days: 1 })
            .toString(),
  };
}

/** Completed years as whole numbers, both ends included; null: open. */
export const wholeYears = ({ min, max, aboveMin, belowMax }: NumberTest) => ({
  min: min === undefined ? null : aboveMin ? Math.floor(min) + 1 : Math.ceil(min),
  max: max === undefined ? null : belowMax ? Math.ceil(max) - 1 : Math.floor(max),
});

/** The latest birth day that is at least `years` completed years old on `today`: 29 February of a common year clamps to the 28th. */
const latestBirth = (today: Temporal.PlainDate, years: number): string =>
  today.subtract({ years: within(years, FARTHEST) }).toString();

/** A date (midnight in `zone`) or an instant of the language, in milliseconds; undefined where there is no such date. */
export function readInstant(text: string, zone: string): number | undefined {
  try {
    const iso = text.replace(' ', 'T');
    if (/(Z|[+-]\d{2}:\d{2})$/.test(iso)) return Temporal.Instant.from(iso).epochMilliseconds;
    if (iso.length > 10) return Temporal.PlainDateTime.from(iso).toZonedDateTime(zone).epochMilliseconds;
    return Temporal.PlainDate.from(iso).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** The first instant after the calendar day of `text`; after an instant, one millisecond later. */
export function readInstantEnd(text: string, zone: string): number | undefined {
  const start = readInstant(text, zone);
  if (start === undefined) return undefined;
  if (text.length > 10) return start + 1;
  return startOf(start, 'day', 1, zone);
}
