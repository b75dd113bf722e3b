import { raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Compression, Encoding, FileShape } from './file-shape.ts';

/** A file that the engine can open, as far as its lines go. */
export interface LineFile extends Pick<FileShape, 'compression' | 'encoding' | 'lines' | 'format'> {
  /** As the engine takes it literally, see `withPlainPath`. */
  readonly plainPath: string;
}

/** A file as one text is held in memory at once: only for encodings and line ends that the engine cannot cut itself. */
const WHOLE_FILE_LIMIT = 256 * 1024 * 1024;

/** Whether the engine can cut the file into lines while it reads. */
export const isStreamed = (file: Pick<LineFile, 'encoding' | 'lines'>): boolean =>
  file.lines === 'lf' && !file.encoding.startsWith('utf-16');

/** `select row, line`: the file's lines as UTF-8, without line ends and without a byte order mark, numbered from 1. */
export function linesOf(file: LineFile): Sql {
  if (file.format === 'json') return jsonObjects(file);
  const numbered = isStreamed(file) ? streamedLines(file) : wholeLines(file);
  const decoded = sql`select row, ${decode(raw('line'), file.encoding)} as line from (${numbered})`;
  const unmarked = sql`if(row = 1 and startsWith(line, ${value.text('\uFEFF')}), substring(line, 4), line)`;
  return sql`select row, trimRight(${unmarked}, ${value.text('\r')}) as line from (${decoded})`;
}

/** `select row, line`: bytes as they are, without decoding. */
export const streamedLines = (file: Pick<LineFile, 'plainPath' | 'compression'>): Sql =>
  sql`select toUInt64(assumeNotNull(_row_number)) + 1 as row, line from ${fileFunction(file, 'LineAsString', 'line String')}`;

/** The elements of a JSON array (or objects one after the other) as text; `row` counts them. */
const jsonObjects = (file: LineFile): Sql =>
  sql`select toUInt64(assumeNotNull(_row_number)) + 1 as row, line from ${fileFunction(file, 'JSONAsString', 'line String')}`;

/** Cut after decoding: in UTF-16 a byte that looks like a line end may be half of a letter. */
function wholeLines(file: LineFile): Sql {
  const blob = sql`select blob from ${fileFunction(file, 'RawBLOB', 'blob String')}`;
  const end = value.text(file.lines === 'cr' ? '\r' : '\n');
  const text = file.encoding.startsWith('utf-16') ? decode(raw('blob'), file.encoding, true) : raw('blob');
  const limited = sql`if(length(blob) > ${raw(String(WHOLE_FILE_LIMIT))}, throwIf(1, 'satsuma: too large to read as a whole'), 0)`;
  const pieces = sql`select splitByChar(${end}, ${text}) as pieces, ${limited} as checked from (${blob}) where checked = 0`;
  return sql`select toUInt64(item.1) as row, item.2 as line from (select arrayJoin(arrayZip(arrayEnumerate(pieces), pieces)) as item from (${pieces}))`;
}

/** The names the engine (ICU) knows the encodings by. */
function decode(text: Sql, encoding: Encoding, whole = false): Sql {
  const done = encoding === 'utf-8' || (encoding.startsWith('utf-16') && !whole);
  return done ? text : sql`convertCharset(${text}, ${value.text(encoding)}, 'utf-8')`;
}

const fileFunction = (
  file: { readonly plainPath: string; readonly compression: Compression },
  format: 'LineAsString' | 'JSONAsString' | 'RawBLOB' | 'Parquet',
  structure: string,
): Sql =>
  sql`file(${value.text(file.plainPath)}, ${value.text(format)}, ${value.text(structure)}, ${value.text(file.compression)})`;
