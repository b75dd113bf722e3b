import { failed, ok, type Result, readPeriod, type Unit } from '@satsuma/core';
import { step } from '../plan/bounds.ts';
import { raw } from '../store/sql.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A length of time such as `1 week`, or how many points to put between the first event and the last instant. */
export type Spacing = { readonly every: string } | { readonly points: number };

/** No picture shows more. */
const MOST_POINTS = 2000;

/**
 * Instants from `from` to `to`, rising; the last is `to`, and each lies a step before the next. Months, quarters and years step by the
 * calendar of the zone: from 31 May a month back is 30 April, two months back is 31 March.
 */
export function instantsBetween(from: number, to: number, spacing: Spacing, zone: string): Result<readonly number[]> {
  if ('points' in spacing) return spread(from, to, spacing.points);
  const period = readPeriod(spacing.every);
  if (period === undefined) {
    const hint = 'for example 1 day, 2 weeks, 1 month, 1 quarter';
    return failed([{ code: 'bad-value', path: 'every', message: `"${spacing.every}" is not a length of time`, hint }]);
  }
  const { count, unit } = period;
  const instants: number[] = [];
  for (let i = 0; instants.length <= MOST_POINTS; i++) {
    const instant = step(to, -i * count, unit, zone);
    if (instant < from && i > 0) return ok(instants.reverse());
    instants.push(instant);
  }
  const message = `more than ${MOST_POINTS} points lie ${spacing.every} apart`;
  return failed([{ code: 'bad-range', path: 'every', message, hint: longerThan(unit) }]);
}

function spread(from: number, to: number, points: number): Result<readonly number[]> {
  if (!Number.isInteger(points) || points < 1 || points > MOST_POINTS)
    return failed([
      { code: 'bad-range', path: 'points', message: `a whole number from 1 to ${MOST_POINTS} is needed` },
    ]);
  if (points === 1 || from >= to) return ok([to]);
  const gap = (to - from) / (points - 1);
  return ok(Array.from({ length: points }, (_, i) => Math.round(from + i * gap)));
}

const LARGER: Readonly<Record<Unit, string>> = {
  minute: '1 hour',
  hour: '1 day',
  day: '1 week',
  week: '1 month',
  month: '1 quarter',
  quarter: '1 year',
  year: '10 years',
};
const longerThan = (unit: Unit): string => `try ${LARGER[unit]}, or a shorter stretch of time`;

/** When anything is known of first: an event, an order line, a profile. Undefined in an empty base. */
export async function firstInstant({ store }: Workspace): Promise<number | undefined> {
  const [row] = await store.warehouse.rows<{ known: number; first: number }>(
    raw(`select count() as known, toUnixTimestamp64Milli(min(first)) as first from (
      select min(time) as first from events having count() > 0
      union all select min(time) from order_lines having count() > 0
      union all select min(created) from profiles having count() > 0)`),
  );
  return row === undefined || row.known === 0 ? undefined : row.first;
}
