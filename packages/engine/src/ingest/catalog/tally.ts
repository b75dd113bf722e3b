import { DATE, type ValueType } from '@satsuma/core';
import { isBoolean, NUMBER } from '../../store/reads-as.ts';
import { raw, type Sql, sql, value } from '../../store/sql.ts';

/** In the order in which they are listed. */
export const VALUE_TYPES: readonly ValueType[] = ['text', 'number', 'moment', 'boolean', 'list'];

/** How many values of an attribute there are, what they look like, and when the first and the last are. */
export interface Tally {
  readonly rows: number;
  readonly types: Readonly<Partial<Record<ValueType, number>>>;
  /** Milliseconds. */
  readonly first: number;
  readonly last: number;
}

/** The integers of a tally, in this order. */
type Counts = readonly [
  rows: number,
  numbers: number,
  moments: number,
  booleans: number,
  lists: number,
  first: number,
  last: number,
];

/** Of rows, all of which count. */
export const tallyRows: Sql = tally(raw('true'), raw('0'), raw('0'), raw('0'), raw('0'));

/** Of a column of numbers. */
export const tallyNumbers = (column: Sql): Sql => {
  const isSet = sql`isNotNull(${column})`;
  return tally(isSet, sql`countIf(${isSet})`, raw('0'), raw('0'), raw('0'));
};

/** Of texts, each of which may look like something else; it is by its shape that a text is counted as a moment. */
export const tallyTexts = (text: Sql, list?: Sql): Sql => {
  const isText = sql`${text} != ''`;
  return tally(
    list ? sql`(${isText} or notEmpty(${list}))` : isText,
    sql`countIf(match(${text}, ${value.text(NUMBER.source)}))`,
    sql`countIf(match(${text}, ${value.text(DATE.source)}))`,
    sql`countIf(${isBoolean(text)})`,
    list ? sql`countIf(notEmpty(${list}))` : raw('0'),
  );
};

/** Aggregates as one array of integers, so that a statement can carry many tallies. */
function tally(isSet: Sql, numbers: Sql, moments: Sql, booleans: Sql, lists: Sql): Sql {
  const time = raw('toUnixTimestamp64Milli(time)');
  return sql`arrayMap(n -> toInt64(n), [countIf(${isSet}), ${numbers}, ${moments}, ${booleans}, ${lists},
    minIf(${time}, ${isSet}), maxIf(${time}, ${isSet})])`;
}

/** What the integers say; undefined when no row had a value. */
export function readTally(counts: readonly number[]): Tally | undefined {
  const [rows, number, moment, boolean, list, first, last] = counts as Counts;
  if (rows === 0) return undefined;
  const text = rows - number - moment - boolean - list;
  const types = Object.entries({ text, number, moment, boolean, list }).filter(([, n]) => n > 0);
  return { rows, types: Object.fromEntries(types), first, last };
}

/**
 * Two tallies as one; with `sign` -1, what is left of the first when the second is taken away. The first and the
 * last time only ever widen.
 */
export function addTally(a: Tally, b: Tally, sign: 1 | -1): Tally {
  const types = VALUE_TYPES.map(name => [name, (a.types[name] ?? 0) + sign * (b.types[name] ?? 0)] as const).filter(
    ([, n]) => n !== 0,
  );
  return {
    rows: a.rows + sign * b.rows,
    types: Object.fromEntries(types),
    first: sign === 1 ? Math.min(a.first, b.first) : a.first,
    last: sign === 1 ? Math.max(a.last, b.last) : a.last,
  };
}
