import type { Problem } from '@satsuma/core';
import { raw, sql } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import type { DecimalSign } from '../typed/decimal-text.ts';
import { type ColumnLook, lookAt } from './column-look.ts';
import type { FileHints, FileShape } from './file-shape.ts';
import { IN_ORDER } from './framing.ts';
import type { OnDisk } from './on-disk.ts';
import { READING } from './reading-settings.ts';
import { type RecordFile, recordsOf } from './records.ts';

/** What is known of a file before its text is looked at. */
export interface Inspected extends OnDisk {
  readonly plainPath: string;
  readonly contentHash: string;
  readonly hints: FileHints;
  readonly signal: AbortSignal | undefined;
}

export interface SampledRecord {
  readonly row: number;
  readonly cells: readonly string[];
  readonly broken: string;
}

/** Records looked at to say what the columns look like; those of them that `FileShape` shows. */
const SAMPLED = 2000;
const SHOWN = 20;
/** Characters of a cell that a look takes in. */
const LOOKED_AT = 1000;

/** The first records, broken ones included, blank lines left out. */
export const sampleRecords = (warehouse: Warehouse, file: RecordFile): Promise<SampledRecord[]> =>
  warehouse.rows<SampledRecord>(
    sql`select row, arrayMap(cell -> toValidUTF8(substring(cell, 1, ${raw(String(LOOKED_AT))})), cells) as cells, broken
      from (${recordsOf(file)}) where not blank ${raw(file.spanTable === undefined ? '' : 'order by row')} limit ${raw(String(SAMPLED))}`,
    { settings: { ...READING, ...IN_ORDER } },
  );

/** What was found out of the records, put together with what is known of the file. */
export interface Found {
  readonly file: RecordFile;
  readonly records: readonly SampledRecord[];
  readonly rows: number;
  readonly multiline: boolean;
  readonly segment: boolean;
  readonly notes: readonly Problem[];
}

export function shapeOf(inspected: Inspected, found: Found): FileShape {
  const { file, notes } = found;
  const good = found.records.filter(record => record.broken === '').map(record => record.cells);
  const columns = file.headerNames.map((title, i) =>
    lookAt(
      title,
      good.map(cells => cells[i] ?? ''),
    ),
  );
  return {
    path: inspected.path,
    format: file.format,
    compression: inspected.compression,
    encoding: file.encoding,
    lines: file.lines,
    separator: file.separator,
    quote: file.quote,
    decimal: inspected.hints.decimal ?? guessDecimal(columns, file.separator === ';'),
    header: file.headerLine > 0,
    headerLine: file.headerLine,
    multiline: found.multiline,
    segment: found.segment,
    headerNames: file.headerNames,
    columns,
    sampleRows: good.slice(0, SHOWN),
    rowsEstimate: found.rows,
    bytes: inspected.bytes,
    contentHash: inspected.contentHash,
    notes: good.length > 0 ? notes : [...notes, nothingIn(inspected)],
  };
}

/** By majority of the columns that are numbers in one reading and not in the other. */
function guessDecimal(columns: readonly ColumnLook[], commaIsLikely: boolean): DecimalSign {
  const commas = columns.filter(({ number }) => number[','] > 0.5 && number[','] > number['.']).length;
  const points = columns.filter(({ number }) => number['.'] > 0.5 && number['.'] > number[',']).length;
  if (commas === points) return commaIsLikely ? ',' : '.';
  return commas > points ? ',' : '.';
}

const nothingIn = ({ path }: Inspected): Problem => ({
  code: 'import',
  path,
  message: 'The file holds no row that can be read.',
});
