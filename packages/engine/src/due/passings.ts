import { type DaySweep, isOneOf } from './day-sweeps.ts';
import type { ValueSweep } from './sweeps.ts';

/** Calls `found` with the position of each value that is passed, when, and the rank that it must have. @param values rising, milliseconds */
export function passValues(
  values: ArrayLike<number>,
  sweeps: readonly ValueSweep[],
  found: (position: number, at: number, rank: number | null) => void,
): void {
  for (const sweep of sweeps) {
    for (let i = firstFrom(values, sweep.from); i < values.length; i++) {
      const ms = values[i] ?? Infinity;
      if (ms >= sweep.to) break;
      if ('at' in sweep) found(i, sweep.at, null);
      else found(i, ms + sweep.delay, sweep.rank);
    }
  }
}

/** The same of calendar days, `YYYY-MM-DD`, in any order. */
export function passDays(
  days: readonly string[],
  sweeps: readonly DaySweep[],
  found: (position: number, at: number) => void,
): void {
  days.forEach((day, i) => {
    for (const sweep of sweeps) if (isOneOf(sweep.days, day)) found(i, sweep.at);
  });
}

/** How many values lie before `ms`. */
function firstFrom(values: ArrayLike<number>, ms: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Infinity) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
