import { basename } from 'node:path';
import type { Problem } from '@satsuma/core';
import type { Control } from '../store/control/control.ts';
import { workspaceZone } from './catalog/zone.ts';
import { checkMapping } from './mapping/check-mapping.ts';
import { sourceName } from './mapping/guess-kind.ts';
import { guessMapping, type MappingHints } from './mapping/guess-mapping.ts';
import type { Mapping } from './mapping/mapping.ts';
import { parseMapping } from './mapping/parse-mapping.ts';
import { printMapping } from './mapping/print-mapping.ts';
import type { FileShape } from './read/file-shape.ts';

/** The mapping an import uses, and where it is from. */
export interface MappingChoice {
  readonly mapping: Mapping;
  readonly from: 'given' | 'remembered' | 'guessed';
  /** What was chosen where something else could be meant. */
  readonly notes: readonly Problem[];
}

/**
 * The mapping that is given; else the one the source was imported with last, if it fits the file's columns and what
 * is asked; else a guess. The zone is the workspace's if none is asked for.
 */
export async function chooseMapping(
  control: Control,
  shape: FileShape,
  { mapping, ...hints }: MappingHints & { readonly mapping?: Mapping },
): Promise<MappingChoice> {
  if (mapping) {
    return {
      mapping: hints.source ? { ...mapping, source: hints.source } : mapping,
      from: 'given',
      notes: shape.notes,
    };
  }
  const source = hints.source ?? sourceName(shape.path);
  const remembered = await readRemembered(control, source);
  const unfit = remembered ? misfit(remembered, shape, hints) : undefined;
  if (remembered && !unfit) return { mapping: remembered, from: 'remembered', notes: shape.notes };
  const guess = guessMapping(shape, { zone: await workspaceZone(control), ...hints, source });
  return { mapping: guess.mapping, from: 'guessed', notes: [...(unfit ? [unfit] : []), ...guess.notes] };
}

/** Keeps a mapping that has proved itself, by its source's name. */
export async function rememberMapping(control: Control, { mapping, from }: MappingChoice, now: number): Promise<void> {
  if (from === 'remembered') return;
  const text = printMapping(mapping);
  await control
    .insertInto('sources')
    .values({ name: mapping.source, mapping: text, created: now, updated: now })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ mapping: text, updated: now }))
    .execute();
}

export async function readRemembered(control: Control, source: string): Promise<Mapping | undefined> {
  const row = await control.selectFrom('sources').select('mapping').where('name', '=', source).executeTakeFirst();
  const parsed = row && parseMapping(row.mapping);
  return parsed?.ok ? { ...parsed.value, source } : undefined;
}

/** Why a remembered mapping is not used: nothing is said twice without telling. */
function misfit(mapping: Mapping, shape: FileShape, hints: MappingHints): Problem | undefined {
  const other = hints.as !== undefined && hints.as !== mapping.as;
  const [problem] = checkMapping(mapping, shape);
  if (!other && problem === undefined) return undefined;
  return {
    code: 'import',
    path: 'mapping',
    message: `The mapping remembered for ${mapping.source} does not fit ${basename(shape.path)}; it is guessed anew.`,
    hint: problem?.message ?? `It is for ${mapping.as}.`,
  };
}
