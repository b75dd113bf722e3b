import { ok, type Problem, type Result } from '@satsuma/core';
import type { Store } from '../store/open.ts';
import { checkMapping } from './mapping/check-mapping.ts';
import type { MappingHints } from './mapping/guess-mapping.ts';
import { inspectFile } from './read/inspect.ts';
import { chooseMapping, type MappingChoice } from './remembered-mapping.ts';

/** How a file would be read, and what still has to be said before it can be. */
export interface MappingOfFile extends MappingChoice {
  readonly problems: readonly Problem[];
}

/** The mapping that an import of the file would use now: the remembered one of its source if it fits, else a guess. */
export async function mappingOfFile(
  store: Store,
  path: string,
  hints: MappingHints & { readonly signal?: AbortSignal } = {},
): Promise<Result<MappingOfFile>> {
  const { signal, ...told } = hints;
  const inspected = await inspectFile(store.warehouse, path, undefined, signal);
  if (!inspected.ok) return inspected;
  const choice = await chooseMapping(store.control, inspected.value, told);
  return ok({ ...choice, problems: checkMapping(choice.mapping, inspected.value) });
}
