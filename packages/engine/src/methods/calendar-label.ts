import type { CalendarUnit } from '@satsuma/core';
import { Temporal } from 'temporal-polyfill';
import { raw, type Sql, sql, value } from '../store/sql.ts';

/** The name of a calendar unit: `2026-03-01`, `2026-W09` (ISO 8601), `2026-03`, `2026-Q1`, `2026`. */
const LABELS = {
  day: day => day.toString(),
  week: day => `${String(day.yearOfWeek).padStart(4, '0')}-W${String(day.weekOfYear).padStart(2, '0')}`,
  month: day => day.toString().slice(0, 7),
  quarter: day => `${day.toString().slice(0, 4)}-Q${Math.ceil(day.month / 3)}`,
  year: day => day.toString().slice(0, 4),
} as const satisfies Record<CalendarUnit, (day: Temporal.PlainDate) => string>;

/** The unit that holds an instant (milliseconds), in a zone's calendar. */
export const labelOf = (ms: number, unit: CalendarUnit, zone: string): string =>
  LABELS[unit](Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate());

const FORMATS = {
  day: '%Y-%m-%d',
  week: '%G-W%V',
  month: '%Y-%m',
  quarter: '%Y-Q%Q',
  year: '%Y',
} as const satisfies Record<CalendarUnit, string>;

/** The same as SQL. @param time an expression of type DateTime64 */
export const labelSql = (time: Sql, unit: CalendarUnit, zone: string): Sql =>
  sql`formatDateTime(${time}, ${raw(`'${FORMATS[unit]}'`)}, ${value.text(zone)})`;
