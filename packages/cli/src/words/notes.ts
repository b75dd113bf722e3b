import { both } from './both.ts';

/** Remarks beside an answer. */
export const NOTES = both(
  {
    interruptedImport: {
      finished: (file: string) => `The import of ${file} had been interrupted; it is finished now.`,
      undone: (file: string) => `The import of ${file} had been interrupted; nothing of it was kept.`,
    },
    interruptedRun: 'A computation had been interrupted; the memberships are those of before it.',
  },
  {
    interruptedImport: {
      finished: file => `Import pliku ${file} był przerwany; teraz został dokończony.`,
      undone: file => `Import pliku ${file} był przerwany; nic z niego nie zostało.`,
    },
    interruptedRun: 'Obliczenia były przerwane; przynależności są takie jak przed nimi.',
  },
);
