import type { Conditions } from '../../condition/kinds.ts';
import { isParam } from '../../value.ts';
import { either, type Said, who } from '../clause.ts';
import { eventWords } from '../dictionary/events.ts';
import type { InBoth, Speech } from '../language.ts';
import { filtersText } from '../word/filter.ts';
import { calendarText, ofLastText } from '../word/period.ts';
import { valueText } from '../word/value.ts';
import { zoneText } from '../word/zone.ts';
import { done } from './done.ts';

interface Words {
  readonly atLeast: (count: string, of: string) => string;
  readonly fewer: (count: string, of: string) => string;
  readonly running: string;
  readonly never: string;
}
const WORDS: InBoth<Words> = {
  en: {
    atLeast: (count, of) => `in at least ${count} ${of}`,
    fewer: (count, of) => `in fewer than ${count} ${of}`,
    running: 'the current one included',
    never: 'or in none',
  },
  pl: {
    atLeast: (count, of) => `w co najmniej ${count} ${of}`,
    fewer: (count, of) => `w mniej niż ${count} ${of}`,
    running: 'licząc bieżący',
    never: 'lub w żadnym',
  },
};

/** "placed an order in at least 3 of the last 8 calendar weeks (the current one included)". */
export function regularly(condition: Conditions['regularly'], speech: Speech): Said {
  const { language } = speech;
  const words = WORDS[language];
  const { atLeast, ofLast, unit, zone } = condition;
  const events = eventWords(condition.regularly, language);
  const narrowed = filtersText(condition.where, speech);
  const clock = zoneText(zone, 'workspace', language);
  if (ofLast === 1 && atLeast === 1)
    return done(events, narrowed, calendarText(`this ${unit}`, speech) + (clock === '' ? '' : ` (${clock})`));
  const of = ofLastText(ofLast, unit, speech);
  const count = valueText(atLeast, language);
  const text = (which: string, ...notes: readonly string[]) =>
    who(`${events.did}${narrowed} ${which} (${[words.running, clock, ...notes].filter(n => n !== '').join(', ')})`);
  const never = isParam(atLeast) || atLeast === 0 ? '' : words.never;
  return either(text(words.atLeast(count, of)), text(words.fewer(count, of), never));
}
