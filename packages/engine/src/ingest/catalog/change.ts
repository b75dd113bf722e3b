import { join, name, raw, sql, value } from '../../store/sql.ts';
import { count, gone, keyOf, type Published, replaced, type Staging, staged } from '../publish/staging.ts';
import type { AttributeChange } from './attributes.ts';
import { survey } from './survey.ts';

/** What publishing an import will change in what the data holds. Rows that only change hands are not counted. */
export async function attributeChange(s: Staging, zone: string): Promise<AttributeChange> {
  const own = (table: Published) => sql`(select * from ${staged(s, table)} where import = ${value.int(s.number)})`;
  const added = await survey(
    s.warehouse,
    { events: own('events'), lines: own('order_lines'), traits: sql`(select * from ${staged(s, 'traits')})` },
    zone,
  );
  const lost = async (table: Published, also: boolean) => {
    const all = also && s.replaced.length > 0;
    const some = (await count(s, gone(s, table))) > 0;
    const inGone = sql`(${keyOf(table)}) in (select ${keyOf(table)} from ${gone(s, table)})`;
    const where = join([...(all ? [replaced(s)] : []), ...(some ? [inGone] : [])], ' or ');
    return sql`(select * from ${name(table)} where ${all || some ? where : raw('false')})`;
  };
  const removed = await survey(
    s.warehouse,
    { events: await lost('events', true), lines: await lost('order_lines', true), traits: await lost('traits', false) },
    zone,
  );
  return { added, removed };
}
