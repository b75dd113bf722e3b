import { anniversaryDays, birthDays } from '../../plan/bounds.ts';
import type { Test } from '../../plan/leaf.ts';
import type { Span } from '../../plan/span.ts';
import { boundsAt } from '../bounds-at.ts';
import { perDay } from '../per-now.ts';
import type { Reading } from '../reading.ts';
import { zoneOffset } from '../zone-offset.ts';

const DAY = 86_400_000;

type DayTest = (value: Reading, now: number) => boolean;

/** The calendar day as it is written, whatever the zone. */
const dayOf = (value: Reading): string | undefined => (value.moment === null ? undefined : value.text.slice(0, 10));

export function anniversary({ span }: Extract<Test, { test: 'anniversary' }>, zone: string): DayTest {
  const daysAt = perDays(span, zone);
  return (value, now) => {
    const day = dayOf(value);
    return day !== undefined && (daysAt(now)?.has(day.slice(5)) ?? true);
  };
}

/** The days of the year that a span touches stay the same as long as its first and its last day do. */
function perDays(span: Span, zone: string): (now: number) => ReadonlySet<string> | null {
  const bounds = boundsAt(span, zone);
  const offset = zoneOffset(zone);
  const dayNumber = (ms: number): number => (Number.isFinite(ms) ? Math.floor((ms + offset(ms)) / DAY) : ms);
  let latest: { readonly first: number; readonly last: number; readonly days: ReadonlySet<string> | null } | undefined;
  return now => {
    const { from, to } = bounds(now);
    const first = dayNumber(from);
    const last = dayNumber(to - 1);
    if (latest === undefined || latest.first !== first || latest.last !== last) {
      const list = anniversaryDays(span, now, zone);
      latest = { first, last, days: list && new Set(list) };
    }
    return latest.days;
  };
}

export function age({ years }: Extract<Test, { test: 'age' }>, zone: string): DayTest {
  const born = perDay([zone], now => birthDays(years, now, zone));
  return (value, now) => {
    const day = dayOf(value);
    if (day === undefined) return false;
    const { from, to } = born(now);
    return (from === null || day >= from) && (to === null || day <= to);
  };
}
