import { ok, type Problem, type Result } from '@satsuma/core';
import type { Store } from '../store/open.ts';
import { checkMapping } from './mapping/check-mapping.ts';
import type { MappingHints } from './mapping/guess-mapping.ts';
import type { FileHints, FileShape } from './read/file-shape.ts';
import { inspectFile } from './read/inspect.ts';
import { chooseMapping, type MappingChoice } from './remembered-mapping.ts';

/** How a file would be read, and what still has to be said before it can be. */
export interface MappingOfFile extends MappingChoice {
  readonly shape: FileShape;
  readonly problems: readonly Problem[];
}

/**
 * The mapping that an import of the file would use now: the remembered one of its source if it fits, else a guess.
 *
 * @param hints `file`: how it is written, where somebody knows better; the mapping says so from then on
 */
export async function mappingOfFile(
  store: Store,
  path: string,
  hints: MappingHints & { readonly file?: FileHints; readonly signal?: AbortSignal } = {},
): Promise<Result<MappingOfFile>> {
  const { signal, file = {}, ...told } = hints;
  const inspected = await inspectFile(store.warehouse, path, file, signal);
  if (!inspected.ok) return inspected;
  const shape = inspected.value;
  const choice = await chooseMapping(store.control, shape, told);
  const mapping = { ...choice.mapping, file: { ...choice.mapping.file, ...file } };
  return ok({ ...choice, mapping, shape, problems: checkMapping(mapping, shape) });
}
