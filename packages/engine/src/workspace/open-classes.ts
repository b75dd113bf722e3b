import { classesOf, type MethodName, type Segmentation } from '@satsuma/core';
import type { Library } from '../plan/plan.ts';
import { thresholdsOf } from './assigning.ts';
import type { Workspace } from './workspace.ts';

/** Methods whose classes come from the data: which cohorts, which places there are. */
export const OPEN_METHODS: ReadonlySet<MethodName> = new Set<MethodName>(['cohorts', 'place']);

/** The classes that each of the segmentations has as of now. */
export async function openClasses(
  workspace: Workspace,
  segmentations: readonly Segmentation[],
  library: Library,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const now = workspace.clock();
  const found = new Map<string, readonly string[]>();
  for (const segmentation of segmentations) {
    const thresholds = await thresholdsOf(workspace, segmentation, library, now);
    found.set(
      segmentation.id,
      classesOf(segmentation, thresholds).map(c => c.id),
    );
  }
  return found;
}
