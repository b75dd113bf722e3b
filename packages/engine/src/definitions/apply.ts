import { type Definition, idOf, isSegment, ok, type Problem, printDefinition, type Result } from '@satsuma/core';
import type { Control } from '../store/control/control.ts';
import { type ComputedMemberships, computeAlone } from '../workspace/compute.ts';
import { loadLibrary } from '../workspace/library.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { hashOf } from './canonical.ts';
import type { ChangeKind } from './change.ts';
import { type GivenDefinition, judge } from './judge.ts';

export interface ApplyOptions {
  /** Why, in the author's words; kept with each version. */
  readonly note?: string;
  readonly author?: string;
  /** Take away (archive) what is stored and not given. */
  readonly prune?: boolean;
  /** Whether memberships are computed afterwards; yes when not given. */
  readonly compute?: boolean;
  /** As of when, milliseconds; the workspace's clock when not given. */
  readonly asOf?: number;
  readonly signal?: AbortSignal;
  /** Of the computation, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface Applied {
  readonly changes: readonly AppliedChange[];
  /** Null: nothing changed, it was not asked for, or it could not be done. */
  readonly computed: ComputedMemberships | null;
  /** Why memberships could not be computed. The definitions are written all the same. */
  readonly notComputed: readonly Problem[];
}

export interface AppliedChange {
  readonly id: string;
  readonly change: ChangeKind;
  /** The version that holds now; null of what was removed. */
  readonly version: number | null;
}

/**
 * Writes new versions of what changed, all in one transaction, then computes the memberships that changed with it. Interrupted in
 * between, the definitions are new and the memberships are those of before; the next computation makes up for it.
 */
export function applyDefinitions(
  workspace: Workspace,
  given: readonly GivenDefinition[],
  options: ApplyOptions = {},
): Promise<Result<Applied>> {
  return workspace.exclusively(async () => {
    const judged = await judge(workspace, await loadLibrary(workspace), given, options.prune ?? false);
    if (!judged.ok) return judged;
    const { before, created, changed, unchanged, removed, affected } = judged.value;
    const written: AppliedChange[] = [];
    await workspace.store.control.transaction().execute(async tx => {
      for (const [change, definitions] of [['created', created] as const, ['changed', changed] as const])
        for (const definition of definitions) {
          const version = await writeVersion(tx, definition, options, workspace.clock());
          written.push({ id: idOf(definition), change, version });
        }
      await archive(tx, removed, workspace.clock());
    });
    const current = (id: string): number | null => before.stored.get(id)?.version ?? null;
    const changes: readonly AppliedChange[] = [
      ...written,
      ...affected.map(id => ({ id, change: 'affected' as const, version: current(id) })),
      ...removed.map(id => ({ id, change: 'removed' as const, version: null })),
      ...unchanged.map(d => ({ id: idOf(d), change: 'unchanged' as const, version: current(idOf(d)) })),
    ];
    const only = [...written.map(w => w.id), ...affected];
    if (options.compute === false || only.length === 0) return ok({ changes, computed: null, notComputed: [] });
    const computed = await computeAlone(workspace, { ...options, only, cause: 'definitions' });
    return ok(
      computed.ok
        ? { changes, computed: computed.value, notComputed: [] }
        : { changes, computed: null, notComputed: computed.problems },
    );
  });
}

/** Adds the next version and makes it the current one; brings an archived definition back. */
async function writeVersion(
  tx: Control,
  definition: Definition,
  { note, author }: ApplyOptions,
  now: number,
): Promise<number> {
  const id = idOf(definition);
  const kind = isSegment(definition) ? ('segment' as const) : ('segmentation' as const);
  const last = await tx
    .selectFrom('definitions')
    .where('segment', '=', id)
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst();
  const version = Number(last?.version ?? 0) + 1;
  const row = { kind, current_version: version, archived: null };
  await tx
    .insertInto('segments')
    .values({ id, created: now, ...row })
    .onConflict(conflict => conflict.column('id').doUpdateSet(row))
    .execute();
  await tx
    .insertInto('definitions')
    .values({
      segment: id,
      version,
      definition: JSON.stringify(printDefinition(definition)),
      hash: hashOf(definition),
      note: note ?? null,
      author: author ?? null,
      created: now,
    })
    .execute();
  return version;
}

/** Definitions are kept for good; an archived one is only not in use any more. */
export async function archive(tx: Control, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return;
  await tx.updateTable('segments').set({ archived: now }).where('id', 'in', ids).execute();
}
