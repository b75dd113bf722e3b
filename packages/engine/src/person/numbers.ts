import type { Store } from '../store/open.ts';
import { sql, value } from '../store/sql.ts';

/** The numbers under which rows of a person may lie: their own, and those of everybody who was found to be them. */
export async function numbersOf({ warehouse, control }: Store, profile: number): Promise<readonly number[]> {
  const found = new Set([profile]);
  for (let next: readonly number[] = [profile]; next.length > 0; ) {
    const rows = await warehouse.rows<{ loser: number }>(
      sql`select distinct loser from merges where winner in ${value.ints(next)}`,
    );
    const live = await control
      .selectFrom('profile_merges')
      .select('loser')
      .where('winner', 'in', [...next])
      .where('undone', 'is', null)
      .execute();
    next = [...rows, ...live].map(row => Number(row.loser)).filter(loser => !found.has(loser));
    for (const loser of next) found.add(loser);
  }
  return [...found];
}
