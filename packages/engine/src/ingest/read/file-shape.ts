import type { Problem } from '@satsuma/core';
import type { DecimalSign } from '../typed/decimal-text.ts';
import type { ColumnLook } from './column-look.ts';

export const FILE_FORMATS = ['delimited', 'jsonl', 'json', 'parquet'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const COMPRESSIONS = ['none', 'gzip', 'xz', 'zstd', 'bz2'] as const;
export type Compression = (typeof COMPRESSIONS)[number];

export const ENCODINGS = ['utf-8', 'windows-1250', 'iso-8859-2', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What stands between two cells; `whitespace` is any run of spaces and tabs. */
export const SEPARATORS = [',', ';', '\t', '|', 'whitespace'] as const;
export type Separator = (typeof SEPARATORS)[number];

export const QUOTES = ['"', "'", 'none'] as const;
export type Quote = (typeof QUOTES)[number];

/** What the reader is told about a file; what is not told is found out. */
export interface FileHints {
  readonly format?: FileFormat;
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  readonly quote?: Quote;
  readonly decimal?: DecimalSign;
  /** Whether the first row names the columns. */
  readonly header?: boolean;
  /** The names of the columns of a file without a header. */
  readonly names?: readonly string[];
}

/** How a file is written, and what its columns look like. Plain data. */
export interface FileShape {
  readonly path: string;
  readonly format: FileFormat;
  readonly compression: Compression;
  readonly encoding: Encoding;
  /** Lines end in LF or CR LF (`lf`), or in CR alone. */
  readonly lines: 'lf' | 'cr';
  readonly separator: Separator;
  readonly quote: Quote;
  readonly decimal: DecimalSign;
  readonly header: boolean;
  /** The line of the header, 0 when there is none. */
  readonly headerLine: number;
  /** Some record may go over several lines: a quote is left open at the end of some line. */
  readonly multiline: boolean;
  /** Each line is a call of the Segment spec. */
  readonly segment: boolean;
  /** One per column, each once: a repeated name gets ` (2)`, an empty one is `column 3`. For JSON, paths with dots. */
  readonly headerNames: readonly string[];
  readonly columns: readonly ColumnLook[];
  /** The first records as they will be read. */
  readonly sampleRows: readonly (readonly string[])[];
  /** Records without the header; exact unless records go over several lines. */
  readonly rowsEstimate: number;
  /** Size of the file as it lies there. */
  readonly bytes: number;
  /** SHA-256 of the file as it lies there, hexadecimal. */
  readonly contentHash: string;
  /** What was noticed on the way and may surprise: a guessed encoding, repeated names. */
  readonly notes: readonly Problem[];
}
