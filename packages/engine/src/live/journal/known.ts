import type { Control } from '../../store/control/control.ts';
import { dropNote, readNote, writeNote } from '../../store/control/notes.ts';
import { StoreError } from '../../store/store-error.ts';

const KEY = 'live.journal';

/**
 * Holds a journal against the one that was left with calls in it. Another one in its place (the file was deleted or emptied) means that
 * calls which were answered for may be gone: that is refused, once, for somebody to see it; the next start goes on without them.
 *
 * @param id the journal's own, given when its file was made
 */
export async function recogniseJournal(control: Control, id: string, path: string): Promise<void> {
  const left = await readNote(control, KEY);
  if (left === id) return;
  await writeNote(control, KEY, id);
  if (left === undefined) return;
  throw new StoreError({
    code: 'store',
    path,
    message:
      'The journal is another than the one that was left: calls that were answered for and not applied yet may be lost.',
    hint: 'Put the file back, or restore the directory from a backup; started once more, Satsuma goes on without these calls.',
  });
}

/** Nothing was left in it: whether it is there the next time does not matter. */
export const forgetJournal = (control: Control): Promise<void> => dropNote(control, KEY);
