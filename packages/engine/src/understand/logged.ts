import { nearest, type Problem } from '@satsuma/core';
import { LIVE_RUN } from '../run/fold.ts';
import type { Store } from '../store/open.ts';
import { instant, join, type Sql, sql, value } from '../store/sql.ts';

/** A condition on the log's rows: those of runs that were committed. Rows of a run that is still being written are not there yet. */
export async function committed({ control }: Store): Promise<Sql> {
  const open = await control.selectFrom('runs').select('id').where('status', '!=', 'committed').execute();
  return sql`run not in ${value.ints(open.map(({ id }) => Number(id)))}`;
}

/**
 * Whether what a row of the log tells of began at its instant: live evaluation found it, in a call as it came or in time passing. Computations
 * (the first one, of a new version, after an import) and merges find what may have begun earlier.
 */
export const beganThen = sql`(run = ${value.int(LIVE_RUN)} and (cause = 'clock' or startsWith(cause, 'call ')))`;

/** Since when somebody has been a member, as the log has it. */
export interface MemberSince {
  /** Milliseconds. */
  readonly since: number;
  /** Whether it began then; else it was found then, and may have begun earlier. */
  readonly isExact: boolean;
}

/** By profile number. Whom the log does not have as members is left out: memberships have not been computed since. */
export async function membersSince(
  store: Store,
  { segment, class: className }: { readonly segment: string; readonly class?: string },
  profiles: readonly number[],
  asOf: number,
): Promise<ReadonlyMap<number, MemberSince>> {
  const rows = [
    sql`segment = ${value.text(segment)}`,
    sql`time <= ${instant(asOf)}`,
    sql`profile in ${value.ints(profiles)}`,
    await committed(store),
  ];
  const found = await store.warehouse.rows<{ profile: number; class: string; since: number; exact: number }>(
    sql`select profile, last.2 as class, toUnixTimestamp64Milli(last.3) as since, last.4 as exact from (
      select profile, argMax((kind, to_class, time, ${beganThen}), (time, run)) as last from changes
      where ${join(rows, ' and ')} group by profile
    ) where last.1 != 'left'`,
  );
  return new Map(
    found
      .filter(row => className === undefined || row.class === className)
      .map(({ profile, since, exact }) => [profile, { since: Number(since), isExact: Number(exact) === 1 }]),
  );
}

/**
 * Rows (profile, class) of the people whose last change up to an instant made them members: what the log says. It knows what was true
 * when memberships were computed, and nothing of what was imported later.
 */
export async function loggedMembers(store: Store, segment: string, asOf: number): Promise<Sql> {
  const rows = [sql`segment = ${value.text(segment)}`, sql`time <= ${instant(asOf)}`, await committed(store)];
  return sql`select profile, last.2 as class from (
    select profile, argMax((kind, to_class), (time, run)) as last from changes where ${join(rows, ' and ')} group by profile
  ) where last.1 != 'left'`;
}

/** Problems for ids that no segment or segmentation ever had; the log also knows those that have been archived. */
export async function neverStored(
  { store }: { readonly store: Store },
  ids: readonly string[],
): Promise<readonly Problem[]> {
  const known = (await store.control.selectFrom('segments').select('id').execute()).map(row => row.id);
  return ids
    .filter(id => !known.includes(id))
    .map((id): Problem => {
      const near = nearest(id, known);
      const problem = {
        code: 'unknown-segment',
        path: id,
        message: `there is no segment or segmentation "${id}"`,
      } as const;
      return near === undefined ? problem : { ...problem, hint: `did you mean "${near}"?` };
    });
}
