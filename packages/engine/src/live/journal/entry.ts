/** One request as it came: enough to read its calls again, the same way. */
export interface Entry {
  /** The source whose key sent it. */
  readonly source: string;
  /** Milliseconds. */
  readonly receivedAt: number;
  /** Which calls those are: the path of the request, or what else the reader needs. */
  readonly kind: string;
  readonly body: string;
}

/** An entry with its number: 1, 2, 3 …, in the order in which they were taken. */
export interface Journalled extends Entry {
  readonly number: number;
}

/** Calls that were taken up together, and what was decided of them, as JSON. */
export interface BatchRecord {
  readonly number: number;
  /** The last entry it holds. */
  readonly upTo: number;
  readonly decision: string;
}

/** What an earlier process left: the batch it was at, and everything that it had answered for. */
export interface Left {
  readonly id: string;
  /** The number of the last batch that was begun. */
  readonly lastBatch: number;
  readonly batch: BatchRecord | undefined;
  readonly entries: readonly Journalled[];
}

export type Operation =
  | { readonly do: 'append'; readonly entry: Entry }
  | { readonly do: 'begin'; readonly batch: BatchRecord }
  | { readonly do: 'finish'; readonly batch: number; readonly upTo: number };

/** To the thread, and back. */
export interface Asked {
  readonly id: number;
  readonly operation: Operation;
}
export type Answered =
  | { readonly id: number; readonly number: number }
  | { readonly id: number; readonly failure: string; readonly full: boolean };
