import { countryText, inLanguage, isCountry, type Language, type Names } from '@satsuma/core';
import type { Found, Value } from './found.ts';

/** How values, instants and names are written for people. */
export interface Shown {
  readonly number: (number: number) => string;
  /** With the time of day: "1 March 2026, 10:30". */
  readonly moment: (ms: number) => string;
  readonly day: (ms: number) => string;
  readonly value: (value: Value) => string;
  /** A value of a trait: countries by their names. */
  readonly trait: (trait: string, value: Value) => string;
  readonly name: (member: Extract<Found, { found: 'member' }>, names: Names) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', pl: 'pl-PL' };
const QUOTED: Readonly<Record<Language, (text: string) => string>> = {
  en: text => `“${text}”`,
  pl: text => `„${text}”`,
};

export function shownIn(language: Language, zone: string): Shown {
  const locale = LOCALES[language];
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const quoted = QUOTED[language];
  const number = (n: number): string => numbers.format(n);
  const day = (ms: number): string => days.format(ms);
  const moment = (ms: number): string => `${day(ms)}, ${times.format(ms)}`;
  const plain = (value: Value): string => {
    if ('number' in value) return number(value.number);
    if ('moment' in value) return moment(value.moment);
    return 'text' in value ? quoted(value.text) : value.list.map(quoted).join(', ');
  };
  return {
    number,
    day,
    moment,
    value: plain,
    trait(trait, value) {
      const country = 'text' in value && isCountry(trait) ? countryText(value.text, language) : '';
      return 'text' in value && country !== '' && country !== value.text ? country : plain(value);
    },
    name({ of, className }, names) {
      const segment = labelOf(names.segments?.[of], of, language, quoted);
      if (className === null) return segment;
      return `${labelOf(names.classes?.[of]?.[className], className, language, quoted)} (${segment})`;
    },
  };
}

const labelOf = (
  words: Parameters<typeof inLanguage>[0] | undefined,
  id: string,
  language: Language,
  quoted: (text: string) => string,
): string => quoted(words === undefined ? id : inLanguage(words, language));
