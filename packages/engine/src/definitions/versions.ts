import {
  type Definition,
  failed,
  isSegment,
  ok,
  type Problem,
  type Result,
  readSegmentation,
  type Segmentation,
  type SegmentDefinition,
} from '@satsuma/core';
import { loadLibrary, type WorkspaceLibrary } from '../workspace/library.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Applied, type ApplyOptions, applyDefinitions } from './apply.ts';
import { beforeId, type Countable } from './before.ts';
import { type Difference, differences } from './difference.ts';
import {
  type EffectOptions,
  type SegmentationEffect,
  type SegmentEffect,
  segmentationEffect,
  segmentEffects,
} from './effect.ts';
import { readVersion, readVersions, type Version } from './stored.ts';

/** Every version of a definition, the newest first; of archived ones too. */
export async function listVersions(workspace: Workspace, id: string): Promise<Result<readonly Version[]>> {
  const versions = await readVersions(workspace.store.control, id);
  if (versions.length > 0) return ok(versions);
  return failed([{ code: 'unknown-segment', path: id, message: `there is no segment or segmentation "${id}"` }]);
}

export interface ComparedVersions {
  readonly differences: readonly Difference[];
  /** Null: a parameter has no sample value to count with, or one is a segment and the other a segmentation. */
  readonly effect: SegmentEffect | SegmentationEffect | null;
}

/** What two versions say differently, and whom the newer one brings in and leaves out. What they refer to is taken as it is now. */
export async function compareVersions(
  workspace: Workspace,
  id: string,
  versions: { readonly from: number; readonly to: number },
  options: EffectOptions & { readonly asOf?: number } = {},
): Promise<Result<ComparedVersions>> {
  const from = await readVersion(workspace.store.control, id, versions.from);
  if (!from.ok) return from;
  const to = await readVersion(workspace.store.control, id, versions.to);
  if (!to.ok) return to;
  const effect = await effectBetween(workspace, from.value, to.value, options);
  return effect.ok ? ok({ differences: differences(from.value, to.value), effect: effect.value }) : effect;
}

async function effectBetween(
  workspace: Workspace,
  from: Definition,
  to: Definition,
  options: EffectOptions & { readonly asOf?: number },
): Promise<Result<ComparedVersions['effect']>> {
  const now = options.asOf ?? workspace.clock();
  const library = await loadLibrary(workspace);
  const pair = { before: beforeId('from'), after: beforeId('to') };
  if (isSegment(from) && isSegment(to)) {
    const beside = besideSegments(library, [
      [pair.before, from],
      [pair.after, to],
    ]);
    const effects = await segmentEffects(workspace, beside, [pair], now, options);
    return effects.ok ? ok(effects.value[0] ?? null) : effects;
  }
  if (isSegment(from) || isSegment(to)) return ok(null);
  const [older, newer] = [readSegmentation(from), readSegmentation(to)];
  const problems: readonly Problem[] = [older, newer].flatMap(r => (r.ok ? [] : r.problems));
  if (!older.ok || !newer.ok) return failed(problems);
  const beside = besideSegmentations(library, [
    { ...older.value, id: pair.before },
    { ...newer.value, id: pair.after },
  ]);
  return ok(await segmentationEffect(workspace, beside, pair, now, options));
}

const besideSegments = (
  { segments, segmentations, catalog }: WorkspaceLibrary,
  given: readonly (readonly [string, SegmentDefinition])[],
): Countable => ({ segments: new Map([...segments, ...given]), segmentations, catalog });

const besideSegmentations = (
  { segments, segmentations, catalog }: WorkspaceLibrary,
  given: readonly Segmentation[],
): Countable => ({
  segments,
  segmentations: new Map([...segmentations, ...given.map(s => [s.id, s] as const)]),
  catalog,
});

/** Makes an older version the newest one again; of an archived definition, brings it back. */
export async function restoreVersion(
  workspace: Workspace,
  id: string,
  version: number,
  options: ApplyOptions = {},
): Promise<Result<Applied>> {
  const definition = await readVersion(workspace.store.control, id, version);
  if (!definition.ok) return definition;
  return applyDefinitions(workspace, [{ definition: definition.value }], {
    note: `version ${version} restored`,
    ...options,
  });
}
