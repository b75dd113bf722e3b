import { Temporal } from 'temporal-polyfill';
import type { Remark } from '../ingest/read/reasons.ts';

/** 1900 to 2299, what the engine's moments hold. */
export const FIRST_MS = Date.UTC(1900, 0, 1);
export const PAST_MS = Date.UTC(2300, 0, 1);

/** Milliseconds UTC, alone or with what is worth a remark; undefined when the text is no time. */
export type TimeReader = (text: string) => ReadTime | number | undefined;

interface ReadTime {
  readonly ms: number;
  readonly remark?: Remark;
}

/**
 * A function from text to the instant it means: ISO 8601 and what is near it (`2026-12-31 14:05`, `2026/12/31`,
 * `20261231T1405Z`), as files are read. Without an offset it is on the clock of `zone` (IANA); fractions of a
 * millisecond are cut off.
 */
export function timeReader(zone: string): TimeReader {
  const onTheClock = zone === 'UTC' ? undefined : wallReader(zone);
  return text => {
    const plain = instantOfPlain(text);
    return plain ?? instantOfOther(text, onTheClock);
  };
}

const ZERO = 48;

/** The digits of `text` from `from` as a number, or −1. */
function digits(text: string, from: number, length: number): number {
  let number = 0;
  for (let i = from; i < from + length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** `2026-12-31T14:05:00Z`, with or without milliseconds, as every Segment library writes it; undefined for anything else. */
function instantOfPlain(text: string): number | undefined {
  const { length } = text;
  if ((length !== 24 && length !== 20) || text[length - 1] !== 'Z' || text[10] !== 'T') return undefined;
  if (text[4] !== '-' || text[7] !== '-' || text[13] !== ':' || text[16] !== ':') return undefined;
  if (length === 24 && text[19] !== '.') return undefined;
  const ms = length === 24 ? digits(text, 20, 3) : 0;
  const [hour, minute, second] = [digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)];
  return ms < 0
    ? undefined
    : wallOf(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2), hour, minute, second, ms);
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Milliseconds of a wall clock as if it were UTC's, or undefined when there is no such day or time of day. */
function wallOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
): number | undefined {
  const days = month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  const real = year >= 1900 && year <= 2299 && day >= 1 && day <= days;
  const clock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  return real && clock ? Date.UTC(year, month - 1, day, hour, minute, second, ms) : undefined;
}

const OFFSET = '(?<offset>z|utc|gmt|[+-]\\d{2}(?::?\\d{2})?)';
const CLOCK =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<part>\\d{1,9}))?)?(?: ?(?<half>[ap])\\.?m\\.?)?';
const SPACED = new RegExp(
  `^(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?:(?:t|,? +)${CLOCK}(?: ?${OFFSET})?)?$`,
);
const COMPACT = new RegExp(
  `^(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:t(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?${OFFSET}?)?$`,
);
/** Offsets of more than 18 hours are none. */
const FARTHEST_SECONDS = 64_800;

type Parts = Readonly<Record<string, string | undefined>>;

function instantOfOther(text: string, onTheClock: WallReader | undefined): ReadTime | number | undefined {
  const low = text.toLowerCase();
  const parts: Parts | undefined = (SPACED.exec(low) ?? COMPACT.exec(low))?.groups;
  if (parts === undefined) return undefined;
  const number = (name: string): number => Number(parts[name] ?? 0);
  const part = Number((parts.part ?? '').padEnd(3, '0').slice(0, 3));
  const wall = wallOf(
    number('year'),
    number('month'),
    number('day'),
    twentyFour(number('hour'), parts.half),
    number('minute'),
    number('second'),
    part,
  );
  if (wall === undefined) return undefined;
  if (parts.offset === undefined) return onTheClock === undefined ? wall : onTheClock(wall);
  const seconds = offsetSeconds(parts.offset);
  return Math.abs(seconds) > FARTHEST_SECONDS ? undefined : wall - seconds * 1000;
}

/** 12 AM is 0 and 12 PM is 12; what a clock of twelve hours does not have becomes 99, which no clock has. */
function twentyFour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half === 'a' ? 0 : 12);
}

function offsetSeconds(offset: string): number {
  if (offset[0] !== '+' && offset[0] !== '-') return 0;
  const minutes = offset.length > 3 ? Number(offset.slice(-2)) : 0;
  return (offset[0] === '-' ? -1 : 1) * (Number(offset.slice(1, 3)) * 3600 + minutes * 60);
}

type WallReader = (wall: number) => ReadTime;

const DAY_MS = 86_400_000;

/** The instant a wall clock shows, skipped and doubled times as in `wallToInstant` of files. */
function wallReader(zone: string): WallReader {
  const offsetAt = (ms: number): number =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  return wall => {
    const before = offsetAt(wall - DAY_MS);
    const after = offsetAt(wall + DAY_MS);
    if (before === after) return { ms: wall - before };
    const early = offsetAt(wall - before) === before;
    const late = offsetAt(wall - after) === after;
    const ms = wall - (late && !early ? after : before);
    if (early === late) return { ms, remark: early ? 'doubled-time' : 'skipped-time' };
    return { ms };
  };
}
