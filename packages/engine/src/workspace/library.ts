import {
  type Catalog,
  classesOf,
  type Definition,
  idOf,
  isSegment,
  type Problem,
  parametersOf,
  type Reference,
  readSegmentation,
  referencesOf,
  type Segmentation,
  type SegmentDefinition,
  type SegmentEntry,
  segmentationReferences,
} from '@satsuma/core';
import { hashOf } from '../definitions/canonical.ts';
import { readStored, type StoredDefinition } from '../definitions/stored.ts';
import { readCatalog } from '../ingest/catalog/read.ts';
import type { Library } from '../plan/plan.ts';
import { OPEN_METHODS, openClasses } from './open-classes.ts';
import type { Workspace } from './workspace.ts';

/** The definitions of a workspace, with the names that they and others may use. */
export interface WorkspaceLibrary extends Library {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly segmentations: ReadonlyMap<string, Segmentation>;
  /** What is stored, and in which version. */
  readonly stored: ReadonlyMap<string, StoredDefinition>;
  /** Definitions that cannot be read: whatever refers to them fails with these problems. */
  readonly unreadable: ReadonlyMap<string, readonly Problem[]>;
  /** What the data holds, without the definitions. */
  readonly data: Catalog;
  /** Classes that come from the data, by segmentation, where they have been measured. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
}

/** The current definitions and the data's catalog, as of now. */
export async function loadLibrary(workspace: Workspace): Promise<WorkspaceLibrary> {
  const { current, unreadable } = await readStored(workspace.store.control);
  const stored = new Map(current.map(s => [s.id, s]));
  const data = await readCatalog(workspace.store);
  return libraryOf(
    current.map(s => s.definition),
    { stored, unreadable, data, classes: new Map() },
  );
}

/** The library as it would be with other definitions: those given take the place of the ones with their ids, those removed are gone. */
export function changedLibrary(
  library: WorkspaceLibrary,
  given: readonly Definition[],
  removed: ReadonlySet<string> = new Set(),
): WorkspaceLibrary {
  const changed = new Map([...library.definitions].filter(([id]) => !removed.has(id)));
  for (const definition of given) changed.set(idOf(definition), definition);
  return libraryOf([...changed.values()], library);
}

/**
 * The library with the classes that come from the data (cohorts, places) measured as of some instants, where one of the definitions
 * asks for them.
 */
export async function withOpenClasses(
  workspace: Workspace,
  library: WorkspaceLibrary,
  definitions: readonly Definition[],
  instants: readonly number[] = [workspace.clock()],
): Promise<WorkspaceLibrary> {
  const asked = definitions.flatMap(definition => referencesIn(definition, library)).map(reference => reference.name);
  const open = [...new Set(asked)].flatMap(id => library.segmentations.get(id) ?? []).filter(isOpen);
  if (open.length === 0) return library;
  return libraryOf([...library.definitions.values()], {
    ...library,
    classes: await openClasses(workspace, open, library, instants),
  });
}

/** What a definition needs computed first, and where it says so. */
export function referencesIn(
  definition: Definition,
  library: Pick<WorkspaceLibrary, 'segmentations'>,
): readonly Reference[] {
  if (isSegment(definition)) return referencesOf(definition);
  const segmentation = library.segmentations.get(idOf(definition));
  return segmentation === undefined ? [] : segmentationReferences(segmentation);
}

type Ingredients = Pick<WorkspaceLibrary, 'stored' | 'unreadable' | 'data' | 'classes'>;

function libraryOf(
  definitions: readonly Definition[],
  { stored, unreadable, data, classes }: Ingredients,
): WorkspaceLibrary {
  const segments = new Map<string, SegmentDefinition>();
  const segmentations = new Map<string, Segmentation>();
  const asStored = new Set<string>();
  const broken = new Map(unreadable);
  for (const definition of definitions) {
    if (isSegment(definition)) {
      segments.set(definition.segment, definition);
      continue;
    }
    const read = readSegmentation(definition);
    if (stored.get(definition.segmentation)?.hash === hashOf(definition)) asStored.add(definition.segmentation);
    if (read.ok) segmentations.set(definition.segmentation, read.value);
    else broken.set(definition.segmentation, read.problems);
  }
  const named = namedClasses([...stored.values()].map(s => s.definition));
  const entries = new Map<string, SegmentEntry>([
    ...[...segments].map(([id, definition]) => [id, segmentEntry(definition)] as const),
    ...[...segmentations].map(([id, segmentation]) => {
      const before = isOpen(segmentation) && asStored.has(id) ? (named.get(id) ?? []) : [];
      const known = [...(classes.get(id) ?? []), ...before];
      return [id, segmentationEntry(segmentation, known)] as const;
    }),
  ]);
  return {
    definitions: new Map(definitions.map(d => [idOf(d), d])),
    segments,
    segmentations,
    stored,
    unreadable: broken,
    data,
    classes,
    catalog: { ...data, segments: Object.fromEntries(entries) },
  };
}

const isOpen = ({ method }: Segmentation): boolean => OPEN_METHODS.has(method);

const segmentEntry = (definition: SegmentDefinition): SegmentEntry => ({
  kind: 'segment',
  parameters: parametersOf(definition).flatMap(({ name, declared }) => (declared === undefined ? [] : [name])),
  references: referencesOf(definition).map(r => r.name),
});

const segmentationEntry = (segmentation: Segmentation, known: readonly string[]): SegmentEntry => ({
  kind: 'segmentation',
  classes: [...new Set([...known, ...classesOf(segmentation, null).map(c => c.id)])],
  references: segmentationReferences(segmentation).map(r => r.name),
});

/**
 * Classes that stored definitions name. As long as the segmentation says the same they were there when the definition was written: a
 * city that has become too small to be a class of its own has nobody in it, and is no mistake.
 */
function namedClasses(definitions: readonly Definition[]): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value) && 'class' in value && 'of' in value && typeof value.of === 'string') {
      const classes = [value.class].flat().filter(c => typeof c === 'string');
      named.set(value.of, [...(named.get(value.of) ?? []), ...classes]);
    }
    for (const child of Object.values(value)) look(child);
  };
  for (const definition of definitions) look(isSegment(definition) ? definition.where : definition.settings);
  return named;
}
