import { DAY, type Shop } from '../shop.ts';
import { ARCHETYPES, archetypeCode, SEASONS } from './archetypes.ts';
import { type Promotion, promotions } from './campaigns.ts';
import { blackFriday, type CalendarDay, calendarDay, dayOf, isBetween, noonOffset } from './days.ts';

/**
 * How fast shop time runs on each day of the shop. Order processes are stationary in shop time and this stretches it
 * over the year: a December day is worth two of July, a day out of season nothing. A year has 365 days of shop time
 * (before any effect of the delivery fee).
 */
export type Calendar = readonly number[];

/**
 * The calendars by number: one per archetype, where the seasonal one, which is the last, has one per season; and one for
 * visits. So an archetype's calendar is its code plus its season's.
 */
export const CALENDARS = {
  firstSeason: archetypeCode('seasonal'),
  visits: archetypeCode('seasonal') + SEASONS.length,
} as const;

/** All calendars in order of their numbers. */
export function calendars(shop: Shop): Calendar[] {
  const open = promotions(shop);
  const plain = (day: CalendarDay) => tradeOn(day);
  const inPromotion = (day: CalendarDay) => (promotionOn(open, day.day) ? tradeOn(day) : 0);
  const promotionCode = archetypeCode('promotion-only');
  const seasonal = archetypeCode('seasonal');
  const usual = ARCHETYPES.slice(0, seasonal).map((archetype, code) =>
    calendar(shop, code === promotionCode ? inPromotion : plain, archetype.feeEffect),
  );
  const seasons = SEASONS.map(season =>
    calendar(
      shop,
      day => (isBetween(day, season.from, season.to) ? tradeOn(day) : 0),
      ARCHETYPES[seasonal]?.feeEffect ?? 1,
    ),
  );
  return [...usual, ...seasons, calendar(shop, plain, 1)];
}

export const promotionOn = (all: readonly Promotion[], day: number): Promotion | undefined =>
  all.find(promotion => promotion.from <= day && day <= promotion.to);

/** Sunday and Monday evenings are strong in web shops, Saturdays weak. */
const WEEKDAYS = [1.15, 1.15, 1.05, 1, 0.95, 0.9, 0.8];
const MONTHS = [0.9, 0.85, 0.95, 0.95, 0.95, 0.9, 0.8, 0.9, 1, 1, 1.25, 1.65];

function tradeOn(at: CalendarDay): number {
  const fromBlackFriday = at.day - blackFriday(at.year);
  const sale = fromBlackFriday === 0 ? 3.5 : fromBlackFriday > 0 && fromBlackFriday <= 3 ? 1.8 : 1;
  const christmas = at.month === 12 && at.date >= 23 && at.date <= 26 ? 0.3 : 1;
  return (WEEKDAYS[at.weekday] ?? 1) * (MONTHS[at.month - 1] ?? 1) * sale * christmas;
}

function calendar(shop: Shop, speed: (day: CalendarDay) => number, feeEffect: number): Calendar {
  const feeDay = dayOf(shop.deliveryFeeFrom + noonOffset(shop.zone, dayOf(shop.deliveryFeeFrom)));
  const last = shop.firstDay + shop.days;
  const year = Array.from({ length: 365 }, (_, i) => speed(calendarDay(last - i)));
  const mean = year.reduce((a, b) => a + b) / year.length;
  return Array.from({ length: shop.days + 1 }, (_, d) => {
    const day = shop.firstDay + d;
    return (speed(calendarDay(day)) / mean) * (day >= feeDay ? feeEffect : 1);
  });
}

/** Cells of the inverse table per day of shop time: a day of a slow July is still five cells wide. */
export const CELLS_PER_DAY = 8;

/** A calendar as tables: shop time at the start of each day (and at the end of the last), and the day of each cell. */
export interface Clock {
  readonly starts: readonly number[];
  readonly dayOfCell: readonly number[];
}

export function clock(speeds: Calendar): Clock {
  const starts = [0];
  for (const speed of speeds) starts.push((starts.at(-1) ?? 0) + speed);
  const cells = Math.ceil((starts.at(-1) ?? 0) * CELLS_PER_DAY);
  let day = 0;
  const dayOfCell = Array.from({ length: cells }, (_, cell) => {
    const middle = (cell + 0.5) / CELLS_PER_DAY;
    while (day < speeds.length - 1 && (starts[day + 1] ?? 0) <= middle) day++;
    return day;
  });
  return { starts, dayOfCell };
}

/** The share of the last day that has passed at the shop's last instant. */
export const lastDayPassed = (shop: Shop): number => {
  const day = shop.firstDay + shop.days;
  return (shop.until + noonOffset(shop.zone, day) - day * DAY) / DAY;
};
