import type { InBoth } from './both.ts';
import { NOUNS, type NounName } from './nouns.ts';

export type Language = 'en' | 'pl';

/** Numbers, dates and counted things in the language asked for. */
export interface Say {
  readonly language: Language;
  /** Whichever of the two is in the language. */
  of<T>(both: InBoth<T>): T;
  /** With the language's separators; `digits` after the decimal mark, none if not given. */
  number(value: number, digits?: number): string;
  /** A share from 0 to 1 as per cent, with one digit after the decimal mark below ten. */
  share(value: number): string;
  /** A share that may be negative, with its sign: +4.2%. */
  change(value: number): string;
  /** An amount, whole from a hundred on; without a currency a bare number. */
  money(value: number, currency?: string | null): string;
  /** "3 people", "22 osoby". */
  counted(count: number, noun: NounName): string;
  /** 7 September 2026, in the zone given. */
  date(ms: number, zone?: string): string;
  /** 7 Sep 2026, 14:05, in the zone given. */
  moment(ms: number, zone?: string): string;
}

const NUMBERS: InBoth<string> = { en: 'en-US', pl: 'pl-PL' };
const DATES: InBoth<string> = { en: 'en-GB', pl: 'pl-PL' };

export function speak(language: Language): Say {
  const locale = NUMBERS[language];
  const plurals = new Intl.PluralRules(locale);
  const format = (options: Intl.NumberFormatOptions) => {
    const made = new Intl.NumberFormat(locale, { useGrouping: 'always', ...options });
    return (value: number) => plainSpaces(made.format(value));
  };
  const fixed = (digits: number) => format({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  const percent = (digits: number, signDisplay: 'auto' | 'exceptZero' = 'auto') =>
    format({ style: 'percent', maximumFractionDigits: digits, signDisplay });
  const digitsOf = (share: number): number => (share === 0 || Math.abs(share) >= 0.0995 ? 0 : 1);
  const number = (value: number, digits = 0) => fixed(digits)(value);
  const date = (options: Intl.DateTimeFormatOptions) => (ms: number, timeZone?: string) =>
    new Intl.DateTimeFormat(DATES[language], { ...options, ...(timeZone && { timeZone }) }).format(ms);
  return {
    language,
    of: both => both[language],
    number,
    share: value => percent(digitsOf(value))(value),
    change: value => percent(digitsOf(value), 'exceptZero')(value),
    money: (value, currency) => {
      const digits = Math.abs(value) >= 100 ? 0 : 2;
      if (!currency) return number(value, digits);
      const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      return format({ style: 'currency', currency, ...options })(value);
    },
    counted: (count, noun) => `${number(count)} ${formOf(NOUNS[noun][language], plurals.select(count))}`,
    date: date({ dateStyle: 'long' }),
    moment: date({ dateStyle: 'medium', timeStyle: 'short' }),
  };
}

/** No-break spaces would be cut off and searched for like letters. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** English: one, other. Polish: 1, 2–4, 5 and more. */
function formOf(forms: readonly string[], category: Intl.LDMLPluralRule): string {
  const [one = '', few = one, many = few] = forms;
  if (category === 'one') return one;
  return category === 'few' ? few : many;
}
