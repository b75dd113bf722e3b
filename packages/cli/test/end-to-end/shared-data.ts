import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../satsuma.ts';

const DATA = join(ROOT, '../shared/data');

/** Real data that lies beside the repository and is never part of it. */
export const shared = (...path: readonly string[]): string => join(DATA, ...path);

/** Why tests on a data set are skipped; false where it is there. */
export const unless = (...path: readonly string[]): string | false =>
  existsSync(shared(...path)) ? false : `${join('../shared/data', ...path)} is not here`;
