import { commas, name, raw, sql } from '../../store/sql.ts';
import { storedColumns } from '../../store/stored-columns.ts';
import { gone, run, type Staging, staged } from '../publish/staging.ts';
import type { Stored } from './stored.ts';

/**
 * Facts of people who turn out to be somebody else: added under the winner's number. The losers' rows are taken
 * out by their profile when the import is published.
 */
export async function moveFacts(s: Staging, held: Stored): Promise<void> {
  for (const table of ['events', 'order_lines'] as const) {
    const stored = await storedColumns(s.warehouse, table);
    const columns = commas(stored.map(column => name(column)));
    const moved = commas(stored.map(column => (column === 'node' ? raw('if(node = 0, was, node)') : name(column))));
    await run(
      s,
      sql`insert into ${staged(s, table)} (${columns})
        select ${moved} from ${held.rows(table)} where profile != was
          and (name, was, time, id) not in (select name, profile, time, id from ${gone(s, table)})`,
    );
  }
}
