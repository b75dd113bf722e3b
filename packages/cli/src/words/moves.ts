import { both } from './both.ts';

export const MOVES = both(
  {
    title: (name: string, from: string, to: string) => `${name}: who moved between ${from} and ${to}`,
    stayed: (n: string, share: string) => `${n} (${share}) stayed where they were.`,
    unknown: 'not known yet',
    gone: 'no longer known',
    matrix: 'Of each class then (rows), the share in each class now (columns)',
    sentence: (n: string, from: string, to: string, share: string) =>
      `${n} went from ${from} to ${to} (${share} of ${from}).`,
    newcomers: (n: string, where: string) => `${n} came new: ${where}.`,
    largest: 'The largest moves',
    nobody: 'Nobody moved.',
    before: 'then',
  },
  {
    title: (name, from, to) => `${name}: kto się przesunął między ${from} a ${to}`,
    stayed: (n, share) => `Zostali tam, gdzie byli: ${n} (${share}).`,
    unknown: 'jeszcze nieznani',
    gone: 'już nieznani',
    matrix: 'Jaka część każdej klasy wtedy (wiersze) jest w każdej klasie teraz (kolumny)',
    sentence: (n, from, to, share) => `${n}: z „${from}” do „${to}” (${share} z „${from}”).`,
    newcomers: (n, where) => `Nowe: ${n} (${where}).`,
    largest: 'Największe przesunięcia',
    nobody: 'Nikt się nie przesunął.',
    before: 'wtedy',
  },
);
