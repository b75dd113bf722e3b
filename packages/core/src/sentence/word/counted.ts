import { isParam, type Param } from '../../value.ts';
import type { InBoth, Language } from '../language.ts';
import { type Forms, form, moneyText } from './number.ts';
import type { Measured } from './quantity.ts';
import { valueText } from './value.ts';

/** A noun that is counted: its forms after a number, and (Polish, genitive) after "do". */
export interface Noun {
  readonly forms: Forms;
  readonly upTo: Forms;
}

const TIMES: InBoth<Noun> = {
  en: { forms: { one: 'time', other: 'times' }, upTo: { one: 'time', other: 'times' } },
  pl: {
    forms: { one: 'raz', few: 'razy', many: 'razy', other: 'razu' },
    upTo: { one: 'razu', few: 'razy', many: 'razy', other: 'razu' },
  },
};

const YEARS: InBoth<Noun> = {
  en: { forms: { one: 'year old', other: 'years old' }, upTo: { one: 'year old', other: 'years old' } },
  pl: {
    forms: { one: 'rok', few: 'lata', many: 'lat', other: 'roku' },
    upTo: { one: 'roku', few: 'lat', many: 'lat', other: 'roku' },
  },
};

export const PIECES: InBoth<Noun> = {
  en: { forms: { one: 'piece', other: 'pieces' }, upTo: { one: 'piece', other: 'pieces' } },
  pl: {
    forms: { one: 'sztukę', few: 'sztuki', many: 'sztuk', other: 'sztuki' },
    upTo: { one: 'sztuki', few: 'sztuk', many: 'sztuk', other: 'sztuki' },
  },
};

/** In how many orders (Polish: locative, "w 3 zamówieniach"; after "do": "od 2 do 5 zamówień"). */
export const ORDERS: InBoth<Noun> = {
  en: { forms: { one: 'order', other: 'orders' }, upTo: { one: 'order', other: 'orders' } },
  pl: {
    forms: { one: 'zamówieniu', few: 'zamówieniach', many: 'zamówieniach', other: 'zamówienia' },
    upTo: { one: 'zamówienia', few: 'zamówień', many: 'zamówień', other: 'zamówienia' },
  },
};

/** "3 times", "22 razy", "1,5 razu". */
export function counted(nouns: InBoth<Noun>, language: Language): Measured {
  const { forms, upTo } = nouns[language];
  const written = (some: Forms) => (value: number | Param) =>
    `${valueText(value, language)} ${form(some, value, language)}`;
  const low = (value: number | Param) => valueText(value, language);
  return { number: written(forms), low, high: written(upTo), counted: true };
}

/** "once", "3 times". */
export function times(language: Language): Measured {
  const measured = counted(TIMES, language);
  if (language !== 'en') return measured;
  return { ...measured, number: value => (value === 1 ? 'once' : measured.number(value)) };
}

/** "at least 18 years old", "less than 30 years old". */
export const years = (language: Language): Measured => ({ ...counted(YEARS, language), counted: false });

/** A bare number, or money where the amount is one and its currency is known. */
export function amount(language: Language, currency?: string): Measured {
  const number = (value: number | Param): string =>
    currency === undefined || isParam(value) ? valueText(value, language) : moneyText(value, currency, language);
  return { number, low: number, high: number, counted: false };
}
