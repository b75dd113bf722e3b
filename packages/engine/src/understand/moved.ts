import { failed, ok, type Result, type SegmentationDefinition } from '@satsuma/core';
import { checkSegmentation } from '../methods/segmentation.ts';
import type { EvaluateOptions } from '../run/evaluate.ts';
import { type Sql, sql } from '../store/sql.ts';
import { assignerOf } from '../workspace/assigning.ts';
import { changedLibrary, loadLibrary } from '../workspace/library.ts';
import { mergedClasses, withPartitions } from '../workspace/partitions.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { AskedMoved } from './subject.ts';

/** No stored definition can have such ids. */
const SIDES = ['(from)', '(to)'] as const;

/**
 * Whom one definition puts into another class than the other one does.
 *
 * @param use gets a statement of one row (members), the bitmap of these people
 */
export async function withMoved(
  workspace: Workspace,
  { moved: { from, to }, asOf }: AskedMoved,
  use: (members: Sql) => Promise<void>,
  options: EvaluateOptions,
): Promise<Result<void>> {
  const sides: readonly SegmentationDefinition[] = [
    { ...from, segmentation: SIDES[0] },
    { ...to, segmentation: SIDES[1] },
  ];
  const library = changedLibrary(await loadLibrary(workspace), sides);
  const problems = sides.flatMap((side, i) => {
    const checked = checkSegmentation(side, library);
    return checked.ok ? [] : checked.problems.map(p => ({ ...p, path: `moved.${i === 0 ? 'from' : 'to'}.${p.path}` }));
  });
  if (problems.length > 0) return failed(problems);
  const divided = SIDES.map(segmentation => ({ segmentation, now: asOf }));
  const { assigning } = assignerOf(workspace, library);
  await withPartitions(workspace, assigning, divided, table => use(movedSql(table)), options);
  return ok(undefined);
}

const movedSql = (table: Sql): Sql =>
  sql`select groupBitmapMergeState(both) as members from (
    select bitmapAnd(b.members, a.members) as both
    from (select * from (${mergedClasses(table)}) where position = 0) as b
    cross join (select * from (${mergedClasses(table)}) where position = 1) as a
    where b.class != a.class and bitmapHasAny(b.members, a.members))`;
