import { anniversaryDays, birthDays } from '../../plan/bounds.ts';
import type { Test } from '../../plan/leaf.ts';
import { perNow } from '../per-now.ts';
import type { Reading } from '../reading.ts';

type DayTest = (value: Reading, now: number) => boolean;

/** The calendar day as it is written, whatever the zone. */
const dayOf = (value: Reading): string | undefined => (value.moment === null ? undefined : value.text.slice(0, 10));

export function anniversary({ span }: Extract<Test, { test: 'anniversary' }>, zone: string): DayTest {
  const days = perNow(now => {
    const list = anniversaryDays(span, now, zone);
    return list === null ? null : new Set(list);
  });
  return (value, now) => {
    const day = dayOf(value);
    return day !== undefined && (days(now)?.has(day.slice(5)) ?? true);
  };
}

export function age({ years }: Extract<Test, { test: 'age' }>, zone: string): DayTest {
  const born = perNow(now => birthDays(years, now, zone));
  return (value, now) => {
    const day = dayOf(value);
    if (day === undefined) return false;
    const { from, to } = born(now);
    return (from === null || day >= from) && (to === null || day <= to);
  };
}
