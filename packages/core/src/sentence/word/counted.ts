import { isParam, type Param } from '../../value.ts';
import type { InBoth, Language } from '../language.ts';
import { type Forms, form, moneyText } from './number.ts';
import type { Measured } from './quantity.ts';
import { valueText } from './value.ts';

/** A noun that is counted: its forms after a number, and (Polish, genitive) after "do". */
interface Noun {
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

const PIECES: InBoth<Noun> = {
  en: { forms: { one: 'piece', other: 'pieces' }, upTo: { one: 'piece', other: 'pieces' } },
  pl: {
    forms: { one: 'sztukę', few: 'sztuki', many: 'sztuk', other: 'sztuki' },
    upTo: { one: 'sztuki', few: 'sztuk', many: 'sztuk', other: 'sztuki' },
  },
};

/** In how many orders (Polish: locative, "w 3 zamówieniach"). */
const ORDERS: InBoth<Noun> = {
  en: { forms: { one: 'order', other: 'orders' }, upTo: { one: 'order', other: 'orders' } },
  pl: {
    forms: { one: 'zamówieniu', few: 'zamówieniach', many: 'zamówieniach', other: 'zamówienia' },
    upTo: { one: 'zamówienia', few: 'zamówień', many: 'zamówień', other: 'zamówienia' },
  },
};

const TO: InBoth<(low: string, high: string) => string> = {
  en: (low, high) => `${low} to ${high}`,
  pl: (low, high) => `od ${low} do ${high}`,
};

/** "3 times", "22 razy", "1,5 razu", "2 to 5 times". */
function counted(nouns: InBoth<Noun>, language: Language): Measured {
  const { forms, upTo } = nouns[language];
  const written = (some: Forms, value: number | Param) =>
    `${valueText(value, language)} ${form(some, value, language)}`;
  return {
    number: value => written(forms, value),
    low: value => valueText(value, language),
    range: (low, high) => TO[language](valueText(low, language), written(upTo, high)),
    counted: true,
  };
}

/** "once", "3 times". */
export function times(language: Language): Measured {
  const measured = counted(TIMES, language);
  if (language === 'pl') return { ...measured, otherThan: v => `inną liczbę razy niż ${valueText(v, language)}` };
  return { ...measured, number: value => (value === 1 ? 'once' : measured.number(value)) };
}

/** "in at least 3 orders"; Polish says a range with a dash, since it stands behind "w" already. */
export function orders(language: Language): Measured {
  const measured = counted(ORDERS, language);
  if (language === 'en') return measured;
  const ends = (low: number | Param, high: number | Param) => `${valueText(low, 'pl')}–${measured.number(high)}`;
  return { ...measured, range: ends };
}

export const pieces = (language: Language): Measured => counted(PIECES, language);

/** "at least 18 years old", "less than 30 years old". */
export const years = (language: Language): Measured => ({ ...counted(YEARS, language), counted: false });

/** A bare number, or money where the amount is one and its currency is known. */
export function amount(language: Language, currency?: string): Measured {
  const number = (value: number | Param): string =>
    currency === undefined || isParam(value) ? valueText(value, language) : moneyText(value, currency, language);
  const from = language === 'en' ? 'from ' : '';
  const range = (low: number | Param, high: number | Param) => from + TO[language](number(low), number(high));
  return { number, low: number, range, counted: false };
}
