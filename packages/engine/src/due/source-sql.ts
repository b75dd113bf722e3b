import { readProperty } from '../set/read.ts';
import { join, raw, type Sql, sql, value } from '../store/sql.ts';
import type { Source } from './crossing.ts';
import type { DaySweep, Days } from './day-sweeps.ts';
import type { Swept, ValueSweep } from './sweeps.ts';

/** What a source holds that may be passed: times rising, or days in their place; each with its profile. */
export interface FoundValues {
  readonly source: number;
  readonly profiles: readonly number[];
  /** Milliseconds. */
  readonly times: readonly number[];
  readonly days: readonly string[];
}

/** The rows of a source, and what of each is looked at. */
interface Read {
  readonly rows: Sql;
  /** DateTime64, maybe Nullable. */
  readonly moment: Sql;
  /** The text of the moment. */
  readonly text: Sql;
}

const OWN_TIME = { moment: raw('time'), text: raw("''") } as const;

const SOURCES = {
  stream: ({ stream }) => ({ ...OWN_TIME, rows: named(stream.table, stream.name) }),
  property({ stream, property, zone }) {
    const { moment, text } = readProperty(stream.table, property, zone);
    return { moment, text, rows: named(stream.table, stream.name) };
  },
  trait: ({ trait }) => ({ ...OWN_TIME, rows: named('traits', trait) }),
  value: ({ trait }) => ({ moment: raw('moment'), text: raw('text'), rows: named('traits', trait) }),
  created: () => ({ ...OWN_TIME, moment: raw('created'), rows: raw('profiles where profile > 0') }),
  log: ({ segmentation }) => ({ ...OWN_TIME, rows: sql`changes where segment = ${value.text(segmentation)}` }),
} as const satisfies { readonly [K in Source['of']]: (source: Extract<Source, { of: K }>) => Read };

const named = (table: 'events' | 'order_lines' | 'traits', name: string): Sql =>
  sql`${raw(table)} where name = ${value.text(name)} and profile > 0`;

/** Statements that give `FoundValues` of a source, one row each; what they find includes all that is passed, and a little more. */
export function sourceSql({ source, values, days }: Swept, position: number): readonly Sql[] {
  const { rows, moment, text } = (SOURCES[source.of] as (source: Source) => Read)(source);
  const ms = sql`toUnixTimestamp64Milli(${moment})`;
  const number = sql`toUInt32(${value.int(position)}) as source`;
  const day = sql`substring(${text}, 1, 10)`;
  const times = sql`select ${number}, groupArray(profile) as profiles, groupArray(ms) as times, emptyArrayString() as days
    from (select profile, assumeNotNull(${ms}) as ms from ${rows} and ${withinSql(values, ms)} order by ms)`;
  const written = sql`select ${number}, groupArray(profile) as profiles, CAST([], 'Array(Int64)') as times, groupArray(day) as days
    from (select profile, ${day} as day from ${rows} and isNotNull(${moment}) and ${daysSql(days, day)})`;
  return [...(values.length === 0 ? [] : [times]), ...(days.length === 0 ? [] : [written])];
}

/** Up to so many ranges are compared one by one. */
const FEW = 6;

/** Whether a time may lie in one of the ranges. Many of them are looked up by which stretch of a usual length the time lies in. */
function withinSql(sweeps: readonly ValueSweep[], ms: Sql): Sql {
  const ranges = joinRanges(sweeps);
  if (ranges.length <= FEW) {
    const each = ranges.map(({ from, to }) => sql`(${ms} >= ${value.int(from)} and ${ms} < ${value.int(to)})`);
    return sql`(${join(each, ' or ')})`;
  }
  const lengths = sweeps.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const length = Math.max(lengths[lengths.length >> 1] ?? 1, 1);
  const stretches = new Set<number>();
  for (const { from, to } of ranges)
    for (let n = Math.trunc(from / length); n <= Math.trunc((to - 1) / length); n++) stretches.add(n);
  return sql`intDiv(${ms}, ${value.int(length)}) in ${value.ints([...stretches])}`;
}

/** The ranges, those that touch as one. */
function joinRanges(sweeps: readonly ValueSweep[]): readonly { readonly from: number; readonly to: number }[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...sweeps].sort((a, b) => a.from - b.from)) {
    const before = joined.at(-1);
    if (before !== undefined && from <= before.to) before.to = Math.max(before.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

function daysSql(sweeps: readonly DaySweep[], day: Sql): Sql {
  const yearly = sweeps.flatMap(({ days }) => ('of' in days ? [...days.of] : []));
  const ranges = sweeps.flatMap(({ days }) => ('of' in days ? [] : [days]));
  const each = ranges.map((range: Exclude<Days, { of: unknown }>) => bornSql(range, day));
  const inYear = sql`substring(${day}, 6, 5) in ${value.texts([...new Set(yearly)])}`;
  return sql`(${join(yearly.length === 0 ? each : [inYear, ...each], ' or ')})`;
}

const bornSql = ({ after, upTo }: Exclude<Days, { of: unknown }>, day: Sql): Sql =>
  sql`(${day} > ${value.text(after)} and ${day} <= ${value.text(upTo)})`;
