import type { Control } from '../../store/control/control.ts';
import { readNote } from '../../store/control/notes.ts';

/** The workspace's time zone, from its settings; UTC in a store that has none yet. */
export async function workspaceZone(control: Control): Promise<string> {
  const zone = await readNote(control, 'zone');
  return typeof zone === 'string' ? zone : 'UTC';
}
