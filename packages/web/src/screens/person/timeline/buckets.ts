import type { Reply } from '../../../api/answers.ts';

type Days = Reply<'listPersonDays'>['days'];

const DAY = 86_400_000;
const NOON = DAY / 2;
const MOST = 140;

/** A bar of the density strip: some days, and the events on them. */
export interface Bucket {
  /** Noon of its first and of its last day: a day stays the same day whatever the clocks do. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Days in as many bars as can be told apart, from the first day with an event to the last. */
export function bucketsOf(days: Days): readonly Bucket[] {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (first === undefined || last === undefined) return [];
  const span = Math.round((last - first) / DAY) + 1;
  const each = Math.ceil(span / MOST);
  const counts = new Array<number>(Math.ceil(span / each)).fill(0);
  for (const { day, count } of days) {
    const place = Math.floor(Math.round((day - first) / DAY) / each);
    counts[place] = (counts[place] ?? 0) + count;
  }
  return counts.map((count, i) => ({
    from: first + NOON + i * each * DAY,
    to: first + NOON + (Math.min(span, (i + 1) * each) - 1) * DAY,
    count,
  }));
}
