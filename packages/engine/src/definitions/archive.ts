import { failed, idOf, ok, type Problem, type Result } from '@satsuma/core';
import { loadLibrary, referencesIn, type WorkspaceLibrary } from '../workspace/library.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { archive } from './apply.ts';

/** Takes a definition out of use. Refused while others refer to it; the problems name each of them and where. */
export function archiveDefinition(workspace: Workspace, id: string): Promise<Result<void>> {
  return workspace.exclusively(async () => {
    const library = await loadLibrary(workspace);
    if (!library.definitions.has(id) && !library.unreadable.has(id))
      return failed([{ code: 'unknown-segment', path: id, message: `there is no segment or segmentation "${id}"` }]);
    const uses = usesOf(id, library);
    if (uses.length > 0) return failed(uses);
    await archive(workspace.store.control, [id], workspace.clock());
    return ok(undefined);
  });
}

function usesOf(id: string, library: WorkspaceLibrary): readonly Problem[] {
  return [...library.definitions.values()].flatMap(definition => {
    const places = referencesIn(definition, library).filter(r => r.name === id);
    const parent = definition.parent === id ? [{ path: 'parent' }] : [];
    return [...places, ...parent].map(
      ({ path }): Problem => ({
        code: 'in-use',
        path: `${idOf(definition)}: ${path}`,
        message: `"${idOf(definition)}" refers to "${id}"`,
        hint: 'change or archive it first',
      }),
    );
  });
}
