import type { FileHints } from '../read/file-shape.ts';
import type { DecimalSign } from '../typed/decimal-text.ts';
import type { TimeFormat } from '../typed/time-formats.ts';
import type { FactField, Field, ImportKind } from './fields.ts';

/**
 * What the columns of a file mean. Every column is in `columns` or in `ignore`: nothing is dropped without being named.
 * Guessed by `guessMapping`, kept and edited as YAML (`printMapping`, `parseMapping`), checked against a file by
 * `checkMapping`.
 */
export interface Mapping {
  readonly as: ImportKind;
  /** The name this mapping is remembered by, and the source of what it brings. */
  readonly source: string;
  /** `segment`: each line is a call of the Segment spec; the columns speak for themselves and none is mapped. */
  readonly spec?: 'segment';
  /** How the file is written, where that is not to be found out from the file. */
  readonly file: FileHints;
  /** IANA zone on whose clock times without an offset are. */
  readonly zone: string;
  /** ISO 3166 country whose telephone numbers come without a calling code. */
  readonly country?: string;
  readonly decimal: DecimalSign;
  /** By column: header, `column 3` for a nameless one, `lookup.column` for one looked up, `#line` for the line number. */
  readonly columns: Readonly<Record<string, readonly Target[]>>;
  readonly ignore: readonly string[];
  readonly constants: Constants;
  readonly lookups: readonly Lookup[];
  readonly cancellations: readonly Cancellation[];
  /** Whether a fact of nobody is kept (it counts in totals, in no segment) or put aside. */
  readonly guests: 'keep' | 'reject';
  /** Identifiers that identify nobody; `*` stands for anything. */
  readonly blocked: readonly string[];
  /** Texts that mean an empty cell. */
  readonly missing: readonly string[];
}

/** The column that is not in the file: the number of the line a record starts in. */
export const LINE_COLUMN = '#line';

/** What one column is. A column may be several things. */
export type Target =
  | (CellOptions & { readonly kind: 'field'; readonly field: Field })
  | (CellOptions & { readonly kind: 'trait'; readonly name: string; readonly type: ValueType })
  | (CellOptions & { readonly kind: 'property'; readonly name: string; readonly type: ValueType })
  /** The answer to one question of a survey that has a column per question. */
  | (CellOptions & { readonly kind: 'answer'; readonly name: string; readonly type: ValueType });

/** How the text of a trait, property or answer becomes its canonical text. */
export const VALUE_TYPES = ['text', 'number', 'boolean', 'date', 'time', 'list', 'json'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** How the cells of one column are read, where the mapping's own settings are not meant. */
export interface CellOptions {
  /** For dates and times; at least one where the column is one. */
  readonly formats?: readonly TimeFormat[];
  readonly zone?: string;
  readonly decimal?: DecimalSign;
  /** What stands between the items of a list. */
  readonly separator?: string;
  /** Text in the file → text meant. Case does not matter. */
  readonly values?: Readonly<Record<string, string>>;
  /** What to do with a text that `values` does not list; `keep` when not said, `reject` for events. */
  readonly otherwise?: 'keep' | 'reject' | 'empty';
}

/** What is true of every row although no column says it. */
export interface Constants {
  readonly fields: Readonly<Partial<Record<FactField, string>>>;
  readonly traits: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
}

/** Another file that says more about a key in this one. A key stands in it once at most. */
export interface Lookup {
  /** Relative to the directory of the file that is imported. */
  readonly file: string;
  /** Its columns are known as `as.column`. */
  readonly as: string;
  /** The column here and the column there that hold the same key. */
  readonly key: { readonly ours: string; readonly theirs: string };
  readonly take: readonly string[];
}

/**
 * Which orders were taken back. The first rule that holds decides; amounts are positive in any case.
 * `refund`: a document of its own, booked against revenue (`Order Refunded`). `cancellation`: the order itself never
 * became a purchase (`Order Cancelled`, no revenue). `purchase-and-refund`: one row stands for both.
 */
export type Cancellation = {
  readonly books: 'refund' | 'cancellation' | 'purchase-and-refund';
} & (
  | { readonly when: 'starts-with'; readonly column: string; readonly prefix: string }
  | { readonly when: 'is'; readonly column: string; readonly values: readonly string[] }
  | { readonly when: 'negative' }
);

export const BOOKINGS = [
  'refund',
  'cancellation',
  'purchase-and-refund',
] as const satisfies readonly Cancellation['books'][];
