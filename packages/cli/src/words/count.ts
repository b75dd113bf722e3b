import { both } from './both.ts';

export const COUNT = both(
  {
    size: (people: string, base: string, share: string, date: string) =>
      `${people} of ${base} (${share}) as of ${date}`,
    funnel: 'What each condition leaves',
    sample: (shown: string, of: string) => `${shown} of ${of}`,
    nobody: 'Nobody.',
  },
  {
    size: (people, base, share, date) => `${people} z ${base} (${share}) na dzień ${date}`,
    funnel: 'Co zostawia każdy z warunków',
    sample: (shown, of) => `${shown} z ${of}`,
    nobody: 'Nikt.',
  },
);
