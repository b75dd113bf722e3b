import { commas, name, sql } from '../../store/sql.ts';
import { gone, rows, run, type Staging, staged } from '../publish/staging.ts';
import type { Stored } from './stored.ts';

/**
 * Facts of people who turn out to be somebody else: added under the winner's number. The losers' rows are taken
 * out by their profile when the import is published.
 */
export async function moveFacts(s: Staging, stored: Stored): Promise<void> {
  for (const table of ['events', 'order_lines'] as const) {
    const described = await rows<{ name: string }>(s, sql`describe table ${name(table)}`);
    const columns = commas(described.map(column => name(column.name)));
    await run(
      s,
      sql`insert into ${staged(s, table)} (${columns})
        select ${columns} from ${stored.rows(table)} where profile != was
          and (name, was, time, id) not in (select name, profile, time, id from ${gone(s, table)})`,
    );
  }
}
