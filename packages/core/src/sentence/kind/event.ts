import type { Conditions } from '../../condition/kinds.ts';
import { MEASURES, type MeasureName } from '../../condition/measure.ts';
import type { PredicateKeys } from '../../operator/operators.ts';
import { AMOUNTS } from '../../spec/attributes.ts';
import { either, opposite, type Said, said, whose } from '../clause.ts';
import { type EventWords, eventWords } from '../dictionary/events.ts';
import { property, propertyValues } from '../dictionary/properties.ts';
import type { InBoth, Language, Speech } from '../language.ts';
import { amount } from '../word/counted.ts';
import { filtersText } from '../word/filter.ts';
import { momentText } from '../word/moment.ts';
import { valueSaid } from '../word/predicate.ts';
import { affirmed, quantity } from '../word/quantity.ts';
import { windowText } from '../word/window.ts';
import { clockText } from '../word/zone.ts';
import { done, doneTimes, phrase } from './done.ts';

/** The events that count: what they are called, what narrows them down, when. */
interface Counted {
  readonly words: EventWords;
  readonly narrowed: string;
  readonly when: string;
}

export function event(condition: Conditions['event'], speech: Speech): Said {
  const { language } = speech;
  const events: Counted = {
    words: eventWords(condition.event, language),
    narrowed: filtersText(condition.where, speech),
    when: phrase(windowText(condition.when, speech), clockText(condition.clock, 'workspace', language)),
  };
  const measure = MEASURES.find(m => condition[m] !== undefined);
  if (measure === undefined) return done(events.words, events.narrowed, events.when);
  return MEASURED[measure]({ of: '', ...condition[measure] }, events, speech, measure);
}

type Asked = PredicateKeys & { readonly of: string };
type Measured = (asked: Asked, events: Counted, speech: Speech, measure: MeasureName) => Said;

const NONE: InBoth<string> = { en: '(or there are none)', pl: '(lub nie ma żadnych)' };
const NO_VALUE: InBoth<string> = { en: 'or there is none', pl: 'lub brak danych' };

/** "z zamówień", but "ze zwrotów" and "ze zdarzeń": before two consonants of which the first hisses. */
const z = (noun: string): string => `${/^[zsśźż][bcćdfghjklłmnńprstwzśźż]/.test(noun) ? 'ze' : 'z'} ${noun}`;

/** "sum of totals over orders", "suma kwot z zamówień". */
const OVER: InBoth<
  Readonly<Record<'sum' | 'average' | 'min' | 'max' | 'distinct', (of: string, many: string) => string>>
> = {
  en: {
    sum: (of, many) => `sum of ${of} over ${many}`,
    average: (of, many) => `average ${of} over ${many}`,
    min: (of, many) => `lowest ${of} over ${many}`,
    max: (of, many) => `highest ${of} over ${many}`,
    distinct: (of, many) => `number of different ${of} over ${many}`,
  },
  pl: {
    sum: (of, many) => `suma ${of} ${z(many)}`,
    average: (of, many) => `średnia ${of} ${z(many)}`,
    min: (of, many) => `minimum ${of} ${z(many)}`,
    max: (of, many) => `maksimum ${of} ${z(many)}`,
    distinct: (of, many) => `liczba różnych ${of} ${z(many)}`,
  },
};
const IS: InBoth<{ readonly yes: string; readonly no: string }> = {
  en: { yes: 'is', no: 'is not' },
  pl: { yes: 'wynosi', no: 'nie wynosi' },
};

/** A sum and a count of values are 0 where there are no events; so their opposites are comparisons too. */
function overall(name: 'sum' | 'distinct'): Measured {
  return (asked, events, speech) => {
    const { language } = speech;
    const { keys, denied } = affirmed(asked);
    const { yes, no, zero } = quantity(keys, measuredIn(name, asked.of, speech), language);
    const equal = keys.is !== undefined || keys.between !== undefined;
    const text = (verb: string, number: string, none: boolean) =>
      whose(phrase(subject(name, asked.of, events, language), verb, number, none ? NONE[language] : ''));
    const is = IS[language];
    const positive = text(is.yes, yes, zero.yes);
    const all = either(positive, equal ? text(is.no, yes, zero.no) : text(is.yes, no, zero.no));
    return denied ? opposite(all) : all;
  };
}

/** An average, a lowest and a highest value are missing where there are no events. */
function among(name: 'average' | 'min' | 'max'): Measured {
  return (asked, events, speech) => {
    const { language } = speech;
    const { keys, denied } = affirmed(asked);
    const { yes } = quantity(keys, measuredIn(name, asked.of, speech), language);
    const what = subject(name, asked.of, events, language);
    const is = IS[language];
    const all = said(whose(phrase(what, is.yes, yes)), whose(phrase(what, is.no, yes, NONE[language])));
    return denied ? opposite(all) : all;
  };
}

function subject(name: keyof (typeof OVER)['en'], of: string, { words, narrowed, when }: Counted, language: Language) {
  return phrase(OVER[language][name](measuredName(name, of, language), words.many) + narrowed, when);
}

/** English averages "total" but adds up "totals". */
const measuredName = (name: keyof (typeof OVER)['en'], of: string, language: Language): string =>
  language === 'en' && name !== 'sum' && name !== 'distinct'
    ? property(of, language).text
    : propertyValues(of, language);

const measuredIn = (name: MeasureName, of: string, { language, names }: Speech) =>
  amount(language, name !== 'distinct' && AMOUNTS.has(of) ? names.currency : undefined);

const placed =
  (which: 'first' | 'last'): Measured =>
  (asked, { words, narrowed, when }, speech) => {
    const { text, ...grammar } = property(asked.of, speech.language);
    const what = phrase(`${text} ${words[which].in}${narrowed}`, when);
    return valueSaid({ text: what, ...grammar }, asked, NO_VALUE[speech.language], speech);
  };

const dated =
  (which: 'first' | 'last'): Measured =>
  (asked, { words, narrowed, when }, speech) => {
    const brackets = when === '' ? narrowed : `${narrowed} ${when}`;
    const moment = momentText(asked, speech);
    return said(
      whose(`${words[which].was(brackets, true)} ${moment}`),
      whose(`${words[which].was(brackets, false)} ${moment} (${NO_VALUE[speech.language]})`),
    );
  };

const MEASURED = {
  times: (asked, { words, narrowed, when }, speech) => doneTimes(words, narrowed, asked, when, speech),
  sum: overall('sum'),
  distinct: overall('distinct'),
  average: among('average'),
  min: among('min'),
  max: among('max'),
  first: placed('first'),
  last: placed('last'),
  firstTime: dated('first'),
  lastTime: dated('last'),
} as const satisfies Record<MeasureName, Measured>;
