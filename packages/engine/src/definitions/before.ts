import {
  type Condition,
  idOf,
  isSegment,
  type Segmentation,
  type SegmentDefinition,
  type SegmentEntry,
} from '@satsuma/core';
import type { WorkspaceLibrary } from '../workspace/library.ts';
import type { Judged } from './judge.ts';

/** Definitions that can be planned and assigned together. */
export type Countable = Pick<WorkspaceLibrary, 'segments' | 'segmentations' | 'catalog'>;

/** The id of a definition as it was. No stored definition can have such an id. */
export const beforeId = (id: string): string => `${id} (before)`;

/**
 * The library as it will be, and beside it, as `buyers (before)`, everything that changes as it was. One pass over the data then counts
 * both, and what is equal in them once.
 */
export function withBefore({ before, after, changed, removed, affected }: Judged): Countable {
  const ids = new Set([...changed.map(idOf), ...removed, ...affected]);
  const rename = (id: string): string => (ids.has(id) ? beforeId(id) : id);
  const segments = new Map<string, SegmentDefinition>(after.segments);
  const segmentations = new Map<string, Segmentation>(after.segmentations);
  const entries = new Map<string, SegmentEntry>(Object.entries(after.catalog.segments));
  for (const id of ids) {
    const definition = before.definitions.get(id);
    const entry = before.catalog.segments[id];
    if (definition === undefined || entry === undefined) continue;
    entries.set(beforeId(id), entry);
    const segmentation = before.segmentations.get(id);
    if (isSegment(definition))
      segments.set(beforeId(id), { ...definition, segment: beforeId(id), where: renamed(definition.where, rename) });
    else if (segmentation !== undefined)
      segmentations.set(beforeId(id), renamedList(segmentation, beforeId(id), rename));
  }
  return { segments, segmentations, catalog: { ...after.catalog, segments: Object.fromEntries(entries) } };
}

/** A condition with the segments and segmentations that it names called otherwise. */
function renamed(condition: Condition, rename: (id: string) => string): Condition {
  if ('all' in condition) return { all: condition.all.map(c => renamed(c, rename)) };
  if ('any' in condition) return { any: condition.any.map(c => renamed(c, rename)) };
  if ('not' in condition) return { not: renamed(condition.not, rename) };
  if ('segment' in condition) return { ...condition, segment: rename(condition.segment) };
  if ('class' in condition) return { ...condition, of: rename(condition.of) };
  return condition;
}

function renamedList(segmentation: Segmentation, id: string, rename: (id: string) => string): Segmentation {
  if (segmentation.method !== 'ordered-list') return { ...segmentation, id };
  const classes = segmentation.settings.classes.map(c => ({ ...c, where: renamed(c.where, rename) }));
  return { ...segmentation, id, settings: { ...segmentation.settings, classes } };
}
