import type { Stream } from '../../plan/leaf.ts';
import { COLUMNS } from '../../store/tables/property-columns.ts';
import { readNumber } from '../reads-as.ts';
import type { Slice } from '../rows.ts';

/** The slice's values of a property that are numbers, as texts. */
export function numbersIn({ rows, first, end }: Slice, property: string): readonly string[] {
  const found: string[] = [];
  for (let i = first; i < end; i++) {
    const value = rows[i]?.properties.get(property);
    if (typeof value === 'string' && readNumber(value) !== null) found.push(value);
  }
  return found;
}

/** Digits behind the point that money is kept with. */
const MONEY_DIGITS = 4;
const MONEY_UNIT = 10 ** MONEY_DIGITS;

const isMoney = (table: Stream['table'], property: string): boolean =>
  Object.hasOwn(COLUMNS[table], property) && COLUMNS[table][property] === 'money';

/** A sum of numbers: of a column of money exact to its last digit, of others as floating point in the order of time. */
export const totaler = (table: Stream['table'], property: string): ((numbers: readonly string[]) => number) =>
  isMoney(table, property) ? exactTotal : numbers => numbers.reduce((total, text) => total + Number(text), 0);

function exactTotal(amounts: readonly string[]): number {
  let units = 0;
  for (const amount of amounts) {
    const value = Math.round(Number(amount) * MONEY_UNIT);
    units += value;
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(units)) return largeTotal(amounts);
  }
  return units / MONEY_UNIT;
}

/** The same beyond 2⁵³ units. */
const largeTotal = (amounts: readonly string[]): number =>
  Number(amounts.reduce((total, amount) => total + unitsOf(amount), 0n)) / MONEY_UNIT;

function unitsOf(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(MONEY_DIGITS, '0'));
}
