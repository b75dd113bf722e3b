import { dayOf, offsetAt } from './world/days.ts';

/** What a simulated shop is made from. The same settings give the same people and events, on any machine. */
export interface ShopSettings {
  /** Registered people. A third as many anonymous visitors who never say who they are come on top. */
  readonly customers: number;
  /** Any whole number. */
  readonly seed: number;
  /** The last instant, milliseconds since 1970: nothing happens after it. */
  readonly until: number;
  /** How long ago the shop opened; default two years. */
  readonly days?: number;
  /**
   * How much of visits and messages is there, against orders, which it leaves alone: 1 (the default) is a lively shop with
   * about 60 events per customer, 0.1 gives about 16.
   */
  readonly activity?: number;
  /** When the shop began to charge for delivery, milliseconds; default 120 days before `until`. */
  readonly deliveryFeeFrom?: number;
}

/** Settings with every default filled in, and what follows from them. */
export interface Shop {
  readonly customers: number;
  readonly visitors: number;
  readonly seed: number;
  readonly until: number;
  readonly days: number;
  readonly activity: number;
  readonly deliveryFeeFrom: number;
  /** The shop's own zone: its campaigns, promotions and price changes happen by this clock. */
  readonly zone: string;
  /** The first day as days since 1970. Day numbers elsewhere count from it; day `days` is the last one, cut off at `until`. */
  readonly firstDay: number;
}

export const DAY = 86_400_000;
const ZONE = 'Europe/Warsaw';
/** Phone numbers have seven free digits in some countries, and no two people have the same. */
const MOST_CUSTOMERS = 10_000_000;

/** Fills in defaults. Throws `RangeError` for settings no shop can be made from. */
export function openShop(settings: ShopSettings): Shop {
  const { customers, seed, until, days = 730, activity = 1 } = settings;
  whole('customers', customers, 1, MOST_CUSTOMERS);
  whole('seed', seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  whole('until', until, Date.UTC(2000, 0), Date.UTC(2100, 0));
  whole('days', days, 30, 5000);
  if (!(activity >= 0 && activity <= 10)) throw new RangeError(`activity is ${activity}; it lies between 0 and 10`);
  const deliveryFeeFrom = settings.deliveryFeeFrom ?? until - 120 * DAY;
  whole('deliveryFeeFrom', deliveryFeeFrom, 0, Date.UTC(2200, 0));
  const firstDay = dayOf(until + offsetAt(ZONE, until)) - days;
  const visitors = Math.round(customers / 3);
  return { customers, visitors, seed, until, days, activity, deliveryFeeFrom, zone: ZONE, firstDay };
}

function whole(name: string, value: number, from: number, to: number): void {
  if (!Number.isInteger(value) || value < from || value > to) {
    throw new RangeError(`${name} is ${value}; it is a whole number from ${from} to ${to}`);
  }
}
