// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { FileBody, Instant, JobOf, Language, MappingDocument, Problem } from './of-several.ts';

export type Encoding = 'utf-8' | 'windows-1250' | 'iso-8859-2' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export interface FactCounts {
  readonly events: number;
  readonly orders: number;
  readonly refunds: number;
  readonly lines: number;
  readonly guestEvents: number;
  readonly traitChanges: number;
  readonly newPeople: number;
  readonly refreshedPeople: number;
  readonly mergedPeople: number;
  readonly removedPeople: number;
  readonly known: number;
  readonly repeated: number;
  readonly keysAtSeveralTimes: number;
  readonly reopenedOrders: number;
}

export interface FileHints {
  readonly encoding?: Encoding;
  /** whitespace: any run of spaces and tabs. */
  readonly separator?: ',' | ';' | '\t' | '|' | 'whitespace';
  readonly decimal?: '.' | ',';
  /** Whether the first row names the columns. */
  readonly header?: boolean;
}

export interface FileShape {
  readonly format: 'delimited' | 'jsonl' | 'json' | 'parquet';
  readonly compression: 'none' | 'gzip' | 'xz' | 'zstd' | 'bz2';
  readonly encoding: Encoding;
  readonly separator: ',' | ';' | '\t' | '|' | 'whitespace';
  readonly decimal: '.' | ',';
  readonly header: boolean;
  /** Each line is a call of the Segment spec: no column is mapped. */
  readonly segment: boolean;
  /** About so many. */
  readonly rows: number;
  readonly columns: readonly string[];
  /** The first rows, as they are read. */
  readonly sample: readonly (readonly string[])[];
}

export interface GuessedMapping {
  readonly mapping: MappingDocument;
  readonly shape: FileShape;
  readonly yaml: string;
  readonly from: 'given' | 'remembered' | 'guessed';
  readonly notes: readonly Problem[];
  readonly problems: readonly Problem[];
}

export interface ImportBody {
  /** The id that uploading answered with. */
  readonly upload: string;
  readonly mapping?: MappingDocument;
  readonly as?: RowKind;
  readonly source?: string;
  readonly zone?: string;
  readonly country?: string;
  /** Take out what earlier files of this name brought from this source. */
  readonly replace?: boolean;
  /** Say what would come in, and keep nothing. */
  readonly dryRun?: boolean;
}

export type ImportSummary = UnchangedFile | ImportedFile;

export interface ImportedFile {
  readonly outcome: 'done' | 'tried';
  readonly import: number;
  readonly file: string;
  readonly source: string;
  readonly seconds: number;
  readonly mapping: MappingDocument;
  readonly mappingFrom: 'given' | 'remembered' | 'guessed';
  readonly rows: RowCounts;
  readonly facts: FactCounts;
  readonly replaced: readonly number[];
  readonly suspicious: readonly { readonly kind: string; readonly value: string; readonly users: number }[];
  readonly notes: readonly Problem[];
  readonly rejects: string | null;
  /** The first rows that were put aside; reasons are those of byReason. */
  readonly examples: readonly RejectedRow[];
}

export interface MappingHints {
  readonly as?: RowKind;
  readonly source?: string;
  readonly zone?: string;
  readonly country?: string;
  readonly file?: FileHints;
}

export interface PastFacts {
  readonly events: number;
  readonly orders: number;
  readonly refunds: number;
  readonly lines: number;
  readonly guestEvents: number;
  readonly traitChanges: number;
  readonly newPeople: number;
  readonly refreshedPeople: number | null;
  readonly mergedPeople: number;
  readonly removedPeople: number;
  readonly known: number;
  readonly repeated: number;
  readonly keysAtSeveralTimes: number;
  readonly reopenedOrders: number;
}

export interface PastImport {
  readonly import: number;
  readonly source: string;
  readonly file: string;
  readonly status: 'reading' | 'publishing' | 'done' | 'failed' | 'replaced';
  readonly started: Instant;
  readonly finished: Instant | null;
  readonly replaces: number | null;
  readonly rows: RowCounts | null;
  readonly facts: PastFacts | null;
}

export interface RejectedRow {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export interface RowCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  readonly guests: number;
  readonly byKind: { readonly event: number; readonly 'order-line': number; readonly person: number };
  readonly byReason: Readonly<Record<string, number>>;
  readonly remarks: Readonly<Record<string, number>>;
}

export type RowKind = 'orders' | 'order-lines' | 'customers' | 'events' | 'messages' | 'survey';

export interface UnchangedFile {
  readonly outcome: 'unchanged';
  readonly import: number;
  readonly file: string;
  readonly source: string;
  readonly seconds: number;
}

export interface UndoneImport {
  readonly import: number;
  readonly file: string;
  readonly source: string;
  readonly by: number;
  readonly facts: FactCounts;
}

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly expires: Instant;
}

export interface Operations {
  /** What the columns of an uploaded file mean: as its source was read last, else a guess */
  guessMapping: {
    readonly input: {
      readonly path: {
        /** The id that uploading answered with. */
        readonly id: string;
      };
      readonly body: MappingHints;
    };
    readonly reply: GuessedMapping;
  };
  /** Import an uploaded file, or try it; answers with a job */
  importFile: {
    readonly input: { readonly query?: { readonly language?: Language }; readonly body: ImportBody };
    readonly reply: JobOf<ImportSummary>;
  };
  /** Every import, the newest first */
  listImports: { readonly input: Record<never, never>; readonly reply: readonly PastImport[] };
  /** Take out what an import brought; answers with a job */
  undoImport: { readonly input: { readonly path: { readonly import: number } }; readonly reply: JobOf<UndoneImport> };
  /** Send a file to be imported; it is kept for an hour */
  uploadFile: {
    readonly input: {
      readonly query: {
        /** With its ending: orders.csv.gz. */
        readonly name: string;
      };
      readonly body: FileBody;
    };
    readonly reply: Upload;
  };
}

export const OPERATIONS = {
  guessMapping: ['POST', '/api/v1/uploads/{id}/mapping'],
  importFile: ['POST', '/api/v1/imports'],
  listImports: ['GET', '/api/v1/imports'],
  undoImport: ['DELETE', '/api/v1/imports/{import}'],
  uploadFile: ['POST', '/api/v1/uploads'],
} as const;
