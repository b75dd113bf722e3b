import { DAY } from '../methods/days.ts';
import { gapOf, type Limits } from '../methods/lifecycle.ts';
import type { Passing } from './crossing.ts';
import { metAt, type Stretch } from './stretches.ts';

export type Rhythm = Extract<Passing, { passing: 'rhythm' }>;

/** The shortest silence, in whole milliseconds, that is more than so many days: as `methods/lifecycle.ts` divides and compares. */
export function silenceBeyond(days: number): number {
  let ms = Math.floor(days * DAY) - 2;
  while (ms / DAY <= days) ms += 1;
  return ms;
}

/** What a rhythm rests on: how many orders, the first, the last. */
export interface Orders {
  readonly orders: number;
  readonly first: number;
  readonly last: number;
}

/** When the silence after the last of these orders becomes too long. */
export function silencesOf({ orders, first, last }: Orders, limits: Limits): readonly number[] {
  const gap = gapOf(limits, orders, first, last);
  return [limits.atRisk, limits.lost].map(multiple => last + silenceBeyond(multiple * gap));
}

/** The same after each of a person's orders, rising, as long as the next one has not come. */
export const silencesIn = (times: readonly number[], limits: Limits): readonly number[] =>
  times.flatMap((last, i) => {
    const next = times[i + 1] ?? Infinity;
    return silencesOf({ orders: i + 1, first: times[0] ?? last, last }, limits).filter(at => at < next);
  });

/** When instants go by, of those that lie in the stretch. */
export const metIn = (stretch: Stretch, instants: readonly number[]): readonly number[] =>
  instants.filter(ms => stretch.from < ms && ms <= stretch.to).map(ms => metAt(stretch, ms));
