import { foldChanges, LIVE_RUN } from '../../run/fold.ts';
import type { Store } from '../../store/open.ts';
import { instant, sql, value } from '../../store/sql.ts';

/** Why somebody left everything: nothing is known of them any more. */
export const ERASURE = 'erasure';

/**
 * Takes people out of everything they are in: the log says that they left, and the states follow it.
 *
 * @param now milliseconds: not before anything the log tells
 */
export async function leaveAll(store: Store, profiles: readonly number[], now: number): Promise<void> {
  const { warehouse, control } = store;
  await foldChanges(store, () => now);
  const current = await control.selectFrom('memberships').select(['segment', 'run']).execute();
  if (current.length === 0) return;
  const states = value.texts(current.map(one => `${one.run}:${one.segment}`));
  await warehouse.run(
    sql`insert into changes (segment, time, profile, kind, from_class, to_class, cause, run)
      select segment, ${instant(now)}, one, 'left', class, '', ${value.text(ERASURE)}, ${value.int(LIVE_RUN)}
      from (
        select toString(s.segment) as segment, toString(s.class) as class, groupBitmapMergeState(members) as people
        from membership_states as s where concat(toString(run), ':', segment) in ${states} group by segment, class)
      array join arrayMap(n -> toUInt32(n), ${value.ints(profiles)}) as one
      where bitmapContains(people, one)`,
  );
  await foldChanges(store, () => now);
}
