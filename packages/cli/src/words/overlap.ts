import { both } from './both.ts';

export const OVERLAP = both(
  {
    title: (union: string, date: string) => `${union} in at least one, as of ${date}`,
    regions: 'Who is in exactly these',
    only: (name: string) => `only ${name}`,
    others: (regions: string, people: string) => `and ${regions} more combinations with ${people}`,
    pairs: 'Every two of them',
    both: 'in both',
    ofFirst: 'of the first',
    ofSecond: 'of the second',
    jaccard: 'Jaccard',
  },
  {
    title: (union, date) => `${union} w co najmniej jednym, na dzień ${date}`,
    regions: 'Kto jest dokładnie w tych',
    only: name => `tylko ${name}`,
    others: (regions, people) => `i jeszcze ${regions} innych kombinacji, ${people}`,
    pairs: 'Każde dwa',
    both: 'w obu',
    ofFirst: 'z pierwszego',
    ofSecond: 'z drugiego',
    jaccard: 'Jaccard',
  },
);
