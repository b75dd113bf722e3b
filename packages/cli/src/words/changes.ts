import { both } from './both.ts';

export const CHANGES = both(
  {
    kind: { entered: 'entered', left: 'left', moved: 'moved' },
    more: (n: string) => `These are the first ${n}; -n shows more, --from begins later.`,
    none: 'Nothing of the kind is in the log.',
  },
  {
    kind: { entered: 'wejście', left: 'wyjście', moved: 'przejście' },
    more: n => `To pierwsze ${n}; -n pokazuje więcej, --from zaczyna później.`,
    none: 'Nic takiego nie ma w dzienniku.',
  },
);
