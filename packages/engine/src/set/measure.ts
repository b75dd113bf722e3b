import { periodStarts } from '../plan/bounds.ts';
import type { Measure, Stream } from '../plan/leaf.ts';
import { momentOf, numberOf } from '../store/reads-as.ts';
import { raw, type Sql, sql, value } from '../store/sql.ts';
import { isColumnOfNumbers, type Read, readProperty } from './read.ts';
import type { When } from './test.ts';

/** A measure of one person's rows, read like any other value. */
export type Accumulated = Read;

/** The aggregate columns that a measure needs, and how they read once they have names. */
export interface Accumulation {
  readonly columns: readonly Sql[];
  readonly read: (columns: readonly Sql[]) => Accumulated;
}

const NOTHING: Read = {
  text: raw("''"),
  number: raw("CAST(NULL, 'Nullable(Float64)')"),
  moment: raw("CAST(NULL, 'Nullable(DateTime64(3))')"),
  list: raw('emptyArrayString()'),
};

const first = (columns: readonly Sql[]): Sql => columns[0] ?? NOTHING.number;
const asNumber = (column: Sql): Accumulation => ({ columns: [column], read: c => ({ ...NOTHING, number: first(c) }) });
const asMoment = (column: Sql): Accumulation => ({ columns: [column], read: c => ({ ...NOTHING, moment: first(c) }) });

/** A measure over the rows of one person for which `rows` (0 or 1) holds. */
export function accumulate(measure: Measure, table: Stream['table'], rows: Sql, when: When): Accumulation {
  switch (measure.measure) {
    case 'count':
      return asNumber(sql`countIf(${rows})`);
    case 'distinct': {
      const { text } = readProperty(table, measure.property, when.zone);
      return asNumber(sql`uniqExactIf(${text}, ${rows} and notEmpty(${text}))`);
    }
    case 'sum':
    case 'average':
    case 'min':
    case 'max':
      return asNumber(numbers(measure.measure, measure.property, table, rows, when));
    case 'first':
    case 'last':
      return edgeValue(measure.measure, measure.property, table, rows, when);
    case 'firstTime':
      return asMoment(sql`minOrNullIf(time, ${rows})`);
    case 'lastTime':
      return asMoment(sql`maxOrNullIf(time, ${rows})`);
    case 'periods': {
      const starts = periodStarts(when.now, measure.unit, measure.count, measure.zone).slice(0, -1);
      const bucket = sql`roundDown(toUnixTimestamp64Milli(time), ${value.ints(starts)})`;
      return asNumber(sql`uniqExactIf(${bucket}, ${rows})`);
    }
  }
}

const AGGREGATES = { sum: 'sumIf', average: 'avgOrNullIf', min: 'minOrNullIf', max: 'maxOrNullIf' } as const;

function numbers(kind: keyof typeof AGGREGATES, property: string, table: Stream['table'], rows: Sql, when: When): Sql {
  const { number } = readProperty(table, property, when.zone);
  const aggregate = sql`${raw(AGGREGATES[kind])}(assumeNotNull(${number}), ${rows} and isNotNull(${number}))`;
  return isColumnOfNumbers(table, property) ? sql`toFloat64(${aggregate})` : aggregate;
}

/** The value of the earliest or latest row that has one; rows of one instant are ordered by id. */
function edgeValue(
  kind: 'first' | 'last',
  property: string,
  table: Stream['table'],
  rows: Sql,
  when: When,
): Accumulation {
  const { text, list } = readProperty(table, property, when.zone);
  const aggregate = raw(kind === 'first' ? 'argMinIf' : 'argMaxIf');
  const counted = sql`${rows} and (notEmpty(${text}) or notEmpty(${list}))`;
  const column = sql`${aggregate}((${text}, ${list}), (time, id), ${counted})`;
  return {
    columns: [column],
    read: c => {
      const value_ = sql`${first(c)}.1`;
      return { text: value_, number: numberOf(value_), moment: momentOf(value_, when.zone), list: sql`${first(c)}.2` };
    },
  };
}
