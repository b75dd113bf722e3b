import { DATE } from '@satsuma/core';
import { raw, type Sql, sql, value } from './sql.ts';

/** A text that reads as a number: digits, a point, an exponent. No thousands, no `+`, no `.5`, no `Infinity`. */
export const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * The number a text reads as, `Nullable(Float64)`: the nearest double, as JavaScript's `Number()` gives it.
 * NULL when the text is no number or lies beyond the doubles (`1e999`).
 *
 * @param text an expression of type String
 */
export const numberOf = (text: Sql): Sql =>
  sql`if(match(${text}, ${pattern(NUMBER)}) and isFinite(toFloat64OrNull(${text})), toFloat64OrNull(${text}), null)`;

/**
 * The instant a text reads as, `Nullable(DateTime64(3, 'UTC'))`. The shapes are those of `DATE`: a date is its
 * midnight in `zone`, a date with a time but no offset is on the clock of `zone`, an offset or `Z` says it all.
 * A wall-clock time that a zone skips (summer time) is read with the offset before the jump, one that it has twice
 * is the first: `Temporal`'s `compatible`. NULL when there is no such day or time of day, or the year is not
 * 1900 to 2299.
 *
 * @param text an expression of type String
 * @param zone an IANA zone
 */
export const momentOf = (text: Sql, zone: string): Sql =>
  sql`if(match(${text}, ${pattern(DATE)}), ${instantOf(text, zone)}, null)`;

/** Whether a text reads as true or false, `UInt8`. */
export const isBoolean = (text: Sql): Sql => sql`${text} in ('true', 'false')`;

const pattern = (regex: RegExp) => value.text(regex.source);

/** Wall-clock milliseconds minus the zone's offset there; the offset is asked of the clock itself. */
function instantOf(text: Sql, zone: string): Sql {
  const wall = wallClock(text);
  const asUtc = sql`toDateTime64OrNull(${wall}, 3, 'UTC')`;
  const inZone = sql`assumeNotNull(toDateTime64OrNull(${wall}, 3, ${value.text(zone)}))`;
  const seconds = sql`multiIf(
    endsWith(${text}, 'Z'), 0,
    ${offset(text)} != '', ${offsetSeconds(text)},
    ${zoneOffset(inZone)})`;
  const milliseconds = sql`toUnixTimestamp64Milli(assumeNotNull(${asUtc})) - 1000 * (${seconds})`;
  return sql`if(${isReal(wall, asUtc)} and ${isRealOffset(text)}, fromUnixTimestamp64Milli(${milliseconds}, 'UTC'), null)`;
}

/** The engine gives some offsets of before 1906 a day too far (Kolkata's +05:21:10); none is as far as 18 hours. */
const zoneOffset = (moment: Sql): Sql =>
  sql`timezoneOffset(${moment}) - 86400 * ((timezoneOffset(${moment}) > 64800) - (timezoneOffset(${moment}) < -64800))`;

/** `2026-03-01T10:15Z` → `2026-03-01 10:15:00.000`. */
const wallClock = (text: Sql): Sql =>
  sql`concat(substring(${text}, 1, 10), ' ',
    if(length(${text}) > 10, substring(${text}, 12, 5), '00:00'), ':',
    if(substring(${text}, 17, 1) = ':', substring(${text}, 18, 2), '00'), '.',
    rpad(extract(${text}, ${raw(`'\\\\.(\\\\d+)'`)}), 3, '0'))`;

const offset = (text: Sql): Sql => sql`extract(${text}, ${raw(`'[+-]\\\\d{2}:\\\\d{2}$'`)})`;

const offsetSeconds = (text: Sql): Sql =>
  sql`if(startsWith(${offset(text)}, '-'), -60, 60)
    * (60 * toInt32(substring(${offset(text)}, 2, 2)) + toInt32(substring(${offset(text)}, 5, 2)))`;

/** The engine rolls 30 February over into March; what comes back must be what went in. */
const isReal = (wall: Sql, asUtc: Sql): Sql =>
  sql`ifNull(toString(${asUtc}) = ${wall}, 0) and substring(${wall}, 1, 4) between '1900' and '2299'`;

/** Offsets reach from −23:59 to +23:59; none at all is one too. */
const isRealOffset = (text: Sql): Sql =>
  sql`substring(${offset(text)}, 2, 2) < '24' and substring(${offset(text)}, 5, 2) < '60'`;
