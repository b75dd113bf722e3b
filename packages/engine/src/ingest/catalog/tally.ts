import type { ValueType } from '@satsuma/core';
import { isBoolean, momentOf, numberOf } from '../../store/reads-as.ts';
import { raw, type Sql, sql } from '../../store/sql.ts';

/** How many values of an attribute there are, what they read as, and when the first and the last are. */
export interface Tally {
  readonly rows: number;
  readonly types: Readonly<Partial<Record<ValueType, number>>>;
  /** Milliseconds. */
  readonly first: number;
  readonly last: number;
}

/** Aggregates that make a tally: an array of integers, so that a statement can carry many. */
export type TallySql = Sql;

/** The order of the integers. */
type Counts = readonly [
  rows: number,
  numbers: number,
  moments: number,
  booleans: number,
  lists: number,
  first: number,
  last: number,
];

const MS = raw('toUnixTimestamp64Milli(time)');

/** Of an attribute whose values all are of one type, such as a column of numbers. */
export const tallyColumn = (isSet: Sql, type: 'number' | 'text'): TallySql =>
  tally(isSet, type === 'number' ? isSet : raw('false'), raw('false'), raw('false'), raw('false'));

/** Of texts, each of which may read as something else. */
export const tallyText = (text: Sql, zone: string, list: Sql = raw('[]')): TallySql => {
  const isText = sql`${text} != ''`;
  const isList = sql`notEmpty(${list})`;
  return tally(
    sql`(${isText} or ${isList})`,
    sql`isNotNull(${numberOf(text)})`,
    sql`isNotNull(${momentOf(text, zone)})`,
    isBoolean(text),
    isList,
  );
};

const tally = (isSet: Sql, number: Sql, moment: Sql, boolean: Sql, list: Sql): TallySql =>
  sql`arrayMap(n -> toInt64(n), [countIf(${isSet}), countIf(${number}), countIf(${moment}), countIf(${boolean}),
    countIf(${list}), minIf(${MS}, ${isSet}), maxIf(${MS}, ${isSet})])`;

/** What a row of a result says; undefined when no row had a value. */
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
  const names = [...new Set([...Object.keys(a.types), ...Object.keys(b.types)])] as ValueType[];
  const types = names
    .map(name => [name, (a.types[name] ?? 0) + sign * (b.types[name] ?? 0)] as const)
    .filter(([, n]) => n !== 0);
  return {
    rows: a.rows + sign * b.rows,
    types: Object.fromEntries(types),
    first: sign === 1 ? Math.min(a.first, b.first) : a.first,
    last: sign === 1 ? Math.max(a.last, b.last) : a.last,
  };
}
