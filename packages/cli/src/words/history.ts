import { both } from './both.ts';

export const HISTORY = both(
  {
    title: (name: string, from: string, to: string) => `${name}, ${from} to ${to}`,
    least: (n: string, date: string) => `fewest ${n} on ${date}`,
    most: (n: string, date: string) => `most ${n} on ${date}`,
    now: (n: string) => `now ${n}`,
    at: 'as of',
    ofBase: 'of the base',
    line: 'over time',
  },
  {
    title: (name, from, to) => `${name}, od ${from} do ${to}`,
    least: (n, date) => `najmniej ${n}, ${date}`,
    most: (n, date) => `najwięcej ${n}, ${date}`,
    now: n => `teraz ${n}`,
    at: 'na dzień',
    ofBase: 'w bazie',
    line: 'w czasie',
  },
);
