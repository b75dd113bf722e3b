import type { Control } from '../../store/control/control.ts';

/** The workspace's time zone, from its settings; UTC in a store that has none yet. */
export async function workspaceZone(control: Control): Promise<string> {
  const row = await control.selectFrom('settings').select('value').where('key', '=', 'zone').executeTakeFirst();
  const zone: unknown = row === undefined ? undefined : JSON.parse(row.value);
  return typeof zone === 'string' ? zone : 'UTC';
}
