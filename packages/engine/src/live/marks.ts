import type { Control } from '../store/control/control.ts';

const KEY = 'live.evaluated';

/** Up to which instant everything had been evaluated, the last time it was written down: milliseconds. Never later than it was. */
export async function readMark(control: Control): Promise<number | undefined> {
  const row = await control.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst();
  if (row !== undefined) return Number(JSON.parse(row.value));
  const first = await control
    .selectFrom('memberships')
    .select(({ fn }) => fn.min('as_of').as('asOf'))
    .executeTakeFirst();
  return first?.asOf == null ? undefined : Number(first.asOf);
}

export async function writeMark(control: Control, evaluated: number): Promise<void> {
  const value = JSON.stringify(evaluated);
  await control
    .insertInto('settings')
    .values({ key: KEY, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
