import { fetchHistories } from '../../person/fetch.ts';
import { type ExplainedMember, explainMember } from '../../understand/explain.ts';
import { computeMemberships } from '../../workspace/compute.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Standing } from '../standing.ts';
import { type ClassDifference, compareWithEverybody } from './compare.ts';

/** What comparing one segment or segmentation with a computation over everybody came to. */
export interface Checked {
  readonly id: string;
  /** Milliseconds: as of when both are. */
  readonly asOf: number;
  /** Null: they agree. */
  readonly difference: OracleDifference | null;
}

/** Live memberships were not what they should be. They are by now: everybody was computed anew. */
export interface OracleDifference {
  readonly id: string;
  readonly asOf: number;
  /** People who were found and not held, and the other way round; somebody in a wrong class counts in both. */
  readonly missing: number;
  readonly extra: number;
  /** Somebody of whom it is so. */
  readonly example: DifferingPerson;
}

export interface DifferingPerson {
  readonly profile: number;
  /** In or out; of a segmentation the class, '' for none. */
  readonly live: string;
  readonly everybody: string;
  /** What evaluating this one person's history says now: with whom it agrees, the other one is wrong. */
  readonly person: string;
  /** Of a segment: condition by condition. Null: a segmentation, or nobody that is known. */
  readonly why: ExplainedMember['explanation'] | null;
}

/** To be called while nothing else moves. A difference is explained by an example and repaired, with the cause `oracle` in the log. */
export async function checkStanding(
  workspace: Workspace,
  standing: Standing,
  id: string,
  signal?: AbortSignal,
): Promise<Checked> {
  const asOf = standing.evaluated;
  const { segments, segmentations } = standing.memberships;
  if (!segments.has(id) && !segmentations.has(id)) return { id, asOf, difference: null };
  const differing = await compareWithEverybody(workspace, id, { standing, ...(signal && { signal }) });
  if (differing.length === 0) return { id, asOf, difference: null };
  const difference: OracleDifference = {
    id,
    asOf,
    missing: sum(differing.map(one => one.missing.length)),
    extra: sum(differing.map(one => one.extra.length)),
    example: await exampleOf(workspace, standing, id, differing),
  };
  const computed = await computeMemberships(workspace, { only: [id], asOf, cause: 'oracle' });
  if (!computed.ok) throw new Error(`${id} differs, and cannot be computed: ${computed.problems[0]?.message}`);
  await standing.reload();
  return { id, asOf, difference };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

async function exampleOf(
  workspace: Workspace,
  standing: Standing,
  id: string,
  differing: readonly ClassDifference[],
): Promise<DifferingPerson> {
  const { evaluation, memberships, evaluated } = standing;
  const profile = differing.flatMap(one => [...one.missing, ...one.extra])[0] ?? 0;
  const found = differing.find(one => one.missing.includes(profile))?.class;
  const histories = await fetchHistories(workspace.store.warehouse, [profile], evaluation.needs);
  const history = histories.get(profile);
  const answers = history && evaluation.evaluate(history, evaluated, new Set([id]));
  if (!memberships.segments.has(id)) {
    const said = answers?.classes.get(id) ?? '';
    return { profile, live: memberships.classOf(id, profile), everybody: found ?? '', person: said, why: null };
  }
  const explained = await explainMember(workspace, { profile }, { segment: id }, { asOf: evaluated });
  return {
    profile,
    live: inOrOut(memberships.isIn(id, profile)),
    everybody: inOrOut(found !== undefined),
    person: inOrOut(answers?.segments.get(id) ?? false),
    why: explained.ok ? explained.value.explanation : null,
  };
}

const inOrOut = (isIn: boolean): string => (isIn ? 'in' : 'out');
