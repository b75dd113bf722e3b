import type { Measure, Stream } from '../../plan/leaf.ts';
import { COLUMNS } from '../../store/tables/property-columns.ts';
import { numberReading } from '../reading.ts';
import type { Slice } from '../rows.ts';
import type { Measured } from './measures.ts';
import { numbersIn } from './numbers.ts';

type Of<K extends Measure['measure']> = Extract<Measure, { measure: K }>;
type Total = (numbers: readonly number[], slice: Slice, property: string) => number;

export function sum({ property }: Of<'sum'>, stream: Stream): Measured {
  const total = totalOf(stream, property);
  return slice => numberReading(total(numbersIn(slice, property), slice, property));
}

export function average({ property }: Of<'average'>, stream: Stream): Measured {
  const total = totalOf(stream, property);
  return slice => {
    const numbers = numbersIn(slice, property);
    return numbers.length === 0 ? undefined : numberReading(total(numbers, slice, property) / numbers.length);
  };
}

/** A sum of money is exact to its last digit, of other numbers in floating point, in the order of time. */
function totalOf({ table }: Stream, property: string): Total {
  const isMoney = Object.hasOwn(COLUMNS[table], property) && COLUMNS[table][property] === 'money';
  return isMoney ? exactTotal : numbers => numbers.reduce((total, number) => total + number, 0);
}

/** Digits behind the point that money is kept with. */
const MONEY_DIGITS = 4;
const MONEY_UNIT = 10 ** MONEY_DIGITS;

const exactTotal: Total = (amounts, slice, property) => {
  let units = 0;
  for (const amount of amounts) {
    const value = Math.round(amount * MONEY_UNIT);
    units += value;
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(units)) return largeTotal(slice, property);
  }
  return units / MONEY_UNIT;
};

/** The same beyond 2⁵³ units, from the texts. */
function largeTotal({ rows, first, end }: Slice, property: string): number {
  let units = 0n;
  for (const row of rows.slice(first, end)) {
    const amount = row.properties.get(property);
    if (typeof amount === 'string') units += unitsOf(amount);
  }
  return Number(units) / MONEY_UNIT;
}

function unitsOf(amount: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,4})\d*)?$/.exec(amount) ?? [];
  return BigInt(sign + whole + fraction.padEnd(MONEY_DIGITS, '0'));
}
