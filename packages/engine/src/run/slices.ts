import { availableParallelism } from 'node:os';
import type { Slice } from '../set/scan/scan.ts';
import { sql } from '../store/sql.ts';
import type { QueryOptions, Warehouse } from '../store/warehouse.ts';

/** People of a slice end where a chunk of a run ends (2¹⁸, set/runs.ts), so that no chunk is cut. */
const CHUNK = 2 ** 18;
/** Rows that one statement may hold sorted in memory at once, whatever the base's size. */
const ROWS_AT_ONCE = 12_000_000;

/** Cuts the base so that a slice's rows fit in memory, and so that every processor has one. Small bases are one slice. */
export async function slicesOf(warehouse: Warehouse, options: QueryOptions = {}): Promise<readonly Slice[]> {
  const [size] = await warehouse.rows<{ people: number; rows: number }>(
    sql`select max(profile) as people, (select count() from events) + (select count() from order_lines) as rows from profiles`,
    options,
  );
  const chunks = Math.ceil((Number(size?.people ?? 0) + 1) / CHUNK);
  const wanted = Math.max(2 * availableParallelism(), Math.ceil(Number(size?.rows ?? 0) / ROWS_AT_ONCE));
  const step = Math.ceil(chunks / Math.min(chunks, wanted)) * CHUNK;
  return Array.from({ length: Math.ceil((chunks * CHUNK) / step) }, (_, i) => ({ from: i * step, to: (i + 1) * step }));
}

/** Does the work for all slices, as many at a time as there are processors; the first failure stops the rest. */
export async function overSlices(
  slices: readonly Slice[],
  work: (slice: Slice, done: number) => Promise<void>,
): Promise<void> {
  const waiting = [...slices];
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let slice = waiting.shift(); slice !== undefined; slice = waiting.shift()) {
      try {
        await work(slice, done);
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
      done++;
    }
  };
  await Promise.all(Array.from({ length: Math.min(slices.length, availableParallelism()) }, worker));
}
