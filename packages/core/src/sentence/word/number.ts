import { isParam, type Param } from '../../value.ts';
import type { InBoth, Language } from '../language.ts';

const LOCALE: InBoth<string> = { en: 'en-US', pl: 'pl-PL' };

/** Formats are slow to make and fast to use: each is made when first needed. */
const plain = new Map<Language, Intl.NumberFormat>();
const plurals = new Map<Language, Intl.PluralRules>();

function made<K, T>(formats: Map<K, T>, key: K, make: () => T): T {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}

/** A number with the language's separators, every digit of it: 1,234.5 and 1 234,5 (no-break spaces). */
export function numberText(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-6 || size >= 1e15)) return String(value);
  const options = { maximumFractionDigits: 20, useGrouping: 'always' } as const;
  return made(plain, language, () => new Intl.NumberFormat(LOCALE[language], options)).format(value);
}

/** An amount of money: PLN 1,234.50 and 1 234,50 zł. */
export function moneyText(value: number, currency: string, language: Language): string {
  try {
    const format = new Intl.NumberFormat(LOCALE[language], {
      style: 'currency',
      currency,
      useGrouping: 'always',
      maximumFractionDigits: 10,
      trailingZeroDisplay: 'stripIfInteger',
    });
    return format.format(value).replaceAll('\u202f', '\u00a0');
  } catch {
    return `${numberText(value, language)}\u00a0${currency}`;
  }
}

/** The forms of a counted noun, as Unicode's plural rules name them. English needs `one` and `other`. */
export interface Forms {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** The form that goes with a number: 1 dzień, 2 dni, 5 dni, 22 dni, 1,5 dnia. A parameter counts as many. */
export function form(forms: Forms, count: number | Param, language: Language): string {
  if (isParam(count)) return forms.many ?? forms.other;
  const category = made(plurals, language, () => new Intl.PluralRules(LOCALE[language])).select(count);
  if (category === 'one') return forms.one;
  if (category === 'few') return forms.few ?? forms.other;
  return category === 'many' ? (forms.many ?? forms.other) : forms.other;
}
