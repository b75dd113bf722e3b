import type { Store } from '../store/open.ts';
import { sql, value } from '../store/sql.ts';

/** Takes out the states of memberships that a later run has replaced: nobody reads them any more, and nobody waits for it. */
export async function dropOldStates({ warehouse, control }: Pick<Store, 'warehouse' | 'control'>): Promise<void> {
  const current = await control.selectFrom('memberships').select(['segment', 'run']).execute();
  const known = value.texts(current.map(c => `${c.run}:${c.segment}`));
  const replaced = sql`delete from membership_states where concat(toString(run), ':', segment) not in ${known}`;
  await warehouse.run(replaced, { settings: WHEN_THERE_IS_TIME });
}

/** The engine begins a mutation after up to a second. */
const WHEN_THERE_IS_TIME = { lightweight_deletes_sync: 0 };
