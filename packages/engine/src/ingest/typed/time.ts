import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { type CalendarFormat, calendarLayers } from './calendar-time.ts';
import { type Column, column, type Layers } from './layers.ts';
import type { Cell, Noticed, Reading } from './reading.ts';
import { TIME_FORMAT_TABLE, type TimeFormat } from './time-formats.ts';
import { wallToInstant } from './wall-time.ts';

export interface TimeOptions {
  /** Tried in this order; the first whose shape the cell has. */
  readonly formats: readonly TimeFormat[];
  /** IANA zone on whose clock a time without an offset is. */
  readonly zone: string;
}

/** `value` is Nullable(Int64), milliseconds since 1970 UTC; `day` is the date as written, `YYYY-MM-DD`, or `''`. */
export interface TimeReading extends Reading {
  readonly day: Sql;
}

/**
 * Reads dates and times. Nothing is guessed here: the cell has the shape of one of `formats`, or it is a fault.
 * A day that does not exist (30 February) is a fault too. A date alone is midnight. A local time that the clock skips
 * or shows twice is read as in `wallToInstant`. Numbers: `excel` counts days from 1899-12-30 on the wall clock,
 * `unix` seconds and `unix-ms` milliseconds from 1970 UTC.
 */
export function readTime(cell: Cell, { formats, zone }: TimeOptions): TimeReading {
  const at = (title: string): Sql => name(`${cell.prefix}${title}`);
  const named = (title: string, expression: Sql): Column => column(`${cell.prefix}${title}`, expression);
  const calendar = formats.filter((format): format is CalendarFormat => !(format in NUMBERS));
  const numeric = formats.filter((format): format is NumberFormat => format in NUMBERS);
  const wall = wallToInstant({ wall: at('wall'), offset: at('offset'), prefix: cell.prefix }, zone);
  const layers: Layers = [
    [named('low', sql`lowerUTF8(${cell.text})`)],
    [named('format', whichFormat(at('low'), formats))],
    ...calendarLayers({ at, named }, formats, calendar),
    [named('wall', wallMilliseconds(at, formats, numeric)), named('offset', offsetOf(at, formats, calendar, numeric))],
    ...wall.layers,
  ];
  const short: readonly Noticed[] = calendar.some(format => format !== 'ymd' && format !== 'words')
    ? [{ when: at('short'), remark: 'two-digit-year' }]
    : [];
  return {
    layers,
    value: wall.instant,
    day: sql`if(isNull(${at('wall')}), '', toString(toDate32(fromUnixTimestamp64Milli(ifNull(${at('wall')}, 0), 'UTC'))))`,
    faults: [
      { when: sql`${at('low')} != '' and ${at('format')} = 0`, reason: 'bad-time' },
      { when: sql`${at('format')} != 0 and isNull(${at('wall')})`, reason: 'no-such-time' },
    ],
    remarks: [...wall.remarks, ...short],
  };
}

/** Which of the formats the cell has the shape of, counted from 1; 0 for none. */
function whichFormat(text: Sql, formats: readonly TimeFormat[]): Sql {
  const tests = formats.map(
    (format, i) =>
      sql`match(${text}, ${value.text(`^(?:${TIME_FORMAT_TABLE[format].pattern})$`)}), ${raw(String(i + 1))}`,
  );
  return sql`multiIf(${text} = '', 0, ${commas(tests)}, 0)`;
}

type NumberFormat = keyof typeof NUMBERS;

const DAY_MS = 86_400_000;
/** Milliseconds from the day that Excel calls 0 to 1970. Its 29 February 1900 never was, so days before March 1900 are none. */
const EXCEL_EPOCH_DAYS = 25_569;

/** Nullable(Int64): milliseconds of the wall clock (excel) or since 1970 UTC. */
const NUMBERS = {
  excel: (text: Sql): Sql => {
    const days = sql`toFloat64OrZero(replaceOne(${text}, ',', '.'))`;
    return sql`if(${days} < 61, null, toInt64(round((${days} - ${raw(String(EXCEL_EPOCH_DAYS))}) * ${raw(String(DAY_MS))})))`;
  },
  unix: (text: Sql): Sql => sql`toInt64(round(toFloat64OrZero(${text}) * 1000))`,
  'unix-ms': (text: Sql): Sql => sql`toInt64OrNull(${text})`,
} as const satisfies Partial<Record<TimeFormat, (text: Sql) => Sql>>;

const isFormat = (at: (title: string) => Sql, formats: readonly TimeFormat[], format: TimeFormat): Sql =>
  sql`${at('format')} = ${raw(String(formats.indexOf(format) + 1))}`;

/** 1900 to 2299, what the engine's moments hold. */
const FIRST_MS = raw('-2208988800000');
const PAST_MS = raw('10413792000000');

function wallMilliseconds(
  at: (title: string) => Sql,
  formats: readonly TimeFormat[],
  numeric: readonly NumberFormat[],
): Sql {
  const cases = numeric.map(format => sql`${isFormat(at, formats, format)}, ${NUMBERS[format](at('low'))}`);
  const otherwise = numeric.length < formats.length ? at('calendar') : raw('null');
  const ms = cases.length === 0 ? otherwise : sql`multiIf(${commas(cases)}, ${otherwise})`;
  return sql`if(${ms} >= ${FIRST_MS} and ${ms} < ${PAST_MS}, ${ms}, CAST(null as Nullable(Int64)))`;
}

/** Seconds ahead of UTC where the cell says so itself, NULL where the zone decides. */
function offsetOf(
  at: (title: string) => Sql,
  formats: readonly TimeFormat[],
  calendar: readonly CalendarFormat[],
  numeric: readonly NumberFormat[],
): Sql {
  const absolute = numeric.filter(format => format !== 'excel').map(format => isFormat(at, formats, format));
  const otherwise = calendar.length > 0 ? at('written') : raw('CAST(null as Nullable(Int32))');
  if (absolute.length === 0) return otherwise;
  return sql`multiIf(${commas(absolute.map(test => sql`${test}, 0`))}, ${otherwise})`;
}
