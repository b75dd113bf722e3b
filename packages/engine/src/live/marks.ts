import type { Control } from '../store/control/control.ts';
import { readNote, writeNote } from '../store/control/notes.ts';
import { EVALUATED } from '../workspace/memberships.ts';

/** Everything has been evaluated up to this instant, milliseconds. */
export const writeMark = (control: Control, evaluated: number): Promise<void> =>
  writeNote(control, EVALUATED, evaluated);

const RECOMPUTED = 'live.recomputed';

/** When everything was last measured and computed over everybody; undefined where it never was. Milliseconds. */
export const readRecomputed = async (control: Control): Promise<number | undefined> =>
  (await readNote(control, RECOMPUTED)) as number | undefined;
export const writeRecomputed = (control: Control, at: number): Promise<void> => writeNote(control, RECOMPUTED, at);
