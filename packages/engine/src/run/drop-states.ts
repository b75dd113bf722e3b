import type { Store } from '../store/open.ts';
import { sql, value } from '../store/sql.ts';

/** Takes out the states of memberships that a later run has replaced. */
export async function dropOldStates({ warehouse, control }: Pick<Store, 'warehouse' | 'control'>): Promise<void> {
  const current = await control.selectFrom('memberships').select(['segment', 'run']).execute();
  const known = value.texts(current.map(c => `${c.run}:${c.segment}`));
  await warehouse.run(sql`delete from membership_states where concat(toString(run), ':', segment) not in ${known}`);
}
