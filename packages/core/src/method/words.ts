/** A text in both languages of the product. */
export interface Bilingual {
  readonly en: string;
  readonly pl: string;
}

export const both = (en: string, pl: string): Bilingual => ({ en, pl });

const FORMATS = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
  pl: new Intl.NumberFormat('pl', { maximumFractionDigits: 2 }),
} as const;

export const numberWords = (n: number): Bilingual => both(FORMATS.en.format(n), FORMATS.pl.format(n));

export const moneyWords = (amount: number, currency: string | null): Bilingual => {
  const { en, pl } = numberWords(amount);
  return currency === null ? both(en, pl) : both(`${en} ${currency}`, `${pl} ${currency}`);
};

export const percentWords = (percent: number): Bilingual => {
  const { en, pl } = numberWords(percent);
  return both(`${en}%`, `${pl}%`);
};

/** A countable thing: English singular and plural; Polish 1, 2–4, 5 and more, and a fraction of. */
export interface Noun {
  readonly en: readonly [one: string, other: string];
  readonly pl: readonly [one: string, few: string, many: string, fraction: string];
}

export const DAY: Noun = { en: ['day', 'days'], pl: ['dzień', 'dni', 'dni', 'dnia'] };
export const ORDER: Noun = {
  en: ['order', 'orders'],
  pl: ['zamówienie', 'zamówienia', 'zamówień', 'zamówienia'],
};
export const PERSON: Noun = { en: ['person', 'people'], pl: ['osoba', 'osoby', 'osób', 'osoby'] };

const POLISH = new Intl.PluralRules('pl');
const POLISH_FORM: Readonly<Record<string, 0 | 1 | 2 | 3>> = { one: 0, few: 1, many: 2, other: 3 };

/** `3 days`, `3 dni`. */
export function counted(n: number, noun: Noun): Bilingual {
  const { en, pl } = numberWords(n);
  return both(`${en} ${noun.en[Number(en) === 1 ? 0 : 1]}`, `${pl} ${noun.pl[POLISH_FORM[POLISH.select(n)] ?? 2]}`);
}

/** Parts as one sentence: capital letter, separator, full stop. */
export function sentence(parts: readonly Bilingual[], separator = '; '): Bilingual {
  const write = (language: 'en' | 'pl') => {
    const text = parts.map(part => part[language]).join(separator);
    return text === '' ? '' : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
  };
  return both(write('en'), write('pl'));
}

/** Sentences one after another. */
export const paragraph = (...sentences: readonly Bilingual[]): Bilingual =>
  both(
    sentences
      .map(s => s.en)
      .filter(s => s !== '')
      .join(' '),
    sentences
      .map(s => s.pl)
      .filter(s => s !== '')
      .join(' '),
  );

/** A text of a definition (one for both languages, or one each) as both. */
export const bilingual = (words: string | { readonly en: string; readonly pl: string }): Bilingual =>
  typeof words === 'string' ? both(words, words) : words;
