import { both } from './both.ts';

export const IMPORTS = both(
  {
    none: 'Nothing has been imported yet.',
    status: { reading: 'reading', publishing: 'publishing', done: 'done', failed: 'failed', replaced: 'replaced' },
  },
  {
    none: 'Nic jeszcze nie zaimportowano.',
    status: { reading: 'w toku', publishing: 'w toku', done: 'gotowy', failed: 'nieudany', replaced: 'zastąpiony' },
  },
);
