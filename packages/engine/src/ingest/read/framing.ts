import { raw, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import type { Dialect } from './cells.ts';
import { guessDialect } from './dialect.ts';
import { guessEncoding, markedEncoding } from './encoding.ts';
import type { FileFormat, FileHints } from './file-shape.ts';
import { isStreamed, type LineFile, linesOf, streamedLines } from './lines.ts';

/** How a text file falls into lines and cells; found from its beginning and from one pass over all of it. */
export interface Framing extends LineFile, Dialect {
  /** Lines of the file. */
  readonly lineCount: number;
  /** Lines with an odd number of quotes: where there are none, no record goes over several lines. */
  readonly oddQuotes: number;
  /** The encoding was told or leaves no doubt. */
  readonly sureOfEncoding: boolean;
}

/** Where a file is and how it is packed. */
export type Packed = Pick<LineFile, 'plainPath' | 'compression'>;

const FIRST_LINES = 200;
const FIRST_BYTES = 100_000;
/** One thread and no parallel parsing: the first rows are the first lines, and reading stops after them. */
export const IN_ORDER = { max_threads: 1, input_format_parallel_parsing: 0 } as const;

/** Returns undefined when the file is no text. */
export async function findFraming(
  warehouse: Warehouse,
  packed: Packed,
  hints: FileHints,
  signal?: AbortSignal,
): Promise<Framing | undefined> {
  const first = await firstLines(warehouse, packed);
  const bytes = Buffer.concat(first.flatMap(line => [line, Buffer.from('\n')]));
  const marked = hints.encoding ?? markedEncoding(bytes);
  if (marked?.startsWith('utf-16') !== true && isBinary(bytes)) return undefined;
  const lines = endsInCr(first) ? 'cr' : 'lf';
  const head = decoded(bytes, marked, lines);
  const format = hints.format ?? textFormat(head);
  const dialect = guessDialect(head, hints);
  const file: LineFile = { ...packed, format, encoding: marked ?? 'utf-8', lines };
  const counts = await countLines(warehouse, file, dialect, signal);
  const guess =
    marked === undefined
      ? guessEncoding(counts, await oddLines(warehouse, file, counts.invalid))
      : { encoding: marked, sure: true };
  return {
    ...file,
    ...dialect,
    encoding: guess.encoding,
    sureOfEncoding: guess.sure,
    lineCount: counts.lines,
    oddQuotes: counts.odd,
  };
}

async function firstLines(warehouse: Warehouse, packed: Packed): Promise<Buffer[]> {
  const rows = await warehouse.rows<{ line: string }>(
    sql`select base64Encode(substring(line, 1, ${value.int(FIRST_BYTES)})) as line from (${streamedLines(packed)}) limit ${raw(String(FIRST_LINES))}`,
    { settings: IN_ORDER },
  );
  return rows.map(row => Buffer.from(row.line, 'base64'));
}

/** More than a few bytes that no text has. */
function isBinary(bytes: Buffer): boolean {
  let odd = 0;
  for (const byte of bytes) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1b) odd++;
  return odd > bytes.length * 0.02 && odd > 8;
}

/** One long line with carriage returns inside: the way of old Macs. */
const endsInCr = (lines: readonly Buffer[]): boolean =>
  lines.length <= 2 && (lines[0]?.subarray(0, -1).filter(byte => byte === 0x0d).length ?? 0) > 0 && !isUtf16(lines[0]);

const isUtf16 = (line: Buffer | undefined): boolean =>
  line !== undefined && markedEncoding(line)?.startsWith('utf-16') === true;

/** For finding separators and formats: letters beyond ASCII do not matter yet. */
function decoded(bytes: Buffer, encoding: string | undefined, lines: 'lf' | 'cr'): string[] {
  const text = new TextDecoder(encoding?.startsWith('utf-16') ? encoding : 'windows-1252').decode(bytes);
  return text.replace(/^(\uFEFF|ï»¿)/, '').split(lines === 'cr' ? '\r' : /\r?\n/);
}

function textFormat(head: readonly string[]): FileFormat {
  const first = head.find(line => line.trim() !== '')?.trim() ?? '';
  if (first.startsWith('[')) return 'json';
  if (!first.startsWith('{')) return 'delimited';
  return first.endsWith('}') ? 'jsonl' : 'json';
}

interface LineCounts {
  readonly lines: number;
  readonly multibyte: number;
  readonly invalid: number;
  readonly odd: number;
}

async function countLines(
  warehouse: Warehouse,
  file: LineFile,
  dialect: Dialect,
  signal?: AbortSignal,
): Promise<LineCounts> {
  const quote = value.text(dialect.quote === 'none' ? '"' : dialect.quote);
  const source = isStreamed(file) && file.format !== 'json' ? streamedLines(file) : linesOf(file);
  const [counts] = await warehouse.rows<LineCounts>(
    sql`select count() as lines, countIf(not isValidUTF8(line)) as invalid,
      countIf(isValidUTF8(line) and lengthUTF8(line) != length(line)) as multibyte,
      countIf(countSubstrings(line, ${quote}) % 2 = 1) as odd from (${source})`,
    { ...(signal && { signal }) },
  );
  return counts ?? { lines: 0, multibyte: 0, invalid: 0, odd: 0 };
}

const SAMPLED_LINES = 500;

/** Lines that are not UTF-8, for guessing what they are. */
async function oddLines(warehouse: Warehouse, file: LineFile, count: number): Promise<Buffer[]> {
  if (count === 0 || !isStreamed(file)) return [];
  // Not called `line` again: the engine would take the condition to be about the encoded text, which is always UTF-8.
  const rows = await warehouse.rows<{ bytes: string }>(
    sql`select base64Encode(substring(line, 1, 2000)) as bytes from (${streamedLines(file)})
      where not isValidUTF8(line) limit ${raw(String(SAMPLED_LINES))}`,
  );
  return rows.map(row => Buffer.from(row.bytes, 'base64'));
}
