// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { AsOf, Instant, JobOf, Whom } from './of-several.ts';

export interface ExportBody {
  readonly whom: Whom;
  /** Only who is known by an identifier of their own; false: only who is not. */
  readonly known?: boolean;
  readonly format: 'csv' | 'jsonl' | 'parquet';
  readonly traits?: readonly string[];
  readonly identifiers?: readonly string[];
  /** CSV: text that a spreadsheet takes for a formula is defused; yes if not given. */
  readonly defuseFormulas?: boolean;
}

export interface Exported {
  /** GET /api/v1/downloads/{id} has the file. */
  readonly download: string;
  readonly file: string;
  readonly people: number;
  readonly bytes: number;
  readonly columns: readonly string[];
  readonly expires: Instant;
}

export interface Operations {
  /** A file that a job of yours made; it is kept for an hour */
  download: { readonly input: { readonly path: { readonly id: string } }; readonly reply: Response };
  /** Write people with their traits and identifiers into a file; answers with a job */
  exportMembers: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: ExportBody };
    readonly reply: JobOf<Exported>;
  };
}

export const OPERATIONS = {
  download: ['GET', '/api/v1/downloads/{id}', 'response'],
  exportMembers: ['POST', '/api/v1/exports'],
} as const;
