import type { Control } from '../store/control/control.ts';
import type { Store } from '../store/open.ts';
import { raw } from '../store/sql.ts';

const KEY = 'live.evaluated';

/**
 * Up to which instant everything has been evaluated: what was written down last, and the log never tells of later instants than
 * were evaluated. Undefined where nothing ever was.
 */
export async function readMark({ control, warehouse }: Store): Promise<number | undefined> {
  const row = await control.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst();
  const computed = await control
    .selectFrom('memberships')
    .select(({ fn }) => fn.min('as_of').as('asOf'))
    .executeTakeFirst();
  const [logged] = await warehouse.rows<{ last: number }>(
    raw('select toUnixTimestamp64Milli(max(c.time)) as last from changes as c'),
  );
  const known = [row && Number(JSON.parse(row.value)), computed?.asOf, logged?.last].filter(mark => mark != null);
  const marks = known.map(Number).filter(mark => mark > 0);
  return marks.length === 0 ? undefined : Math.max(...marks);
}

export async function writeMark(control: Control, evaluated: number): Promise<void> {
  const value = JSON.stringify(evaluated);
  await control
    .insertInto('settings')
    .values({ key: KEY, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
