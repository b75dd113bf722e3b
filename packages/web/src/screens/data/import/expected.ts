import type { MappingDocument, RejectedRow } from '@satsuma/client';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { draftOf, meaningOf } from './mapping.ts';
import { IMPORT } from './words.ts';
import { REASONS } from './words-reasons.ts';

const NUMBERS: ReadonlySet<string> = new Set(['bad-money', 'bad-number']);
const TIMES: ReadonlySet<string> = new Set(['bad-time', 'no-such-time', 'no-time']);
const TOLD: ReadonlySet<string> = new Set([
  'bad-boolean',
  'bad-currency',
  'bad-json',
  'negative-amount',
  'no-identifier',
]);

/** What should have stood in a cell that was not taken, as the mapping has it. */
export function useExpected(mapping: MappingDocument): (row: RejectedRow) => string {
  const say = useWords(IMPORT);
  const reasons = useWords(REASONS);
  const formats = useFormats();
  const draft = draftOf(mapping);
  return ({ column, reason }) => {
    if (TIMES.has(reason)) {
      const known = meaningOf(draft, column)?.formats ?? ['ymd'];
      return formats.list(known.map(format => say(`format-${format}`)));
    }
    if (NUMBERS.has(reason)) return draft.decimal === ',' ? '1234,50' : '1234.50';
    return TOLD.has(reason) ? reasons(`expected-${reason}`) : '';
  };
}
