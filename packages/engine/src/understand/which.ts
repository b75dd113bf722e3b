import { failed, METHOD_NAMES, ok, type Result, type Segmentation, type SegmentationDefinition } from '@satsuma/core';
import { checkSegmentation } from '../methods/segmentation.ts';
import { type Assigner, assignerOf } from '../workspace/assigning.ts';
import { loadLibrary, type WorkspaceLibrary } from '../workspace/library.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { unknownSegmentation } from './question.ts';

/** Which segmentation a question is about: a stored one, or a definition that is not stored (yet). */
export type WhichSegmentation = { readonly segmentation: string } | { readonly definition: SegmentationDefinition };

/** The segmentation, checked, and what it is computed with. */
export interface FoundSegmentation {
  readonly segmentation: Segmentation;
  readonly stored: boolean;
  readonly library: WorkspaceLibrary;
  readonly assigner: Assigner;
}

export async function findSegmentation(
  workspace: Workspace,
  which: WhichSegmentation,
): Promise<Result<FoundSegmentation>> {
  const library = await loadLibrary(workspace);
  const assigner = assignerOf(workspace, library);
  if ('definition' in which) {
    const checked = checkSegmentation(which.definition, library);
    return checked.ok ? ok({ segmentation: checked.value, stored: false, library, assigner }) : checked;
  }
  const segmentation = library.segmentations.get(which.segmentation);
  if (segmentation === undefined) return failed([unknownSegmentation(which.segmentation, library)]);
  return ok({ segmentation, stored: true, library, assigner });
}

/** The segmentation, which must be by that method. */
export async function findByMethod<M extends Segmentation['method']>(
  workspace: Workspace,
  which: WhichSegmentation,
  method: M,
): Promise<Result<FoundSegmentation & { readonly segmentation: Extract<Segmentation, { method: M }> }>> {
  const found = await findSegmentation(workspace, which);
  if (!found.ok) return found;
  const { segmentation } = found.value;
  if (isBy(segmentation, method)) return ok({ ...found.value, segmentation });
  const message = `it is a segmentation by the method ${segmentation.method}, and one by the method ${method} is needed`;
  const hint = `methods: ${METHOD_NAMES.join(', ')}`;
  return failed([{ code: 'bad-value', path: 'definition' in which ? 'method' : segmentation.id, message, hint }]);
}

const isBy = <M extends Segmentation['method']>(
  segmentation: Segmentation,
  method: M,
): segmentation is Extract<Segmentation, { method: M }> => segmentation.method === method;
