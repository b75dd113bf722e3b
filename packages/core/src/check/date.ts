import { DATE } from '../value.ts';

/** The warehouse keeps instants of these years (DateTime64). */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2299;

/** A date or instant of the language that the calendar has: 2026-02-30 and 25:00 are none. */
export const isRealDate = (text: string): boolean => DATE.test(text) && whyUnreal(text) === undefined;

/** Why a text of a date's shape is no date, or undefined if it is one. */
export function whyUnreal(text: string): string | undefined {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  if (year < FIRST_YEAR || year > LAST_YEAR) return `the year must lie between ${FIRST_YEAR} and ${LAST_YEAR}`;
  if (month < 1 || month > 12) return `there is no month ${month}`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return `month ${month} of ${year} has ${days} days`;
  const [, hours = '0', minutes = '0', seconds = '0'] = /[T ](\d{2}):(\d{2})(?::(\d{2}))?/.exec(text) ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return 'there is no such time of day';
  const [, zoneHours = '0', zoneMinutes = '0'] = /[+-](\d{2}):(\d{2})$/.exec(text.slice(10)) ?? [];
  if (Number(zoneHours) > 14 || Number(zoneMinutes) > 59) return 'no clock is that far from UTC';
  return undefined;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The earliest and the latest instant a text may mean: without an offset it is some zone's clock. Milliseconds. */
function possible(text: string): readonly [number, number] {
  const iso = text.replace(' ', 'T');
  if (/(Z|[+-]\d{2}:\d{2})$/.test(iso.slice(10))) return [Date.parse(iso), Date.parse(iso)];
  const clock = Date.parse(iso.length > 10 ? `${iso}Z` : iso);
  return [clock - 14 * HOUR, clock + 12 * HOUR];
}

const alike = (a: string, b: string): boolean => a.length === 10 && b.length === 10;

/** Nothing lies at or after `from` and before `to`, in whatever zone. */
export const isEmptyUntil = (from: string, to: string): boolean =>
  alike(from, to) ? from >= to : possible(from)[0] >= possible(to)[1];

/** Nothing lies at or after `from` and up to the end of `to`: both included, of a date its whole day. */
export const isEmptyThrough = (from: string, to: string): boolean =>
  alike(from, to) ? from > to : possible(from)[0] > possible(to)[1] + (to.length === 10 ? DAY : 0);
