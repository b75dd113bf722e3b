import { raw, type Sql, sql } from '@satsuma/engine';
import { bits } from '../chance/draw.ts';
import { at } from '../chance/lookups.ts';

/**
 * The instant (milliseconds, whole seconds) at which a person does something on a day of the shop: by their habit and their
 * own clock. Needs the columns `habit` and `country`.
 *
 * @param day day number from the shop's first; the day after the last lies beyond `shop_until`
 */
export function wallTime(day: Sql, purpose: string, ...entity: readonly Sql[]): Sql {
  const h = bits(purpose, ...entity);
  const msOfDay = sql`${at('time_of_day', sql`habit * 1024 + bitShiftRight(${h}, 54)`)} + toInt64(${h} % 90) * 1000`;
  return sql`((shop_first_day + ${day}) * 86400000 + ${msOfDay}
    - ${at('zone_offset', sql`country * (shop_days + 2) + ${day}`)})`;
}

/** The calendar's day of a moment of its shop time; the day after the last when there is no such day. */
export const dayOfClock = (calendar: Sql, moment: Sql): Sql =>
  at('calendar_day', sql`${calendar} * ${cells} + least(toInt64((${moment}) * 8), ${cells} - 1)`);

/** Shop time at the start of a day. */
export const clockOfDay = (calendar: Sql, day: Sql): Sql =>
  at('calendar_starts', sql`${calendar} * (shop_days + 2) + ${day}`);

const cells = at('calendar_cells', raw('0'));

/** A moment as the engine's DateTime64. */
export const moment = (ms: Sql): Sql => sql`fromUnixTimestamp64Milli(toInt64(${ms}), 'UTC')`;
