import type { Filter } from '../../plan/leaf.ts';
import { zoneOffset } from '../zone-offset.ts';
import type { Passes } from './filters.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 1 January 1970 was a Thursday. */
const THURSDAY = 4;

export function clock({ hours, weekdays, zone }: Extract<Filter, { filter: 'clock' }>): Passes {
  const offset = zoneOffset(zone);
  return row => {
    const local = row.time + offset(row.time);
    const day = Math.floor(local / DAY);
    const hour = Math.floor((local - day * DAY) / HOUR);
    return withinHours(hour, hours) && (weekdays.length === 0 || weekdays.includes(weekdayOf(day)));
  };
}

/** ISO weekday of a day counted from 1 January 1970. */
const weekdayOf = (day: number): number => ((((day + THURSDAY - 1) % 7) + 7) % 7) + 1;

function withinHours(hour: number, hours: readonly [number, number] | null): boolean {
  if (hours === null) return true;
  const [from, to] = hours;
  return from > to ? hour >= from || hour < to : from <= hour && hour < to;
}
