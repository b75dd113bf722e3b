import type { Control } from '../store/control/control.ts';
import type { Store } from '../store/open.ts';
import { instant, type Sql, sql, value } from '../store/sql.ts';
import { dropOldStates } from './drop-states.ts';

/** Rows of the log that no run wrote: what live evaluation found between two runs. */
export const LIVE_RUN = 0;

/** The latest instant that the log or a computation tells of, milliseconds; 0 when there is none. */
export async function lastLogged({ warehouse, control }: Store): Promise<number> {
  const [logged] = await warehouse.rows<{ last: number }>(
    sql`select toUnixTimestamp64Milli(max(c.time)) as last from changes as c`,
  );
  return Math.max(0, logged?.last ?? 0, await lastComputed(control));
}

/** The instant of the last change that live evaluation found, milliseconds; 0 when there is none. */
export async function lastLiveChange({ warehouse }: Store): Promise<number> {
  const [logged] = await warehouse.rows<{ last: number }>(
    sql`select toUnixTimestamp64Milli(max(c.time)) as last from changes as c where run = ${value.int(LIVE_RUN)}`,
  );
  return Math.max(0, logged?.last ?? 0);
}

async function lastComputed(control: Control): Promise<number> {
  const row = await control
    .selectFrom('memberships')
    .select(({ fn }) => fn.max('as_of').as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/**
 * Makes the states what the log says: the states of each segment's run with the live changes that came after it. They are as of the
 * millisecond before the last of these, up to which the log is whole. What follows can
 * then compare with the states alone. Returns the segments that had any. Interrupted, it is as if it had not begun.
 */
export async function foldChanges(store: Store, clock: () => number): Promise<readonly string[]> {
  const { control } = store;
  const memberships = await control.selectFrom('memberships').select(['segment', 'run', 'as_of', 'version']).execute();
  const changed = await changedSince(store, memberships);
  if (changed.length === 0) return [];
  // More lines of the last instant may follow; those that are folded already do no harm when they are folded again.
  const latest = Math.max(...changed.map(one => one.latest)) - 1;
  const { id } = await control
    .insertInto('runs')
    .values({ as_of: latest, cause: 'live', status: 'running', started: clock(), finished: null, counts: '{}' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const run = Number(id);
  for (const { segment } of changed) {
    const before = memberships.find(m => m.segment === segment);
    if (before !== undefined) await store.warehouse.run(foldSql(before, run, latest));
  }
  await commitFold(store, run, latest, clock());
  return changed.map(one => one.segment);
}

interface Kept {
  readonly segment: string;
  readonly run: number;
  readonly as_of: number;
  readonly version: number;
}

async function changedSince({ warehouse }: Store, memberships: readonly Kept[]) {
  if (memberships.length === 0) return [];
  const ids = value.texts(memberships.map(m => m.segment));
  const since = value.ints(memberships.map(m => Number(m.as_of)));
  return warehouse.rows<{ segment: string; latest: number }>(
    sql`select toString(c.segment) as segment, toUnixTimestamp64Milli(max(c.time)) as latest from changes as c
      where run = ${value.int(LIVE_RUN)} and segment in ${ids}
        and toUnixTimestamp64Milli(c.time) > transform(toString(c.segment), ${ids}, ${since}, 0)
      group by segment`,
  );
}

/** Each class without everybody who changed, and with those whose last change brought them there. */
function foldSql({ segment, run: before, as_of, version }: Kept, run: number, latest: number): Sql {
  const id = value.text(segment);
  const news = sql`select profile, argMax(if(kind = 'left', '\\0', to_class), time) as class from changes
    where run = ${value.int(LIVE_RUN)} and segment = ${id} and time > ${instant(Number(as_of))} group by profile`;
  return sql`insert into membership_states (segment, class, run, as_of, version, members, size)
    with
      news as (${news}),
      old as (select toString(class) as class, groupBitmapMergeState(members) as people from membership_states
        where run = ${value.int(Number(before))} and segment = ${id} group by class),
      (select groupBitmapState(profile) from news) as moved
    select ${id}, class, ${value.int(run)}, ${instant(latest)}, ${value.int(Number(version))},
      groupBitmapMergeState(people) as members, bitmapCardinality(members)
    from (
      select class, bitmapAndnot(people, moved) as people from old
      union all
      select class, groupBitmapState(profile) as people from news where class != '\\0' group by class)
    group by class`;
}

async function commitFold({ warehouse, control }: Store, run: number, latest: number, finished: number): Promise<void> {
  const rows = await warehouse.rows<{ segment: string; class: string; size: number }>(
    sql`select toString(s.segment) as segment, toString(s.class) as class, sum(size) as size from membership_states as s
      where run = ${value.int(run)} group by segment, class`,
  );
  const sizes = Map.groupBy(rows, row => row.segment);
  await control.transaction().execute(async tx => {
    for (const [segment, classes] of sizes) {
      const counts = Object.fromEntries(classes.map(one => [one.class, Number(one.size)]));
      await tx
        .updateTable('memberships')
        .set({ run, as_of: latest, sizes: JSON.stringify(counts) })
        .where('segment', '=', segment)
        .execute();
    }
    await tx.updateTable('runs').set({ status: 'committed', finished }).where('id', '=', run).execute();
  });
  await dropOldStates({ warehouse, control });
}
