import type { AlertVerdict, AlertWatch, Whom } from '@satsuma/client';
import { midnightOf } from '../../words/zone-clock.ts';

type Seen = Extract<AlertVerdict, { value: number }>;

const HOUR = 3_600_000;
/** The longest day there is has 25 hours. */
const NEXT_DAY = 26 * HOUR;

/** The people behind the number that a check found: who was in then, or who came or went in its hour or day; undefined where it found none. */
export function peopleOf(watch: AlertWatch, verdict: AlertVerdict, zone: string): PeopleOf | undefined {
  if (watch.kind !== 'segment' || !('value' in verdict)) return undefined;
  const place = { logged: watch.of, ...(watch.class !== undefined && { class: watch.class }) };
  if (watch.measure === 'size')
    return { who: { in: [{ ...place, asOf: verdict.at }], out: [] }, count: verdict.value, day: undefined };
  const [from, until] = spanOf(watch.per, verdict, zone);
  const [before, after] = [
    { ...place, asOf: from - 1 },
    { ...place, asOf: until - 1 },
  ];
  const who = watch.measure === 'entered' ? { in: [after], out: [before] } : { in: [before], out: [after] };
  return { who, count: verdict.value, day: midnightOf(from, zone) };
}

interface PeopleOf {
  readonly who: Whom;
  readonly count: number;
  /** When the day begins in which they came or went. */
  readonly day: number | undefined;
}

function spanOf(per: 'hour' | 'day', { at }: Seen, zone: string): readonly [from: number, until: number] {
  const hour = Math.floor(at / HOUR) * HOUR;
  if (per === 'hour') return [hour, hour + HOUR];
  const day = midnightOf(at, zone);
  return [day, midnightOf(day + NEXT_DAY, zone)];
}
