import { type CallSettings, type Control, callReader, readNote, writeNote } from '@satsuma/engine';
import type { Reader } from './reading.ts';

/**
 * With what settings calls are read, each set under a number of its own. What waits in the journal is read again with those that
 * it was read with at first, whatever was changed since.
 */
export interface Readings {
  /** The number of the settings that hold now. */
  readonly current: number;
  /** Throws where there is no such number: the control store is older than the journal. */
  reader(number: number): Reader;
  /** From now on these hold. */
  change(settings: CallSettings): Promise<void>;
}

const SETTING = 'track-readings';

export async function openReadings(control: Control, openLink: Reader['openLink']): Promise<Readings> {
  let known = ((await readNote(control, SETTING)) ?? []) as readonly CallSettings[];
  const readers = new Map<number, Reader>();
  return {
    get current() {
      return known.length;
    },
    reader(number) {
      const made = readers.get(number);
      if (made !== undefined) return made;
      const settings = known[number - 1];
      if (settings === undefined) throw new Error(`The control store is older than the journal: no reading ${number}.`);
      const reader = { readCall: callReader(settings), openLink };
      readers.set(number, reader);
      return reader;
    },
    async change({ zone, country, blocked }) {
      const settings = { zone, country, blocked };
      if (JSON.stringify(known.at(-1)) === JSON.stringify(settings)) return;
      const more = [...known, settings];
      await writeNote(control, SETTING, more);
      known = more;
    },
  };
}
