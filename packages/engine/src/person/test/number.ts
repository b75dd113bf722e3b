import type { NumberTest } from '../../plan/leaf.ts';
import type { Reading } from '../reading.ts';

/** Whether a number lies within the test's ends. */
export function withinNumbers({ min, max, aboveMin, belowMax }: NumberTest): (number: number) => boolean {
  const low = min ?? -Infinity;
  const high = max ?? Infinity;
  const open = aboveMin === true && min !== undefined;
  const openHigh = belowMax === true && max !== undefined;
  return number => (open ? number > low : number >= low) && (openHigh ? number < high : number <= high);
}

export function number(test: NumberTest): (value: Reading) => boolean {
  const within = withinNumbers(test);
  return value => value.number !== null && within(value.number);
}
