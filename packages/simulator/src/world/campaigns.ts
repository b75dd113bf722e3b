import type { Shop } from '../shop.ts';
import { blackFriday, calendarDay, dayNumber, instantOf } from './days.ts';

/** Days on which a coupon is valid. */
export interface Promotion {
  readonly name: string;
  readonly coupon: string;
  /** Per cent off. */
  readonly percent: number;
  /** First and last day, days since 1970. */
  readonly from: number;
  readonly to: number;
}

/** A message that the shop sends to many people at once. */
export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly channel: 'email' | 'sms';
  /** When sending begins, milliseconds. */
  readonly time: number;
}

const MONTHLY = [
  ['Winter sale', 20],
  ['Valentine days', 10],
  ['First day of spring', 15],
  ['Easter days', 10],
  ['Garden weekend', 15],
  ["Children's Day", 15],
  ['Summer sale', 20],
  ['Back to school', 15],
  ['Autumn days', 10],
  ['Long evenings', 10],
  ['Black Week', 25],
  ['Gift days', 15],
] as const;

/** One promotion a month: from the third Thursday to Sunday; in November the week of Black Friday. In order of time. */
export function promotions(shop: Shop): Promotion[] {
  const first = calendarDay(shop.firstDay);
  const last = calendarDay(shop.firstDay + shop.days);
  const months = (last.year - first.year) * 12 + last.month - first.month;
  return Array.from({ length: months + 1 }, (_, i) => {
    const month = ((first.month - 1 + i) % 12) + 1;
    return promotionOf(first.year + Math.floor((first.month - 1 + i) / 12), month);
  });
}

function promotionOf(year: number, month: number): Promotion {
  const [name, percent] = MONTHLY[month - 1] ?? MONTHLY[0];
  const coupon = `${name.replace(/\W|days?|of/gi, '').toUpperCase()}${percent}`;
  if (month === 11) return { name, coupon, percent, from: blackFriday(year) - 4, to: blackFriday(year) + 3 };
  const firstOfMonth = calendarDay(dayNumber(year, month, 1));
  const thursday = firstOfMonth.day + ((4 - firstOfMonth.weekday + 7) % 7) + 14;
  return { name, coupon, percent, from: thursday, to: thursday + 3 };
}

const THEMES = ['New arrivals', 'Reader favourites', 'Ideas for the weekend', 'Our bestsellers', 'Tips from our team'];
const HOUR = 3_600_000;

/** A newsletter every Tuesday at ten, and an e-mail and a text message when a promotion starts. In order of time. */
export function campaigns(shop: Shop): Campaign[] {
  const days = Array.from({ length: shop.days + 1 }, (_, d) => calendarDay(shop.firstDay + d));
  const newsletters = days
    .filter(day => day.weekday === 2)
    .map(({ day }, week): Campaign => {
      const date = new Date(day * 24 * HOUR).toISOString().slice(0, 10);
      const name = `Newsletter ${date}: ${THEMES[week % THEMES.length]}`;
      return { id: `nl-${date}`, name, channel: 'email', time: instantOf(shop.zone, day, 10 * HOUR) };
    });
  const starts = promotions(shop).flatMap(promotion => promotionMessages(shop, promotion));
  return [...newsletters, ...starts]
    .filter(campaign => campaign.time <= shop.until)
    .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
}

function promotionMessages(shop: Shop, { name, from }: Promotion): Campaign[] {
  const { year } = calendarDay(from);
  const slug = `${name.toLowerCase().replace(/\W+/g, '-')}-${year}`;
  const time = (hour: number) => instantOf(shop.zone, from, hour * HOUR);
  return [
    { id: slug, name: `${name} ${year}`, channel: 'email', time: time(8) },
    { id: `${slug}-sms`, name: `${name} ${year} (SMS)`, channel: 'sms', time: time(12) },
  ];
}
