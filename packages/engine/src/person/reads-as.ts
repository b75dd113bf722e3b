import { DATE } from '@satsuma/core';
import { readInstant } from '../plan/bounds.ts';

/** How a canonical text reads as a number and as a moment: the value rules of docs/architecture.md. */

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** The number a text is, or null: `25`, `-0.5`, `1e3`; not ` 25`, `.5`, `0x1F`, `Infinity`, nor what is too large for 64 bits. */
export function readNumber(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * The instant a text is, in milliseconds UTC, or null. A date is its midnight in `zone` (the first instant of a day that
 * has none); a date-time without an offset is read in `zone` too: one that the zone skips with the offset before the jump, one that it
 * has twice the first time. 30 February, 24:00 and years before 1900 or after 2299 are no moments.
 */
export function readMoment(text: string, zone: string): number | null {
  if (!DATE.test(text) || !exists(text)) return null;
  return readInstant(text, zone) ?? null;
}

const digits = (text: string, from: number, length: number): number => Number(text.slice(from, from + length) || 0);

/** The digits of a text of the shape DATE name a day of the calendar and a time of the clock. */
function exists(text: string): boolean {
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const year = digits(text, 0, 4);
  if (year < 1900 || year > 2299) return false;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return false;
  const seconds = text.at(16) === ':' ? digits(text, 17, 2) : 0;
  return digits(text, 11, 2) < 24 && digits(text, 14, 2) < 60 && seconds < 60 && offsetExists(text);
}

/** Offsets reach from −23:59 to +23:59. */
function offsetExists(text: string): boolean {
  const [, hours, minutes] = /[+-](\d{2}):(\d{2})$/.exec(text.slice(10)) ?? [];
  return hours === undefined || (Number(hours) < 24 && Number(minutes) < 60);
}

const daysIn = (month: number, year: number): number =>
  (DAYS_IN_MONTH[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
