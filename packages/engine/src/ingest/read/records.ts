import { commas, raw, type Sql, sql, value } from '../../store/sql.ts';
import { brokenQuotes, cellsOf, type Dialect, misfit } from './cells.ts';
import { jsonCells } from './json-cells.ts';
import { type LineFile, linesOf } from './lines.ts';
import { type ParquetColumn, parquetRecords } from './parquet.ts';
import { assembledLines } from './spans.ts';

/** A file whose records can be told apart. */
export interface RecordFile extends LineFile, Dialect {
  readonly headerNames: readonly string[];
  /** The line of the header, 0 when there is none. */
  readonly headerLine: number;
  /** The table of `storeSpans`, when records go over several lines. */
  readonly spanTable?: string;
  readonly parquet?: readonly ParquetColumn[];
}

/**
 * `select row, line, cells, broken, blank`: every record after the header, by the number of the line it starts in.
 * `cells` is Array(String), one per column when `broken` (String, a `RejectReason`) is `''`; `blank` (UInt8) is a line
 * with nothing in it; `line` is the record as it stands in the file.
 */
export function recordsOf(file: RecordFile): Sql {
  if (file.format === 'parquet') return parquetRecords(file, file.parquet ?? []);
  if (file.format !== 'delimited') return jsonRecords(file);
  const plain = linesOf(file);
  const lines = file.spanTable === undefined ? plain : assembledLines(plain, file.spanTable);
  const line = raw('line');
  const cut = sql`select row, line, ${cellsOf(line, file)} as cells, ${brokenQuotes(line, file)} as unpaired,
    match(line, ${value.text(BLANK[file.separator])}) as blank from (${lines}) where row > ${value.int(file.headerLine)}`;
  const quotes = sql`if(countSubstrings(line, ${value.text(file.quote === 'none' ? '"' : file.quote)}) % 2 = 1, 'open-quote', 'text-after-quote')`;
  return sql`select row, line, cells, blank, multiIf(${spoilt(file)}, unpaired, ${quotes}, ${misfit(raw('cells'), file.headerNames.length)}) as broken from (${cut})`;
}

/** Nothing but separators, quotes and blanks. */
const BLANK = {
  ',': '^[," \\t]*$',
  ';': '^[;" \\t]*$',
  '\t': '^[" \\t]*$',
  '|': '^[|" \\t]*$',
  whitespace: '^[ \\t]*$',
} as const satisfies Record<Dialect['separator'], string>;

/** Bytes that no text has, whatever its columns. */
const spoilt = (file: LineFile): Sql =>
  commas([
    sql`position(line, ${value.text('\0')}) > 0, 'nul-byte'`,
    ...(file.encoding === 'utf-8' ? [sql`not isValidUTF8(line), 'bad-encoding'`] : []),
  ]);

function jsonRecords(file: RecordFile): Sql {
  const line = raw('line');
  return sql`select row, line, if(broken = '', ${jsonCells(line, file.headerNames)}, []) as cells, match(line, ${value.text('^[ \\t]*$')}) as blank,
    multiIf(${spoilt(file)}, not isValidJSON(line), 'not-json', JSONType(line) != 'Object', 'not-an-object', '') as broken
    from (${linesOf(file)})`;
}
