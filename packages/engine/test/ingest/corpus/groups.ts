import type { CorpusCase } from './corpus-case.ts';
import { ENCODINGS } from './encodings.ts';
import { IDENTIFIERS } from './identifiers.ts';
import { JSON_FILES } from './json.ts';
import { MONEY } from './money.ts';
import { NAMES } from './names.ts';
import { ORDERS_AND_LINES } from './orders.ts';
import { PACKING } from './packing.ts';
import { PEOPLE } from './people.ts';
import { QUOTING } from './quoting.ts';
import { SEGMENT_SPEC } from './segment-spec.ts';
import { SEPARATORS } from './separators.ts';
import { TIMES_WRITTEN } from './times.ts';

type Groups = Readonly<Record<string, readonly CorpusCase[]>>;

/** Files by how they are written. */
export const WRITTEN: Groups = {
  packing: PACKING,
  encodings: ENCODINGS,
  separators: SEPARATORS,
  quoting: QUOTING,
  names: NAMES,
  json: JSON_FILES,
};

/** Files by what they say. */
export const SAID: Groups = {
  times: TIMES_WRITTEN,
  money: MONEY,
  identifiers: IDENTIFIERS,
  orders: ORDERS_AND_LINES,
  'Segment spec': SEGMENT_SPEC,
  people: PEOPLE,
};
