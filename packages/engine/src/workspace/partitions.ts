import type { Assigning, EvaluateOptions } from '../run/evaluate.ts';
import { overSlices, slicesOf } from '../run/slices.ts';
import { peopleIn } from '../set/scan/scan.ts';
import { withScratchTable } from '../store/scratch.ts';
import { name, raw, type Sql, sql, value } from '../store/sql.ts';
import { cancelledBy } from './cancel.ts';
import type { Workspace } from './workspace.ts';

/** A segmentation as of an instant (milliseconds). */
export interface Divided {
  readonly segmentation: string;
  readonly now: number;
}

/**
 * Everybody's class of several segmentations or instants in a table in memory: (position UInt32, class String, members
 * AggregateFunction(groupBitmap, UInt32)), a class in several rows. The table is gone afterwards.
 */
export function withPartitions<T>(
  { store }: Workspace,
  assigning: Assigning,
  divided: readonly Divided[],
  use: (table: Sql) => Promise<T>,
  options: EvaluateOptions = {},
): Promise<T> {
  const { warehouse } = store;
  return withScratchTable(warehouse, CLASS_COLUMNS, async scratch => {
    const table = name(scratch);
    const slices = await slicesOf(warehouse);
    let done = 0;
    for (const [position, { segmentation, now }] of divided.entries()) {
      options.signal?.throwIfAborted();
      const assigned = await assigning(segmentation, now);
      await overSlices(slices, async slice => {
        const rows = sql`select ${value.int(position)} as position, class, groupBitmapState(profile)
          from (select * from (${assigned}) where ${peopleIn(slice)}) group by class`;
        await warehouse.run(sql`insert into ${table} (position, class, members) ${rows}`, cancelledBy(options));
        options.onProgress?.(++done / (divided.length * slices.length));
      });
    }
    return use(table);
  });
}

const CLASS_COLUMNS = raw('position UInt32, class String, members AggregateFunction(groupBitmap, UInt32)');

/** The classes of a partition table, each once: a statement of (position, class, members). */
export const mergedClasses = (table: Sql): Sql =>
  sql`select position, class, groupBitmapMergeState(members) as members from ${table} group by position, class`;
