import type { Measure, Stream } from '../../plan/leaf.ts';
import { numberReading } from '../reading.ts';
import type { Measured } from './measures.ts';
import { numbersIn, totaler } from './numbers.ts';

type Of<K extends Measure['measure']> = Extract<Measure, { measure: K }>;

export function sum({ property }: Of<'sum'>, { table }: Stream): Measured {
  const total = totaler(table, property);
  return slice => numberReading(total(numbersIn(slice, property)));
}

export function average({ property }: Of<'average'>, { table }: Stream): Measured {
  const total = totaler(table, property);
  return slice => {
    const numbers = numbersIn(slice, property);
    return numbers.length === 0 ? undefined : numberReading(total(numbers) / numbers.length);
  };
}
