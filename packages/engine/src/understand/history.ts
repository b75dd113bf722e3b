import { type ClassInfo, classesOf, failed, ok, type Result } from '@satsuma/core';
import { countMembers } from '../run/evaluate.ts';
import { sql } from '../store/sql.ts';
import { assignerOf } from '../workspace/assigning.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import { loadLibrary } from '../workspace/library.ts';
import { readSettings } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { firstInstant, instantsBetween, type Spacing } from './instants.ts';
import { boundSubjects, questionAbout, unknownSegmentation } from './question.ts';
import { type AskOptions, EVERYONE, type People, type Subject, within } from './subject.ts';

export interface HistoryOptions extends AskOptions {
  /** Milliseconds of the earliest point; the first event when not given. */
  readonly from?: number;
  /** How far apart the points lie; 1 month when not given. The last point is `asOf`. */
  readonly spacing?: Spacing;
}

export interface SizePoint {
  readonly at: number;
  readonly size: number;
  /** Everybody known at that instant. */
  readonly base: number;
  readonly people: People;
}

/** The sizes of all classes at an instant; they add up to the base. */
export interface ClassPoint {
  readonly at: number;
  readonly base: number;
  /** Class → people. */
  readonly sizes: Readonly<Record<string, number>>;
}

export interface ClassHistory {
  /** The classes as of the last point, best first; then those that there were earlier only. */
  readonly classes: readonly ClassInfo[];
  readonly points: readonly ClassPoint[];
}

/** How many asks are put into one statement; more only make it longer to analyse. */
const AT_ONCE = 40;

/** How large a segment was, at each step back to the first event; each point is computed from what had happened by then. */
export async function sizeHistory(
  workspace: Workspace,
  subject: Subject,
  options: HistoryOptions = {},
): Promise<Result<readonly SizePoint[]>> {
  const instants = await instantsOf(workspace, options);
  if (!instants.ok) return instants;
  const bound = await boundSubjects(workspace, [subject, EVERYONE], instants.value);
  if (!bound.ok) return bound;
  const question = questionAbout(workspace, bound.value);
  if (!question.ok) return question;
  const { plan, references, assigner } = question.value;
  const asks = instants.value.flatMap(now => references.map(reference => ({ reference, now })));
  const counts: number[] = [];
  for (let i = 0; i < asks.length; i += AT_ONCE) {
    const some = asks.slice(i, i + AT_ONCE);
    const share = (part: number): void => options.onProgress?.((i + part * some.length) / asks.length);
    const followed = { ...cancelledBy(options), onProgress: share };
    counts.push(...(await countMembers(workspace.store.warehouse, plan, some, assigner.assigning, followed)));
  }
  return ok(
    instants.value.map((at, i) => ({
      at,
      size: counts[2 * i] ?? 0,
      base: counts[2 * i + 1] ?? 0,
      people: within({ subject, asOf: at }),
    })),
  );
}

/** How large each class was. What is measured for the classes (cut-points, medians) is measured as of each instant anew. */
export async function classHistory(
  workspace: Workspace,
  segmentation: string,
  options: HistoryOptions = {},
): Promise<Result<ClassHistory>> {
  const instants = await instantsOf(workspace, options);
  if (!instants.ok) return instants;
  const library = await loadLibrary(workspace);
  const found = library.segmentations.get(segmentation);
  if (found === undefined) return failed([unknownSegmentation(segmentation, library)]);
  const assigner = assignerOf(workspace, library);
  const points: ClassPoint[] = [];
  const known = new Map<string, ClassInfo>();
  for (const at of instants.value.toReversed()) {
    for (const info of classesOf(found, await assigner.thresholds(found, at)))
      if (!known.has(info.id)) known.set(info.id, info);
    const rows = await workspace.store.warehouse.rows<{ class: string; size: number }>(
      sql`select class, count() as size from (${await assigner.assigning(segmentation, at)}) group by class order by class`,
      cancelledBy(options),
    );
    const base = rows.reduce((sum, { size }) => sum + size, 0);
    points.unshift({ at, base, sizes: Object.fromEntries(rows.map(r => [r.class, r.size])) });
    options.onProgress?.(points.length / instants.value.length);
  }
  return ok({ classes: [...known.values()].map((c, i) => ({ ...c, rank: i + 1 })), points });
}

/** Back from `asOf`, to the first event unless told otherwise. */
async function instantsOf(workspace: Workspace, options: HistoryOptions): Promise<Result<readonly number[]>> {
  const to = options.asOf ?? workspace.clock();
  const from = options.from ?? (await firstInstant(workspace)) ?? to;
  const { zone } = await readSettings(workspace.store.control);
  return instantsBetween(from, to, options.spacing ?? { every: '1 month' }, zone);
}
