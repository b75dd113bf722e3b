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

export const writeMark = (control: Control, evaluated: number): Promise<void> => write(control, KEY, evaluated);

const RECOMPUTED = 'live.recomputed';

/** When everything was last measured and computed over everybody: milliseconds; 0 when it never was. */
export async function readRecomputed(control: Control): Promise<number> {
  const row = await control.selectFrom('settings').select('value').where('key', '=', RECOMPUTED).executeTakeFirst();
  return row === undefined ? 0 : Number(JSON.parse(row.value));
}

export const writeRecomputed = (control: Control, at: number): Promise<void> => write(control, RECOMPUTED, at);

async function write(control: Control, key: string, instant: number): Promise<void> {
  const value = JSON.stringify(instant);
  await control
    .insertInto('settings')
    .values({ key, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
