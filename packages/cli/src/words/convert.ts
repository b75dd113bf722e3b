import { both } from './both.ts';

export const CONVERT = both(
  { written: (files: string, directory: string) => `${files} in ${directory}; satsuma plan ${directory} checks them.` },
  { written: (files, directory) => `${files} w ${directory}; sprawdzi je satsuma plan ${directory}.` },
);
