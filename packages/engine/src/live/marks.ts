import { lastLogged } from '../run/fold.ts';
import type { Control } from '../store/control/control.ts';
import type { Store } from '../store/open.ts';

const KEY = 'live.evaluated';

/**
 * Up to which instant everything has been evaluated: what was written down last, and the log never tells of later instants than
 * were evaluated. Undefined where nothing ever was.
 */
export async function readMark(store: Store): Promise<number | undefined> {
  const row = await store.control.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst();
  const logged = await lastLogged(store);
  const written = row === undefined ? 0 : Number(JSON.parse(row.value));
  return Math.max(written, logged) || undefined;
}

export async function writeMark(control: Control, evaluated: number): Promise<void> {
  const value = JSON.stringify(evaluated);
  await control
    .insertInto('settings')
    .values({ key: KEY, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
