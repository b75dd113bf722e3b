const DAY = 86_400_000;

/** A calendar day. `day` counts from 1970-01-01; months and dates are 1-based; Sunday is 0. */
export interface CalendarDay {
  readonly day: number;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
}

export const dayOf = (ms: number): number => Math.floor(ms / DAY);

export function calendarDay(day: number): CalendarDay {
  const at = new Date(day * DAY);
  return {
    day,
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    weekday: at.getUTCDay(),
  };
}

export const dayNumber = (year: number, month: number, date: number): number => dayOf(Date.UTC(year, month - 1, date));

/** Black Friday: the day after the fourth Thursday of November. */
export function blackFriday(year: number): number {
  const firstOfNovember = calendarDay(dayNumber(year, 11, 1));
  const firstThursday = firstOfNovember.day + ((4 - firstOfNovember.weekday + 7) % 7);
  return firstThursday + 21 + 1;
}

/** Whether a day lies in a season [month, date] to [month, date], both inclusive, within one year. */
export function isBetween(at: CalendarDay, from: readonly [number, number], to: readonly [number, number]): boolean {
  return at.day >= dayNumber(at.year, ...from) && at.day <= dayNumber(at.year, ...to);
}

/** A zone's offset from UTC at an instant, milliseconds, east positive. */
export function offsetAt(zone: string, ms: number): number {
  const parts = clockOf(zone).formatToParts(ms);
  const text = parts.find(part => part.type === 'timeZoneName')?.value ?? '';
  const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(text);
  if (!match) throw new RangeError(`The zone ${zone} has an offset that reads ${text}`);
  const [, sign, hours = '0', minutes = '0'] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  clocks.set(zone, clock);
  return clock;
}

/** The instant of a zone's wall clock, by the offset that the day has at noon. */
export function instantOf(zone: string, day: number, msOfDay: number): number {
  return day * DAY + msOfDay - noonOffset(zone, day);
}

/** The offset at a day's noon; nobody in the shop is awake when clocks change. */
export const noonOffset = (zone: string, day: number): number => offsetAt(zone, day * DAY + DAY / 2);
