import type { Problem } from '@satsuma/core';

/** What is fetched of a table. */
export interface WantedTable {
  /** `orders`, `shop.orders`; or else a query. */
  readonly table?: string;
  readonly query?: string;
  /** The column that grows; without one everything is read each time. */
  readonly cursor?: string;
}

/** Where reading goes on: the last value of the cursor column, as text, and how far before it is read again. */
export interface After {
  readonly value: string;
  /** Seconds of a time, units of a number; 0: what comes after the value. */
  readonly again: number;
}

/** A piece of a table, written as CSV with a header, every cell quoted; a null is an empty cell. */
export interface FetchedRows {
  readonly rows: number;
  /** The last value of the cursor column; undefined without rows or without a cursor. */
  readonly last: string | undefined;
  /** Whether there may be more rows. */
  readonly more: boolean;
}

export interface FetchOptions {
  /** From the beginning if not given. */
  readonly after?: After | undefined;
  /** About so many rows: rows with the same value of the cursor are never parted. */
  readonly most: number;
  /** The file that is written. */
  readonly to: string;
  readonly signal?: AbortSignal;
}

/** A table somewhere else. Its methods throw `PullError`. */
export interface PulledTable {
  /** Its columns, which shows that it can be reached and read. */
  columns(): Promise<readonly string[]>;
  fetch(options: FetchOptions): Promise<FetchedRows>;
  close(): Promise<void>;
}

/** What is elsewhere cannot be fetched. Says neither secrets nor what the rows hold. */
export class PullError extends Error {
  override readonly name = 'PullError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
