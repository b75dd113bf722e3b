import type { Language } from './language.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Groups of countries, what is not known and what is for tests, which have codes like countries. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

const byLabel = (language: Language, choices: readonly Choice[]): readonly Choice[] => {
  const { compare } = new Intl.Collator(language);
  return choices.toSorted((a, b) => compare(a.label, b.label));
};

/** IANA zones. */
export const zones = (): readonly Choice[] =>
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') }));

/** Currencies by their names and codes. */
export function currencies(language: Language): readonly Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const known = Intl.supportedValuesOf('currency');
  return byLabel(
    language,
    known.map(code => ({ value: code, label: `${names.of(code) ?? code} (${code})` })),
  );
}

/** Countries that are there today, by their names. */
export function countries(language: Language): readonly Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap(first => LETTERS.map(second => first + second));
  const today = codes.filter(code => !NO_COUNTRIES.has(code) && new Intl.Locale(`und-${code}`).region === code);
  return byLabel(
    language,
    today.flatMap(code => {
      const label = names.of(code);
      return label === undefined ? [] : [{ value: code, label }];
    }),
  );
}
