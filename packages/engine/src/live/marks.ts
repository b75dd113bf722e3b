import type { Control } from '../store/control/control.ts';
import { readNote, writeNote } from '../store/control/notes.ts';

const EVALUATED = 'live.evaluated';

/** Up to which instant everything had been evaluated when that was last written down; undefined where it never was. Milliseconds. */
export const readMark = (control: Control): Promise<number | undefined> => readInstant(control, EVALUATED);
export const writeMark = (control: Control, evaluated: number): Promise<void> =>
  writeNote(control, EVALUATED, evaluated);

const RECOMPUTED = 'live.recomputed';

/** When everything was last measured and computed over everybody; undefined where it never was. Milliseconds. */
export const readRecomputed = (control: Control): Promise<number | undefined> => readInstant(control, RECOMPUTED);
export const writeRecomputed = (control: Control, at: number): Promise<void> => writeNote(control, RECOMPUTED, at);

const readInstant = async (control: Control, key: string): Promise<number | undefined> =>
  (await readNote(control, key)) as number | undefined;
