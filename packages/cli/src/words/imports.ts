import { both } from './both.ts';

export const IMPORTS = both(
  {
    undone: (number: string, file: string, people: string) =>
      `What import ${number} (${file}) brought is out again; ${people} no longer known. satsuma compute brings memberships up to date.`,
    none: 'Nothing has been imported yet.',
    status: { reading: 'reading', publishing: 'publishing', done: 'done', failed: 'failed', replaced: 'replaced' },
  },
  {
    undone: (number, file, people) =>
      `To, co wniósł import ${number} (${file}), zostało wycofane; nieznanych już: ${people}. satsuma compute odświeży przynależności.`,
    none: 'Nic jeszcze nie zaimportowano.',
    status: { reading: 'w toku', publishing: 'w toku', done: 'gotowy', failed: 'nieudany', replaced: 'zastąpiony' },
  },
);
