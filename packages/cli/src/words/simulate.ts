import { both } from './both.ts';

export const SIMULATE = both(
  {
    writing: 'Writing the shop',
    written: (files: string, directory: string) => `${files} in ${directory}:`,
    truth: 'truth.* is what the simulator knows of each customer, to test methods against: do not import it.',
  },
  {
    writing: 'Zapisuję sklep',
    written: (files, directory) => `${files} w ${directory}:`,
    truth: 'truth.* to prawda symulatora o każdym kliencie, do sprawdzania metod: tego pliku się nie importuje.',
  },
);
