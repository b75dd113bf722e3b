/** The Segment spec's limits, in bytes as sent: one call, and one request. */
export const MOST_CALL_BYTES = 32_000;
const MOST_BATCH_BYTES = 500_000;

/** What a browser lets a page send while it is being left, all of it together: 64 KiB (Fetch standard), with room for others. */
export const MOST_LEAVING_BYTES = 60_000;

/** Room for what stands around the calls. */
const FRAME_BYTES = 300;

/** A call that waits: its name in the store, and its JSON. */
export interface Waiting {
  readonly name: string;
  readonly json: string;
}

export const bytesOf = (text: string): number => new Blob([text]).size;

/** The first calls that fit in one request, in their order. */
export function fitting(waiting: readonly Waiting[], most = MOST_BATCH_BYTES): Waiting[] {
  let bytes = FRAME_BYTES;
  const end = waiting.findIndex(({ json }) => {
    bytes += bytesOf(json) + 1;
    return bytes > most;
  });
  return end < 0 ? [...waiting] : waiting.slice(0, end);
}

/** The Segment spec's batch. A request that cannot bear a header says whose it is in its body. */
export const bodyOf = (batch: readonly Waiting[], sentAt: Date, writeKey?: string): string =>
  `{"batch":[${batch.map(({ json }) => json).join()}],${JSON.stringify({ sentAt, writeKey }).slice(1)}`;
