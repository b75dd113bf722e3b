import { both } from './both.ts';

export const COMPUTE = both(
  {
    computing: 'Computing',
    title: (moment: string) => `Memberships as of ${moment}`,
  },
  {
    computing: 'Obliczam',
    title: moment => `Przynależności na ${moment}`,
  },
);
