import { commas, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Column, Layers } from './layers.ts';
import { COMPACT, MONTH_NAMES, MONTH_NUMBERS, OFFSET, type TimeFormat } from './time-formats.ts';

export type CalendarFormat = Exclude<TimeFormat, 'excel' | 'unix' | 'unix-ms'>;

interface Names {
  readonly at: (title: string) => Sql;
  readonly named: (title: string, expression: Sql) => Column;
}

/**
 * From the lower-case text `low`, whose shape is already known (`format`), the columns `calendar` (Nullable(Int64):
 * milliseconds of the wall clock; NULL when there is no such day or time of day), `written` (Nullable(Int32): the offset
 * from UTC in seconds when the text has one) and `short` (a year of two digits).
 */
export function calendarLayers(
  { at, named }: Names,
  formats: readonly TimeFormat[],
  calendar: readonly CalendarFormat[],
): Layers {
  if (calendar.length === 0) return [];
  const text = at('low');
  const number = (run: number): Sql => sql`toUInt16OrZero(${at('runs')}[${raw(String(run))}])`;
  const cases = calendar.map(
    format => sql`${at('format')} = ${raw(String(formats.indexOf(format) + 1))}, ${RUNS[format](text, at('clock'))}`,
  );
  return [
    [named('zone', sql`if(${hasClock(text)}, extract(${text}, ${value.text(ZONE_AT_END)}), '')`)],
    [
      named(
        'clock',
        sql`if(${at('zone')} = '', ${text}, substring(${text}, 1, length(${text}) - length(${at('zone')})))`,
      ),
    ],
    [named('runs', sql`multiIf(${commas(cases)}, [])`)],
    [
      named('short', sql`length(${at('runs')}[1]) = 2`),
      named('year', sql`${number(1)} + multiIf(length(${at('runs')}[1]) > 2, 0, ${number(1)} < 70, 2000, 1900)`),
      named('month', number(2)),
      named('day', number(3)),
      named('hour', twentyFour(number(4), text)),
      named('minute', number(5)),
      named('second', number(6)),
      named('ms', sql`toUInt16OrZero(substring(rpad(${at('runs')}[7], 3, '0'), 1, 3))`),
      named('written', offsetSeconds(at('zone'))),
    ],
    [named('date', sql`makeDate32(${at('year')}, ${at('month')}, ${at('day')})`)],
    [named('calendar', sql`if(${isReal(at)}, ${milliseconds(at)}, CAST(null as Nullable(Int64)))`)],
  ];
}

const hasClock = (text: Sql): Sql => sql`(position(${text}, ':') > 0 or position(${text}, 't') > 0)`;
const ZONE_AT_END = `(?:\\d|m\\.?) ?(${OFFSET})$`;

/** The runs of digits in the order year, month, day, hour, minute, second, fraction of a second. */
const RUNS = {
  ymd: (text, clock) => sql`if(match(${text}, ${value.text(`^${COMPACT}$`)}), ${compactRuns(clock)}, ${digits(clock)})`,
  dmy: (_, clock) => reordered(digits(clock), [3, 2, 1]),
  mdy: (_, clock) => reordered(digits(clock), [3, 1, 2]),
  words: (text, clock) => {
    const runs = sql`extractAll(${clock}, '[0-9]+')`;
    const month = sql`extract(${text}, ${value.text(`(${MONTH_PATTERN})`)})`;
    const number = sql`transform(${month}, ${value.texts(MONTH_NAMES)}, ${value.texts(MONTH_NUMBERS.map(String))}, '')`;
    return sql`arrayConcat([${runs}[2], ${number}, ${runs}[1]], arraySlice(${runs}, 3))`;
  },
} as const satisfies Record<CalendarFormat, (text: Sql, clock: Sql) => Sql>;

const MONTH_PATTERN = [...MONTH_NAMES].sort((a, b) => b.length - a.length).join('|');

/** The letters that a date in digits may still hold (T, AM, PM, "r.") become spaces. */
const digits = (clock: Sql): Sql => sql`splitByNonAlpha(translate(${clock}, 'tapmr', '     '))`;

const reordered = (runs: Sql, order: readonly [number, number, number]): Sql =>
  sql`arrayConcat([${commas(order.map(i => sql`${runs}[${raw(String(i))}]`))}], arraySlice(${runs}, 4))`;

const compactRuns = (clock: Sql): Sql =>
  sql`[${commas(
    [
      [1, 4],
      [5, 2],
      [7, 2],
      [10, 2],
      [12, 2],
      [14, 2],
    ].map(([from, length]) => sql`substring(${clock}, ${raw(String(from))}, ${raw(String(length))})`),
  )}]`;

/** 12 AM is 0 and 12 PM is 12; what a clock of twelve hours does not have (13 PM, 0 AM) becomes 99, which no clock has. */
function twentyFour(hour: Sql, text: Sql): Sql {
  const half = sql`extract(${text}, ${value.text('\\d ?([ap])\\.?m')})`;
  const turned = sql`multiIf(${hour} < 1 or ${hour} > 12, 99, ${half} = 'a', ${hour} % 12, ${hour} % 12 + 12)`;
  return sql`if(position(${text}, 'm') > 0 and ${half} != '', ${turned}, ${hour})`;
}

/** Nullable(Int32); NULL for no offset. `z` and the names of UTC have no digits and give 0. */
function offsetSeconds(zone: Sql): Sql {
  const hours = sql`toInt32OrZero(substring(${zone}, 2, 2))`;
  const minutes = sql`toInt32OrZero(right(${zone}, 2))`;
  const seconds = sql`${hours} * 3600 + if(length(${zone}) > 3, ${minutes} * 60, 0)`;
  return sql`if(${zone} = '', CAST(null as Nullable(Int32)), if(startsWith(${zone}, '-'), -1, 1) * (${seconds}))`;
}

/** The engine rolls 30 February over into March: what comes back must be what went in. */
const isReal = (at: Names['at']): Sql =>
  sql`${at('year')} between 1900 and 2299 and ${at('month')} between 1 and 12
    and toDayOfMonth(${at('date')}) = ${at('day')} and toMonth(${at('date')}) = ${at('month')}
    and ${at('hour')} < 24 and ${at('minute')} < 60 and ${at('second')} < 60
    and abs(ifNull(${at('written')}, 0)) <= 64800`;

const milliseconds = (at: Names['at']): Sql =>
  sql`((toInt64(toInt32(${at('date')})) * 24 + ${at('hour')}) * 60 + ${at('minute')}) * 60000
    + ${at('second')} * 1000 + ${at('ms')}`;
