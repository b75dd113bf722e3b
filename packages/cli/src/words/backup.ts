import { both } from './both.ts';

export const BACKUP = both(
  {
    copying: 'Copying',
    made: (files: string, place: string) => `${files} copied to ${place}.`,
    restoring: 'Restoring',
    restored: (place: string, date: string) => `${place} holds what was there on ${date}; it was opened and counted.`,
  },
  {
    copying: 'Kopiuję',
    made: (files, place) => `Do ${place} skopiowano: ${files}.`,
    restoring: 'Przywracam',
    restored: (place, date) => `${place} zawiera to, co było ${date}; dane zostały otwarte i policzone.`,
  },
);
