import type { Measure } from '../../plan/leaf.ts';
import { numberReading } from '../reading.ts';
import type { Measured } from './measures.ts';
import { numbersIn } from './numbers.ts';

const extreme =
  (pick: (a: number, b: number) => number) =>
  ({ property }: Extract<Measure, { measure: 'min' | 'max' }>): Measured =>
  slice => {
    const numbers = numbersIn(slice, property);
    return numbers.length === 0 ? undefined : numberReading(numbers.reduce(pick));
  };

export const min = extreme((a, b) => Math.min(a, b));
export const max = extreme((a, b) => Math.max(a, b));
