import type { Control } from './control.ts';

/** What is written down of the workspace under a name, as it was given; undefined where nothing is. The caller knows its shape. */
export async function readNote(control: Control, key: string): Promise<unknown> {
  const row = await control.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.value);
}

/** Writes something down, in place of what was there. */
export async function writeNote(control: Control, key: string, note: unknown): Promise<void> {
  const value = JSON.stringify(note);
  await control
    .insertInto('settings')
    .values({ key, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** Writes something down where nothing is, and returns what is there then: of many who do it at once, all get the same. */
export async function writeNoteOnce(control: Control, key: string, note: unknown): Promise<unknown> {
  await control
    .insertInto('settings')
    .values({ key, value: JSON.stringify(note) })
    .onConflict(conflict => conflict.column('key').doNothing())
    .execute();
  return readNote(control, key);
}

export async function dropNote(control: Control, key: string): Promise<void> {
  await control.deleteFrom('settings').where('key', '=', key).execute();
}
