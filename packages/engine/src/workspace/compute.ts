import { failed, ok, type Problem, type Result } from '@satsuma/core';
import { planOf } from '../plan/plan.ts';
import { type Computed, compute, type Versioned } from '../run/compute.ts';
import type { EvaluateOptions } from '../run/evaluate.ts';
import { lastLogged } from '../run/fold.ts';
import { assignerOf } from './assigning.ts';
import { loadLibrary, type WorkspaceLibrary } from './library.ts';
import type { Workspace } from './workspace.ts';

export interface ComputeOptions extends EvaluateOptions {
  /** Which segments and segmentations; all when not given. */
  readonly only?: readonly string[];
  /** Milliseconds; when not given the workspace's clock, but not before anything the log tells. Never before the last computation. */
  readonly asOf?: number;
  /** Why memberships may change, as the log will say; `clock` when not given. A new version of a definition is noted by itself. */
  readonly cause?: string;
}

export interface ComputedMemberships extends Computed {
  readonly asOf: number;
  /** Segments with parameters: they have members only together with values. */
  readonly parametric: readonly string[];
}

/** Computes memberships as of an instant, and logs who entered, left and moved. One computation runs at a time. */
export const computeMemberships = (
  workspace: Workspace,
  options: ComputeOptions = {},
): Promise<Result<ComputedMemberships>> => workspace.exclusively(() => computeAlone(workspace, options));

/** The same for whoever has the workspace to itself already. */
export async function computeAlone(
  workspace: Workspace,
  options: ComputeOptions,
): Promise<Result<ComputedMemberships>> {
  const library = await loadLibrary(workspace);
  const asOf = options.asOf ?? Math.max(workspace.clock(), await lastLogged(workspace.store));
  const wanted = options.only ?? [...library.definitions.keys(), ...library.unreadable.keys()];
  const problems = [...unknownAmong(wanted, library), ...(await later(workspace, wanted, asOf))];
  const segments = wanted.flatMap(id => library.segments.get(id) ?? []);
  const parametric = segments.filter(s => Object.keys(s.parameters ?? {}).length > 0).map(s => s.segment);
  const plain = segments.map(s => s.segment).filter(id => !parametric.includes(id));
  const plan = planOf(plain, library);
  if (!plan.ok) return failed([...problems, ...plan.problems]);
  if (problems.length > 0) return failed(problems);
  const { assigning, thresholds } = assignerOf(workspace, library);
  const computed = await compute(
    workspace.store,
    {
      plan: plan.value,
      assigning,
      async thresholds(id) {
        const segmentation = library.segmentations.get(id);
        return segmentation === undefined ? null : thresholds(segmentation, asOf);
      },
      segments: plain.map(id => versioned(id, library)),
      segmentations: wanted.filter(id => library.segmentations.has(id)).map(id => versioned(id, library)),
      now: asOf,
      cause: options.cause ?? 'clock',
    },
    workspace.clock,
    options,
  );
  return ok({ ...computed, asOf, parametric });
}

const versioned = (id: string, { stored }: WorkspaceLibrary): Versioned => ({
  id,
  version: stored.get(id)?.version ?? 0,
});

function unknownAmong(wanted: readonly string[], { definitions, unreadable }: WorkspaceLibrary): readonly Problem[] {
  return wanted
    .filter(id => !definitions.has(id) || unreadable.has(id))
    .flatMap(
      (id): readonly Problem[] =>
        unreadable.get(id)?.map(p => ({ ...p, path: `${id}: ${p.path}` })) ?? [
          { code: 'unknown-segment', path: id, message: `there is no segment or segmentation "${id}"` },
        ],
    );
}

/** The log is written in order of time: what was computed as of a later instant is not computed again as of an earlier one. */
async function later({ store }: Workspace, wanted: readonly string[], asOf: number): Promise<readonly Problem[]> {
  const rows = await store.control.selectFrom('memberships').select(['segment', 'as_of']).execute();
  const latest = Math.max(...rows.filter(r => wanted.includes(r.segment)).map(r => Number(r.as_of)));
  if (latest <= asOf || !Number.isFinite(latest)) return [];
  return [
    {
      code: 'bad-range',
      path: 'asOf',
      message: `memberships were computed as of ${new Date(latest).toISOString()} and cannot be computed as of an earlier instant`,
      hint: 'counts, histories and lists can be asked as of any instant without being computed first',
    },
  ];
}
