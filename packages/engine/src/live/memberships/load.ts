import type { Segmentation, Thresholds } from '@satsuma/core';
import { type Plan, planOf } from '../../plan/plan.ts';
import { foldChanges } from '../../run/fold.ts';
import { assignerOf } from '../../workspace/assigning.ts';
import { computeMemberships } from '../../workspace/compute.ts';
import { loadLibrary, type WorkspaceLibrary } from '../../workspace/library.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Evaluation, evaluationOf } from './evaluation.ts';

/**
 * Everything that live evaluation keeps: segments without parameters and segmentations, each computed in its current version (what
 * was not is computed first), with what was measured for the classes. What cannot be read or planned is left out.
 */
export async function loadEvaluation(workspace: Workspace): Promise<Evaluation> {
  await foldChanges(workspace.store, workspace.clock);
  const library = await loadLibrary(workspace);
  const kept = keptOf(library);
  const outdated = await notComputed(workspace, kept, library);
  if (outdated.length > 0) {
    const computed = await computeMemberships(workspace, { only: outdated, cause: 'first computation' });
    if (!computed.ok)
      throw new Error(`memberships cannot be computed: ${computed.problems.map(p => p.code).join(', ')}`);
  }
  const segmentations = new Map(
    kept.flatMap(id => {
      const segmentation = library.segmentations.get(id);
      return segmentation === undefined ? [] : [[id, segmentation] as const];
    }),
  );
  return evaluationOf({
    library,
    plan: planTogether(
      kept.filter(id => library.segments.has(id)),
      library,
    ),
    segmentations,
    thresholds: await readThresholds(workspace, segmentations),
    asOf: assignerOf(workspace, library).asOf,
  });
}

/** Those that can be planned: a broken definition must not stop the others. */
function keptOf(library: WorkspaceLibrary): readonly string[] {
  const segments = [...library.segments.values()].filter(s => Object.keys(s.parameters ?? {}).length === 0);
  const planned = segments.map(s => s.segment).filter(id => planOf([id], library).ok);
  return [...planned, ...[...library.segmentations.keys()].filter(id => !library.unreadable.has(id))];
}

function planTogether(segments: readonly string[], library: WorkspaceLibrary): Plan {
  const plan = planOf(segments, library);
  if (!plan.ok) throw new Error('segments that can be planned one by one can be planned together');
  return plan.value;
}

async function notComputed(
  { store }: Workspace,
  kept: readonly string[],
  { stored, segmentations }: WorkspaceLibrary,
): Promise<readonly string[]> {
  const rows = await store.control.selectFrom('memberships').select(['segment', 'version', 'thresholds']).execute();
  const computed = new Map(rows.map(row => [row.segment, row]));
  return kept.filter(id => {
    const row = computed.get(id);
    const measured = !segmentations.has(id) || row?.thresholds != null;
    return row === undefined || Number(row.version) !== stored.get(id)?.version || !measured;
  });
}

async function readThresholds(
  { store }: Workspace,
  segmentations: ReadonlyMap<string, Segmentation>,
): Promise<ReadonlyMap<string, Thresholds>> {
  const rows = await store.control.selectFrom('memberships').select(['segment', 'thresholds']).execute();
  return new Map(
    rows.flatMap(({ segment, thresholds }) =>
      thresholds === null || !segmentations.has(segment) ? [] : [[segment, JSON.parse(thresholds) as Thresholds]],
    ),
  );
}
