import type { Plan } from '../plan/plan.ts';
import { peopleIn } from '../set/scan/scan.ts';
import type { Store } from '../store/open.ts';
import { instant, name, type Sql, sql, value } from '../store/sql.ts';
import { writeChanges } from './changes.ts';
import { dropOldStates } from './drop-states.ts';
import { type Assigning, type EvaluateOptions, writeMembers } from './evaluate.ts';
import { foldChanges } from './fold.ts';
import { overSlices, slicesOf } from './slices.ts';

/** What a run computes: segments of a plan and whole segmentations, each in the version it is in now. */
export interface Computation {
  readonly plan: Plan;
  readonly assigning: Assigning;
  readonly segments: readonly Versioned[];
  readonly segmentations: readonly Versioned[];
  /** As of when, milliseconds. */
  readonly now: number;
  /** Why memberships may change: `clock`, `import 3`, … A new version of a definition is noted by itself. */
  readonly cause: string;
  /** What was measured for a segmentation's classes; kept with its memberships. */
  thresholds?(segmentation: string): Promise<unknown>;
}

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

export interface Computed {
  readonly run: number;
  readonly segments: readonly ComputedSegment[];
}

export interface ComputedSegment {
  readonly id: string;
  /** Class → people; of a segment, the one class ''. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly entered: number;
  readonly left: number;
  readonly moved: number;
}

/**
 * Computes memberships and appends what changed to the log. Everything is written under the run's number and becomes valid in one
 * transaction at the end: interrupted anywhere, the memberships are those of before. The caller runs one computation at a time, with
 * `now` not before the last one's.
 */
export async function compute(
  store: Store,
  computation: Computation,
  clock: () => number,
  options: EvaluateOptions = {},
): Promise<Computed> {
  await foldChanges(store, clock);
  const run = await begin(store, computation, clock());
  try {
    await writeStates(store, run, computation, options);
    const segments = await writeChanges(store, run, computation);
    await commit(store, run, computation, segments, clock());
    await dropOldStates(store);
    return { run, segments };
  } catch (error) {
    await abandon(store, run, clock());
    throw error;
  }
}

/** Removes what interrupted runs left. To be called once when a store is opened, before anything is computed. */
export async function recoverRuns(store: Store, now: number): Promise<readonly number[]> {
  const open = await store.control.selectFrom('runs').select('id').where('status', '=', 'running').execute();
  for (const { id } of open) await abandon(store, Number(id), now);
  return open.map(({ id }) => Number(id));
}

async function begin({ control }: Store, { now, cause }: Computation, started: number): Promise<number> {
  const { id } = await control
    .insertInto('runs')
    .values({ as_of: now, cause, status: 'running', started, finished: null, counts: '{}' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return Number(id);
}

async function writeStates(
  { warehouse }: Store,
  run: number,
  computation: Computation,
  options: EvaluateOptions,
): Promise<void> {
  const { plan, assigning, segments, segmentations, now } = computation;
  const staged = `run_${run}`;
  await warehouse.run(
    sql`create or replace table ${name(staged)} (position UInt32, members AggregateFunction(groupBitmap, UInt32)) engine = Memory`,
  );
  try {
    await writeMembers(
      warehouse,
      staged,
      plan,
      segments.map(s => ({ reference: s.id, now })),
      assigning,
      options,
    );
    await warehouse.run(keepSegments(name(staged), run, computation), {
      ...(options.signal && { signal: options.signal }),
    });
  } finally {
    await warehouse.run(sql`drop table if exists ${name(staged)}`);
  }
  const slices = segmentations.length === 0 ? [] : await slicesOf(warehouse);
  for (const segmentation of segmentations) {
    const assigned = await assigning(segmentation.id, now);
    await overSlices(slices, slice =>
      warehouse.run(keepClasses(segmentation, sql`select * from (${assigned}) where ${peopleIn(slice)}`, run, now), {
        ...(options.signal && { signal: options.signal }),
      }),
    );
  }
}

const STATE_COLUMNS = sql`(segment, class, run, as_of, version, members, size)`;

function keepSegments(staged: Sql, run: number, { segments, now }: Computation): Sql {
  const ids = value.texts(segments.map(s => s.id));
  const versions = value.ints(segments.map(s => s.version));
  return sql`insert into membership_states ${STATE_COLUMNS}
    select ${ids}[position + 1], '', ${value.int(run)}, ${instant(now)}, ${versions}[position + 1],
      groupBitmapMergeState(members) as people, bitmapCardinality(people)
    from ${staged} group by position`;
}

/** A class's people; classes of different slices are separate rows that readers merge. */
function keepClasses({ id, version }: Versioned, assigned: Sql, run: number, now: number): Sql {
  return sql`insert into membership_states ${STATE_COLUMNS}
    select ${value.text(id)}, class, ${value.int(run)}, ${instant(now)}, ${value.int(version)}, groupBitmapState(profile), count()
    from (${assigned}) group by class`;
}

async function commit(
  { control }: Store,
  run: number,
  { now, segments, segmentations, thresholds }: Computation,
  computed: readonly ComputedSegment[],
  finished: number,
): Promise<void> {
  const versions = new Map([...segments, ...segmentations].map(s => [s.id, s.version]));
  const measured = new Map<string, string>();
  for (const { id } of segmentations) measured.set(id, JSON.stringify((await thresholds?.(id)) ?? null));
  await control.transaction().execute(async tx => {
    for (const { id, sizes } of computed) {
      const kept = { run, as_of: now, version: versions.get(id) ?? 0, sizes: JSON.stringify(sizes) };
      const row = { ...kept, thresholds: measured.get(id) ?? null };
      await tx
        .insertInto('memberships')
        .values({ segment: id, ...row })
        .onConflict(conflict => conflict.column('segment').doUpdateSet(row))
        .execute();
    }
    const counts = JSON.stringify(
      Object.fromEntries(computed.map(({ id, entered, left, moved }) => [id, { entered, left, moved }])),
    );
    await tx.updateTable('runs').set({ status: 'committed', finished, counts }).where('id', '=', run).execute();
  });
}

async function abandon({ warehouse, control }: Store, run: number, finished: number): Promise<void> {
  await warehouse.run(sql`drop table if exists ${name(`run_${run}`)}`);
  await warehouse.run(sql`delete from membership_states where run = ${value.int(run)}`);
  await warehouse.run(sql`delete from changes where run = ${value.int(run)}`);
  await control
    .updateTable('runs')
    .set({ status: 'failed', finished })
    .where('id', '=', run)
    .where('status', '=', 'running')
    .execute();
}

/** States that no segment's membership points to any more. */
