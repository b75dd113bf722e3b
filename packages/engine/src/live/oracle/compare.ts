import { assignmentSql } from '../../methods/segmentation.ts';
import { planOf } from '../../plan/plan.ts';
import { type Assigning, withMembers } from '../../run/evaluate.ts';
import { type Sql, sql } from '../../store/sql.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Standing } from '../standing.ts';
import { EMPTY, type Fingerprint, fingerprintOf, fingerprintsSql, isSame } from './fingerprint.ts';

/** A class of which memory and the computation over everybody have different people; '' is a segment's one class. */
export interface ClassDifference {
  readonly class: string;
  /** Profiles that the computation finds and memory has not, rising. */
  readonly missing: readonly number[];
  /** Profiles that memory has and the computation does not find. */
  readonly extra: readonly number[];
}

export interface ComparedWith {
  readonly standing: Standing;
  /** Stops the statements that run. */
  readonly signal?: AbortSignal;
}

/**
 * Compares whom memory has in a segment or segmentation with everybody for whom it is true as of the instant up to which all was
 * evaluated, by the thresholds that live evaluation uses. Sizes and fingerprints first; people only where these differ.
 */
export async function compareWithEverybody(
  workspace: Workspace,
  id: string,
  { standing, signal }: ComparedWith,
): Promise<readonly ClassDifference[]> {
  const { memberships } = standing;
  const options = signal === undefined ? {} : { signal };
  const { warehouse } = workspace.store;
  return withRows(workspace, id, standing, options, async rows => {
    const found = new Map(
      (await warehouse.rows<Found>(fingerprintsSql(rows), options)).map(({ class: name, ...of }) => [name, read(of)]),
    );
    const classes = new Set([...found.keys(), ...Object.keys(memberships.sizes(id))]);
    const differing = [...classes].filter(
      name => !isSame(found.get(name) ?? EMPTY, fingerprintOf(memberships.members(id, name))),
    );
    if (differing.length === 0) return [];
    const people = await warehouse.rows<{ class: string; people: readonly number[] }>(
      sql`select class, arraySort(groupArray(profile)) as people from (${rows}) group by class`,
      options,
    );
    const computed = new Map(people.map(row => [row.class, row.people]));
    return differing.map(name => differenceOf(name, computed.get(name) ?? [], memberships.members(id, name)));
  });
}

interface Found extends Fingerprint {
  readonly class: string;
}

const read = ({ size, xor, sum }: Fingerprint): Fingerprint => ({
  size: Number(size),
  xor: Number(xor),
  sum: Number(sum),
});

function differenceOf(name: string, computed: readonly number[], held: readonly number[]): ClassDifference {
  const [inComputed, inHeld] = [new Set(computed), new Set(held)];
  return {
    class: name,
    missing: computed.filter(profile => !inHeld.has(profile)),
    extra: held.filter(profile => !inComputed.has(profile)),
  };
}

/** Rows (class, profile) of what the computation over everybody finds. */
async function withRows<T>(
  workspace: Workspace,
  id: string,
  { evaluation, evaluated }: Standing,
  options: { readonly signal?: AbortSignal },
  use: (rows: Sql) => Promise<T>,
): Promise<T> {
  const assigning = withThresholds(evaluation);
  if (evaluation.segmentations.has(id)) {
    return use(
      sql`select toString(assigned.class) as class, profile from (${await assigning(id, evaluated)}) as assigned`,
    );
  }
  const plan = planOf([id], evaluation.library);
  if (!plan.ok) throw new Error(`${id} is live and cannot be planned`);
  const asks = [{ reference: id, now: evaluated }];
  return withMembers(
    workspace.store.warehouse,
    plan.value,
    asks,
    assigning,
    table =>
      use(sql`select '' as class, arrayJoin(bitmapToArray(groupBitmapMergeState(members))) as profile from ${table}`),
    options,
  );
}

/** Segmentations by the thresholds that hold, not by new ones. */
function withThresholds({ segmentations, thresholds, asOf }: Standing['evaluation']): Assigning {
  const assigning: Assigning = async (id, now) => {
    const segmentation = segmentations.get(id);
    const measured = thresholds.get(id);
    if (segmentation === undefined || measured === undefined) throw new Error(`${id} was never measured`);
    const as = asOf(now);
    return assignmentSql(segmentation, measured, { ...as, others: { ...as.others, assigning } });
  };
  return assigning;
}
