import { both } from './both.ts';

export const EXPORT = both(
  {
    writing: 'Writing',
    written: (people: string, file: string, bytes: string) => `${people} written to ${file} (${bytes} kB).`,
    columns: (columns: string) => `Columns: ${columns}.`,
  },
  {
    writing: 'Zapisuję',
    written: (people, file, bytes) => `Zapisano do ${file}: ${people} (${bytes} kB).`,
    columns: columns => `Kolumny: ${columns}.`,
  },
);
