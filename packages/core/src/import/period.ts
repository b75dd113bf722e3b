import type { Unit } from '../value.ts';
import type { Source } from './source.ts';

/** A length of time of the language: `30 days`. */
export const periodText = (count: number, unit: Unit): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** So many units; the language counts from 1 to 999,999. */
export function periodOf(count: Source, unit: Unit | undefined): string | undefined {
  const number = count.number();
  if (number === undefined || unit === undefined) return undefined;
  if (!Number.isInteger(number) || number < 1 || number > 999_999)
    return count.refuse(`${number} is no length of time`, 'whole numbers from 1');
  return periodText(number, unit);
}

/** Seconds as the largest unit of fixed length that holds them exactly. */
export function periodOfSeconds(seconds: Source): string | undefined {
  const number = seconds.number();
  if (number === undefined) return undefined;
  if (!Number.isInteger(number) || number < 60 || number % 60 !== 0)
    return seconds.refuse(`${number} seconds are no whole minutes`, 'lengths of time are whole minutes or more');
  if (number % 604_800 === 0) return periodText(number / 604_800, 'week');
  if (number % 86_400 === 0) return periodText(number / 86_400, 'day');
  return number % 3600 === 0 ? periodText(number / 3600, 'hour') : periodText(number / 60, 'minute');
}
