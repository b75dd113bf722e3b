import { type Definition, idOf, isSegment, ok, type Result } from '@satsuma/core';
import { loadLibrary } from '../workspace/library.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { beforeId, withBefore } from './before.ts';
import { type Difference, differences } from './difference.ts';
import {
  type EffectOptions,
  type Pair,
  type SegmentationEffect,
  type SegmentEffect,
  segmentationEffect,
  segmentEffects,
} from './effect.ts';
import { type GivenDefinition, type Judged, judge } from './judge.ts';

/** `affected`: it says the same as before, but something that it refers to changes. */
export type ChangeKind = 'created' | 'changed' | 'affected' | 'removed' | 'unchanged';

/** What applying a definition would do. */
export interface Change {
  readonly id: string;
  readonly kind: 'segment' | 'segmentation';
  readonly change: ChangeKind;
  /** What it would say; what it said, of what is removed. */
  readonly definition: Definition;
  /** Of a changed definition. */
  readonly differences: readonly Difference[];
  /** As of `now`. Null: nothing changes, or a parameter has no sample value to count with. */
  readonly effect: SegmentEffect | SegmentationEffect | null;
  readonly warnings: readonly Warning[];
}

/** Something to look at before applying. */
export interface Warning {
  readonly code: 'nobody' | 'everybody' | 'not-counted';
  readonly message: string;
}

export interface PlanOptions extends EffectOptions {
  /** As of when people are counted, milliseconds; the workspace's clock when not given. */
  readonly asOf?: number;
  /** Take away what is stored and not given. */
  readonly prune?: boolean;
}

/** What applying the definitions would change, and for how many people. Nothing is written. */
export async function planChanges(
  workspace: Workspace,
  given: readonly GivenDefinition[],
  options: PlanOptions = {},
): Promise<Result<readonly Change[]>> {
  const judged = await judge(workspace, await loadLibrary(workspace), given, options.prune ?? false);
  if (!judged.ok) return judged;
  const changes = changesOf(judged.value);
  const effects = await effectsOf(workspace, judged.value, changes, options);
  if (!effects.ok) return effects;
  return ok(changes.map(change => withEffect(change, effects.value.get(change.id) ?? null)));
}

/** Whether the definitions could be applied, or everything that is wrong with them. Nobody is counted. */
export async function checkGiven(
  workspace: Workspace,
  given: readonly GivenDefinition[],
  { prune = false }: Pick<PlanOptions, 'prune'> = {},
): Promise<Result<void>> {
  const judged = await judge(workspace, await loadLibrary(workspace), given, prune);
  return judged.ok ? ok(undefined) : judged;
}

type Uncounted = Omit<Change, 'effect' | 'warnings'>;

/** What changes first, in the order in which it was given. */
function changesOf({ before, after, created, changed, removed, affected, unchanged }: Judged): readonly Uncounted[] {
  const entry = (change: ChangeKind, definition: Definition): Uncounted => {
    const old = before.definitions.get(idOf(definition));
    const kind = isSegment(definition) ? 'segment' : 'segmentation';
    const told = change === 'changed' && old !== undefined ? differences(old, definition) : [];
    return { id: idOf(definition), kind, change, definition, differences: told };
  };
  const named = (ids: readonly string[], { definitions }: { definitions: ReadonlyMap<string, Definition> }) =>
    ids.flatMap(id => definitions.get(id) ?? []);
  return [
    ...created.map(d => entry('created', d)),
    ...changed.map(d => entry('changed', d)),
    ...named(affected, after).map(d => entry('affected', d)),
    ...named(removed, before).map(d => entry('removed', d)),
    ...unchanged.map(d => entry('unchanged', d)),
  ];
}

async function effectsOf(
  workspace: Workspace,
  judged: Judged,
  changes: readonly Uncounted[],
  options: PlanOptions,
): Promise<Result<ReadonlyMap<string, SegmentEffect | SegmentationEffect | null>>> {
  const now = options.asOf ?? workspace.clock();
  const library = withBefore(judged);
  const pairOf = ({ id, change }: Uncounted): Pair => ({
    before: judged.before.definitions.has(id) ? beforeId(id) : null,
    after: change === 'removed' ? null : id,
  });
  const counted = changes.filter(c => c.change !== 'unchanged');
  const segments = counted.filter(c => sort(c, judged) === 'segment');
  const effects = await segmentEffects(workspace, library, segments.map(pairOf), now, options);
  if (!effects.ok) return effects;
  const found = new Map<string, SegmentEffect | SegmentationEffect | null>();
  segments.forEach(({ id }, i) => {
    found.set(id, effects.value[i] ?? null);
  });
  for (const change of counted.filter(c => sort(c, judged) === 'segmentation')) {
    const { signal, list } = options;
    const followed = { ...(signal && { signal }), ...(list !== undefined && { list }) };
    found.set(change.id, await segmentationEffect(workspace, library, pairOf(change), now, followed));
  }
  return ok(found);
}

/** A segment that becomes a segmentation (or the other way round) has nothing to be compared with. */
function sort({ id, kind }: Uncounted, { before, after }: Judged): 'segment' | 'segmentation' | 'neither' {
  const [old, next] = [before.definitions.get(id), after.definitions.get(id)];
  if (old !== undefined && next !== undefined && isSegment(old) !== isSegment(next)) return 'neither';
  return kind;
}

function withEffect(change: Uncounted, effect: Change['effect']): Change {
  return { ...change, effect, warnings: change.change === 'removed' ? [] : warningsAbout(change, effect) };
}

function warningsAbout({ id, change }: Uncounted, effect: Change['effect']): readonly Warning[] {
  if (change === 'unchanged') return [];
  if (effect === null)
    return [{ code: 'not-counted', message: `"${id}" cannot be counted: a parameter has no sample value` }];
  if (effect.kind === 'segmentation' || effect.base === 0) return [];
  if (effect.after === 0) return [{ code: 'nobody', message: `nobody is in "${id}" as of this instant` }];
  if (effect.after === effect.base)
    return [{ code: 'everybody', message: `everybody is in "${id}" as of this instant` }];
  return [];
}
