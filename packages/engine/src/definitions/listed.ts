import {
  type Definition,
  definitionSentence,
  failed,
  idOf,
  isSegment,
  type Language,
  METHODS,
  type Names,
  ok,
  type Result,
  summaryOf,
} from '@satsuma/core';
import { keptSizes } from '../understand/kept-sizes.ts';
import { type Sizes, segmentSizes } from '../understand/sizes.ts';
import type { AskOptions } from '../understand/subject.ts';
import { loadLibrary, referencesIn, type WorkspaceLibrary } from '../workspace/library.ts';
import type { ComputedSize } from '../workspace/memberships.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Version } from './stored.ts';
import { listVersions } from './versions.ts';

/** A segment or segmentation in the list of all. */
export interface ListedDefinition {
  readonly id: string;
  readonly kind: 'segment' | 'segmentation';
  readonly name: NonNullable<Definition['name']> | null;
  readonly level: NonNullable<Definition['level']> | null;
  readonly parent: string | null;
  readonly owner: string | null;
  readonly tags: readonly string[];
  /** Of a segmentation. */
  readonly method: string | null;
  readonly version: number | null;
  readonly parameters: readonly string[];
  /** Null: never computed, or parameters without sample values. */
  readonly size: number | null;
  /** Of a segmentation: class → people, as memberships are kept. */
  readonly classes: Readonly<Record<string, number>> | null;
  /** As of when memberships were kept; null where the size was counted, or never computed. */
  readonly computed: number | null;
  readonly definition: Definition;
}

export interface ListedDefinitions {
  /** As of when, and of how many people; null where nothing was counted. */
  readonly asOf: number | null;
  readonly base: number | null;
  readonly segments: readonly ListedDefinition[];
}

/** Everything that is stored and not archived, with sizes: of memberships as they are kept, or counted now. */
export async function listDefinitions(
  workspace: Workspace,
  { count, ...ask }: AskOptions & { readonly count: boolean },
): Promise<Result<ListedDefinitions>> {
  const library = await loadLibrary(workspace);
  const counted = count ? await segmentSizes(workspace, ask) : undefined;
  if (counted?.ok === false) return counted;
  const kept = count ? new Map<string, ComputedSize>() : await keptSizes(workspace);
  const segments = [...library.definitions.values()].map(d => listed(d, library, kept, counted?.value));
  return ok({ asOf: counted?.value.asOf ?? null, base: counted?.value.base ?? null, segments });
}

function listed(
  definition: Definition,
  { stored }: WorkspaceLibrary,
  kept: ReadonlyMap<string, ComputedSize>,
  counted: Sizes | undefined,
): ListedDefinition {
  const id = idOf(definition);
  const last = kept.get(id);
  const now = isSegment(definition) ? counted?.sizes.get(id) : counted?.base;
  return {
    id,
    kind: isSegment(definition) ? 'segment' : 'segmentation',
    name: definition.name ?? null,
    level: definition.level ?? null,
    parent: definition.parent ?? null,
    owner: definition.owner ?? null,
    tags: definition.tags ?? [],
    method: isSegment(definition) ? null : definition.method,
    version: stored.get(id)?.version ?? null,
    parameters: isSegment(definition) ? Object.keys(definition.parameters ?? {}) : [],
    size: last === undefined ? (now ?? null) : Object.values(last.sizes).reduce((a, b) => a + b, 0),
    classes: isSegment(definition) ? null : (last?.sizes ?? null),
    computed: last?.asOf ?? null,
    definition,
  };
}

/** One definition, and what it has to do with others. */
export interface DescribedDefinition {
  readonly id: string;
  readonly archived: boolean;
  readonly definition: Definition;
  /** The newest first. */
  readonly versions: readonly Version[];
  /** As memberships are kept. */
  readonly computed: ComputedSize | null;
  /** Ids of those that refer to it or are derived from it, and of those it refers to. */
  readonly usedBy: readonly string[];
  readonly refersTo: readonly string[];
  readonly library: WorkspaceLibrary;
}

/** Everything about one definition; of an archived one too. */
export async function describeDefinition(workspace: Workspace, id: string): Promise<Result<DescribedDefinition>> {
  const versions = await listVersions(workspace, id);
  if (!versions.ok) return versions;
  const library = await loadLibrary(workspace);
  const unread = library.unreadable.get(id);
  if (unread !== undefined) return failed(unread);
  const definition = library.definitions.get(id) ?? versions.value[0]?.definition;
  if (definition === undefined) throw new Error('a definition with versions has a latest one');
  const sizes = await keptSizes(workspace);
  const uses = (d: Definition): readonly string[] => [
    ...new Set([...referencesIn(d, library).map(r => r.name), ...(d.parent === undefined ? [] : [d.parent])]),
  ];
  return ok({
    id,
    archived: !library.definitions.has(id),
    definition,
    versions: versions.value,
    computed: sizes.get(id) ?? null,
    usedBy: [...library.definitions]
      .filter(([other, d]) => other !== id && uses(d).includes(id))
      .map(([other]) => other),
    refersTo: uses(definition),
    library,
  });
}

/** A segment's condition as a sentence, or how a segmentation is set up. */
export function sentenceOf(
  definition: Definition,
  { segmentations }: Pick<WorkspaceLibrary, 'segmentations'>,
  language: Language,
  names: Names,
): string {
  const segmentation = isSegment(definition) ? undefined : segmentations.get(idOf(definition));
  if (segmentation === undefined) return definitionSentence(definition, language, names);
  return `${METHODS[segmentation.method].name[language]}: ${summaryOf(segmentation)[language]}`;
}
