import { totalmem } from 'node:os';
import type { Sql } from './sql.ts';

/** Where people and events live: an embedded engine on a directory, or a ClickHouse server. Same dialect, same answers. */
export interface Warehouse {
  /**
   * The whole result, as objects. 64-bit integers are numbers where that is exact and text beyond, decimals are
   * text, moments ISO text in UTC. Throws `QueryError`, or the signal's reason when it was aborted.
   */
  rows<Row>(query: Sql, options?: QueryOptions): Promise<Row[]>;
  /** The whole result as a file of that format, written by the engine. */
  bytes(query: Sql, format: ResultFormat, options?: QueryOptions): Promise<Uint8Array>;
  /** A statement without a result. Aborted, it may have been carried out in part: an insert keeps the blocks it had written. */
  run(query: Sql, options?: QueryOptions): Promise<void>;
  /**
   * Rows as JSON objects into a table, at once; acknowledged means on disk. A key that is no column is an error.
   * Instants are milliseconds or ISO text.
   */
  insert(table: string, rows: readonly object[], options?: InsertOptions): Promise<void>;
  close(): Promise<void>;
}

/** CSV with a header, a JSON object a line, or Parquet. */
export type ResultFormat = 'CSVWithNames' | 'JSONEachRow' | 'Parquet';

export interface QueryOptions {
  /** Engine settings for this statement alone. */
  readonly settings?: EngineSettings;
  /** Stops the statement in the engine. The promise rejects once the engine has let go of it, not before. */
  readonly signal?: AbortSignal;
  /** Short, and somebody waits for it at a screen: it does not wait until others are done. A server has its own order. */
  readonly isUrgent?: boolean;
  /** Called about five times a second while the statement runs. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface InsertOptions extends QueryOptions {
  /** The columns that the rows may have; all that are stored when not given. Columns of which others are made must be named. */
  readonly columns?: readonly string[];
}

/** How far a running statement is. */
export interface Progress {
  readonly readRows: number;
  readonly readBytes: number;
  /** The engine's estimate; 0 when it has none (a compressed file, for example). */
  readonly totalRows: number;
  readonly writtenRows: number;
  /** Bytes the statement holds at the moment. */
  readonly memory: number;
}

export type EngineSettings = Readonly<Record<string, string | number>>;

export type WarehouseLocation =
  | { readonly kind: 'embedded'; readonly directory: string }
  | { readonly kind: 'remote'; readonly url: string };

/** @param memory bytes that all running statements together may hold before they spill to disk or fail */
export async function openWarehouse(location: WarehouseLocation, memory = quarterOfMemory()): Promise<Warehouse> {
  if (location.kind === 'embedded') {
    const { openEmbedded } = await import('./embedded.ts');
    return openEmbedded(location.directory, memory);
  }
  const { openRemote } = await import('./remote.ts');
  return openRemote(location.url, memory);
}

/** Of what this process may use: a container's limit when there is one. */
const quarterOfMemory = (): number => Math.floor(Math.min(process.constrainedMemory() || totalmem(), totalmem()) / 4);
