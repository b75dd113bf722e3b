import { classesOf, type MethodName, type Segmentation } from '@satsuma/core';
import type { Library } from '../plan/plan.ts';
import { thresholdsOf } from './assigning.ts';
import type { Workspace } from './workspace.ts';

/** Methods whose classes come from the data: which cohorts, which places there are. */
export const OPEN_METHODS: ReadonlySet<MethodName> = new Set<MethodName>(['cohorts', 'place']);

/** The classes that each of the segmentations has as of any of the instants. */
export async function openClasses(
  workspace: Workspace,
  segmentations: readonly Segmentation[],
  library: Library,
  instants: readonly number[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const segmentation of segmentations) {
    const classes = new Set<string>();
    for (const now of new Set(instants)) {
      const thresholds = await thresholdsOf(workspace, segmentation, library, now);
      for (const { id } of classesOf(segmentation, thresholds)) classes.add(id);
    }
    found.set(segmentation.id, [...classes]);
  }
  return found;
}
