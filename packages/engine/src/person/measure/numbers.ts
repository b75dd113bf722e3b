import type { Occurrence } from '../history.ts';
import { readNumber } from '../reads-as.ts';
import type { Slice } from '../rows.ts';

/** Rows never change, so that what was read of them once is kept as long as they are. */
const columns = new WeakMap<readonly Occurrence[], Map<string, Float64Array>>();

/** A property's numbers, row by row; NaN where it is none. */
function columnOf(rows: readonly Occurrence[], property: string): Float64Array {
  const known = columns.get(rows) ?? new Map<string, Float64Array>();
  columns.set(rows, known);
  let column = known.get(property);
  if (column?.length !== rows.length) {
    column = Float64Array.from(rows, row => numberOf(row.properties.get(property)));
    known.set(property, column);
  }
  return column;
}

const numberOf = (value: string | readonly string[] | undefined): number =>
  typeof value === 'string' ? (readNumber(value) ?? Number.NaN) : Number.NaN;

/** A slice's values of a property that are numbers. */
export function numbersIn({ rows, first, end }: Slice, property: string): readonly number[] {
  const column = columnOf(rows, property);
  const found: number[] = [];
  for (let i = first; i < end; i++) {
    const number = column[i];
    if (number !== undefined && !Number.isNaN(number)) found.push(number);
  }
  return found;
}
