import type { CorpusCase } from './corpus-case.ts';
import { ENCODINGS } from './encodings.ts';
import { MONEY } from './money.ts';
import { PACKING } from './packing.ts';
import { QUOTING } from './quoting.ts';
import { SEPARATORS } from './separators.ts';
import { TIMES_WRITTEN } from './times.ts';

/** All cases, by what they are about. */
export const GROUPS: Readonly<Record<string, readonly CorpusCase[]>> = {
  packing: PACKING,
  encodings: ENCODINGS,
  separators: SEPARATORS,
  quoting: QUOTING,
  times: TIMES_WRITTEN,
  money: MONEY,
};
