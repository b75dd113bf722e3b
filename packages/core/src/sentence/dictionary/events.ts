import { entry, type Language } from '../language.ts';
import { quoted } from '../word/value.ts';
import { type EnglishEvent, EVENT_WORDS_EN } from './events-en.ts';
import { EVENT_WORDS_PL, type PolishEvent } from './events-pl.ts';

/** What an event is called in a sentence. */
export interface EventWords {
  /** "placed an order", "złożyły zamówienie". */
  readonly did: string;
  /** "did not place an order", "nie złożyły zamówienia". */
  readonly didNot: string;
  /** "never placed an order", "nigdy nie złożyły zamówienia". */
  readonly never: string;
  /** After "sum of total over": "orders", "zamówień". */
  readonly many: string;
  readonly first: Placed;
  readonly last: Placed;
}

/** The first or the latest of them: as a subject ("first order was", "pierwsze zamówienie było") and as a place ("in the first order"). */
interface Placed {
  readonly was: (brackets: string, was: boolean) => string;
  readonly in: string;
}

/** An event in words: from the dictionary, or by its quoted name. */
export function eventWords(name: string, language: Language): EventWords {
  if (language === 'en') return english(entry(EVENT_WORDS_EN, name) ?? unknownEnglish(name));
  return polish(entry(EVENT_WORDS_PL, name) ?? unknownPolish(name));
}

function english({ did, stem, one, many }: EnglishEvent): EventWords {
  const placed = (which: string): Placed => ({
    was: (brackets, was) => `${which} ${one}${brackets} ${was ? 'was' : 'was not'}`,
    in: `in the ${which} ${one}`,
  });
  return {
    did,
    didNot: `did not ${stem}`,
    never: `never ${did}`,
    many,
    first: placed('first'),
    last: placed('latest'),
  };
}

function unknownEnglish(name: string): EnglishEvent {
  const event = `event ${quoted(name, 'en')}`;
  return { did: `had the ${event}`, stem: `have the ${event}`, one: event, many: `events ${quoted(name, 'en')}` };
}

const ENDINGS = {
  n: { first: 'pierwsze', last: 'ostatnie', was: 'było', inFirst: 'w pierwszym', inLast: 'w ostatnim' },
  m: { first: 'pierwszy', last: 'ostatni', was: 'był', inFirst: 'w pierwszym', inLast: 'w ostatnim' },
  f: { first: 'pierwsza', last: 'ostatnia', was: 'była', inFirst: 'w pierwszej', inLast: 'w ostatniej' },
} as const;

function polish({ did, deny, gender, one, many, inside }: PolishEvent): EventWords {
  const ending = ENDINGS[gender];
  const placed = (which: string, inWhich: string): Placed => ({
    was: (brackets, was) => `${which} ${one}${brackets} ${was ? '' : 'nie '}${ending.was}`,
    in: `${inWhich} ${inside}`,
  });
  return {
    did,
    didNot: `nie ${deny}`,
    never: `nigdy nie ${deny}`,
    many,
    first: placed(ending.first, ending.inFirst),
    last: placed(ending.last, ending.inLast),
  };
}

function unknownPolish(name: string): PolishEvent {
  const event = quoted(name, 'pl');
  return {
    did: `miały zdarzenie ${event}`,
    deny: `miały zdarzenia ${event}`,
    gender: 'n',
    one: `zdarzenie ${event}`,
    many: `zdarzeń ${event}`,
    inside: `zdarzeniu ${event}`,
  };
}
