import { type Sql, sql, value } from '../../store/sql.ts';
import type { ValueType } from '../mapping/mapping.ts';
import { LIST_SEPARATOR } from '../read/json-cells.ts';
import { readBoolean } from './boolean.ts';
import { canonicalJson } from './canonical-json.ts';
import type { DecimalSign } from './decimal-text.ts';
import type { Layers } from './layers.ts';
import { readNumber } from './number.ts';
import type { Cell, Fault, Noticed } from './reading.ts';
import { readTime } from './time.ts';
import type { TimeFormat } from './time-formats.ts';

/** A trait, a property or an answer: canonical text, or a list of texts, never both. */
export interface ValueReading {
  readonly layers: Layers;
  /** String; `''` for none and for a list. */
  readonly text: Sql;
  /** Array(String). */
  readonly list: Sql;
  /** The value as JSON; `''` for none. */
  readonly json: Sql;
  readonly faults: readonly Fault[];
  readonly remarks: readonly Noticed[];
}

export interface ValueOptions {
  readonly type: ValueType;
  readonly decimal: DecimalSign;
  readonly formats: readonly TimeFormat[];
  readonly zone: string;
  /** Between the items of a list. */
  readonly separator: string;
}

/**
 * Turns a cell into canonical text: numbers as `1234.5`, truth as `true` and `false`, dates as `YYYY-MM-DD`, instants as
 * ISO in UTC with milliseconds. A text cell from JSON or Parquet that holds a list stays a list.
 */
export const readValue = (cell: Cell, options: ValueOptions): ValueReading => READERS[options.type](cell, options);

const NO_LIST = sql`CAST([] as Array(String))`;

const plain = (text: Sql, rest: Partial<ValueReading> = {}): ValueReading => ({
  layers: [],
  text,
  list: NO_LIST,
  json: sql`if(${text} = '', '', toJSONString(${text}))`,
  faults: [],
  remarks: [],
  ...rest,
});

const listed = (cell: Cell, separator: string): ValueReading => {
  const items = sql`arrayFilter(item -> item != '', arrayMap(item -> trimBoth(item), splitByString(${value.text(separator)}, ${cell.text})))`;
  return {
    layers: [],
    text: sql`''`,
    list: sql`if(${cell.text} = '', ${NO_LIST}, ${items})`,
    json: sql`if(${cell.text} = '', '', toJSONString(${items}))`,
    faults: [],
    remarks: [],
  };
};

const READERS = {
  text: cell => {
    const isList = sql`position(${cell.text}, ${value.text(LIST_SEPARATOR)}) > 0`;
    const list = listed(cell, LIST_SEPARATOR);
    return plain(sql`if(${isList}, '', ${cell.text})`, {
      list: sql`if(${isList}, ${list.list}, ${NO_LIST})`,
      json: sql`multiIf(${cell.text} = '', '', ${isList}, ${list.json}, toJSONString(${cell.text}))`,
    });
  },
  list: (cell, { separator }) => listed(cell, separator),
  number: (cell, { decimal }) => {
    const reading = readNumber(cell, decimal);
    return plain(reading.canonical, reading);
  },
  boolean: cell => {
    const reading = readBoolean(cell);
    return plain(sql`ifNull(${reading.value}, '')`, reading);
  },
  date: (cell, { formats, zone }) => {
    const reading = readTime(cell, { formats, zone });
    // The day as written: what the clock did that day does not matter.
    return plain(reading.day, { layers: reading.layers, faults: reading.faults, remarks: [] });
  },
  time: (cell, { formats, zone }) => {
    const reading = readTime(cell, { formats, zone });
    return plain(isoText(reading.value), reading);
  },
  json: cell => {
    const valid = sql`isValidJSON(${cell.text})`;
    const json = canonicalJson(cell.text);
    return {
      ...plain(sql`if(${valid}, ${json}, '')`),
      json: sql`if(${valid}, ${json}, '')`,
      faults: [{ when: sql`${cell.text} != '' and not ${valid}`, reason: 'bad-json' }],
    };
  },
} as const satisfies Record<ValueType, (cell: Cell, options: ValueOptions) => ValueReading>;

/** `2026-12-31T14:05:00.000Z` from Nullable(Int64) milliseconds; `''` from NULL. */
const isoText = (ms: Sql): Sql =>
  sql`if(isNull(${ms}), '', concat(replaceOne(toString(fromUnixTimestamp64Milli(ifNull(${ms}, 0), 'UTC')), ' ', 'T'), 'Z'))`;
