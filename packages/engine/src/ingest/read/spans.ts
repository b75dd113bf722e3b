import { name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { brokenQuotes, cellsOf, type Dialect, misfit, patterns } from './cells.ts';

/** A record that goes over several lines, by the numbers of its first and last line. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A line that leaves a cell open, and the next line with a quote that says how it goes on. */
interface Opening {
  readonly row: number;
  /** The line opens a cell when read as the beginning of a record. */
  readonly opens: 0 | 1;
  readonly next: number;
  readonly then: '' | 'closes' | 'reopens' | 'breaks';
}

export interface SpanSearch {
  /** `select row, line` */
  readonly lines: Sql;
  readonly dialect: Dialect;
  /** Cells that a record must have, once that is known. */
  readonly columns?: number;
  /** A name for a table that is made and dropped on the way. */
  readonly table: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Finds the records that go over several lines. A quote that is never closed, or whose closing quote would stand in the
 * middle of a cell, opens nothing: its line is a broken record by itself and reading goes on with the next line. The
 * same holds when the assembled record would not have `columns` cells.
 */
export async function findSpans(warehouse: Warehouse, search: SpanSearch): Promise<Span[]> {
  const openings = await warehouse.rows<Opening>(openingsQuery(search), options(search));
  const never = new Set<number>();
  for (;;) {
    const spans = walk(openings, never);
    const wrong = await wrongSpans(warehouse, search, spans);
    if (wrong.length === 0) return spans;
    for (const row of wrong) never.add(row);
  }
}

/** `select row, line` with the lines of each span put together, at the number of the first. */
export function assembledLines(lines: Sql, spanTable: string): Sql {
  const table = name(spanTable);
  const alone = sql`select row, line from (${lines}) where row not in (select row from ${table})`;
  const pieces = sql`select first, l.row as position, line from (${lines}) as l inner join ${table} as s on l.row = s.row`;
  const together = sql`select first as row,
    arrayStringConcat(arrayMap(piece -> piece.2, arraySort(groupArray((position, line)))), '\\n') as line
    from (${pieces}) group by first`;
  return sql`${alone} union all ${together}`;
}

/** Keeps every line of every span with the number of the span's first line, for `assembledLines`. */
export async function storeSpans(warehouse: Warehouse, table: string, spans: readonly Span[]): Promise<void> {
  await warehouse.run(
    sql`create or replace table ${name(table)} (row UInt64, first UInt64) engine = MergeTree order by row`,
  );
  const firsts = value.ints(spans.map(span => span.first));
  const lasts = value.ints(spans.map(span => span.last));
  await warehouse.run(sql`insert into ${name(table)} select arrayJoin(range(toUInt64(span.1), toUInt64(span.2) + 1)) as row, span.1 as first
    from (select arrayJoin(arrayZip(${firsts}, ${lasts})) as span)`);
}

const options = ({ signal }: SpanSearch) => (signal === undefined ? {} : { signal });

function openingsQuery({ lines, dialect }: SpanSearch): Sql {
  const { open, goesOn, closes, reopens } = patterns(dialect);
  const matches = (pattern: string): Sql => sql`match(line, ${value.text(pattern)})`;
  const quoted = sql`select row, ${matches(open)} as opens,
    multiIf(${matches(goesOn)}, '', ${matches(closes)}, 'closes', ${matches(reopens)}, 'reopens', 'breaks') as then
    from (${lines}) where position(line, ${value.text(dialect.quote)}) > 0`;
  return sql`with quoted as (${quoted})
    select o.row as row, o.opens as opens, n.row as next, n.then as then
    from (select 1 as file, row, opens from quoted where opens or then = 'reopens') as o
    asof left join (select 1 as file, row, then from quoted where then != '') as n on o.file = n.file and o.row < n.row
    order by row`;
}

/** Follows the openings from the top of the file; what lies inside a record opens nothing of its own. */
function walk(openings: readonly Opening[], never: ReadonlySet<number>): Span[] {
  const byRow = new Map(openings.map(opening => [opening.row, opening]));
  const spans: Span[] = [];
  let past = 0;
  for (const opening of openings) {
    if (opening.row <= past || !opening.opens || never.has(opening.row)) continue;
    const last = lastLine(opening, byRow);
    if (last === undefined) continue;
    spans.push({ first: opening.row, last });
    past = last;
  }
  return spans;
}

function lastLine(opening: Opening, byRow: ReadonlyMap<number, Opening>): number | undefined {
  let at: Opening | undefined = opening;
  while (at !== undefined && at.then === 'reopens') at = byRow.get(at.next);
  return at?.then === 'closes' ? at.next : undefined;
}

async function wrongSpans(warehouse: Warehouse, search: SpanSearch, spans: readonly Span[]): Promise<number[]> {
  const { lines, dialect, columns, table } = search;
  if (columns === undefined || spans.length === 0) return [];
  await storeSpans(warehouse, table, spans);
  try {
    const cells = sql`select row, ${cellsOf(raw('line'), dialect)} as cells, ${brokenQuotes(raw('line'), dialect)} as broken
      from (${assembledLines(lines, table)}) where row in (select first from ${name(table)})`;
    const wrong = sql`select row from (${cells}) where broken or ${misfit(raw('cells'), columns)} != ''`;
    return (await warehouse.rows<{ row: number }>(wrong, options(search))).map(({ row }) => row);
  } finally {
    await warehouse.run(sql`drop table if exists ${name(table)}`);
  }
}
