import type { Language } from '../language.ts';

const CODE = /^[A-Z]{2}$/;
/** Made when first asked for: they are large. */
const regions: Partial<Record<Language, Intl.DisplayNames>> = {};

/** A country's name by its two letters, as people write it: Poland; undefined for what is no such code. */
export function countryName(code: string, language: Language): string | undefined {
  if (!CODE.test(code)) return undefined;
  regions[language] ??= new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return regions[language].of(code);
}

/** A country by its name alone; no two codes have the same: one that is not the country's own stands behind it, United Kingdom (UK). */
export function countryLabel(code: string, language: Language): string {
  const isOwn = !CODE.test(code) || Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
  return (isOwn ? countryName(code, language) : undefined) ?? countryText(code, language);
}

/** A country as the data has it: two letters with the name before them, Poland (PL); anything else as it is. */
export function countryText(value: string, language: Language): string {
  const name = countryName(value, language);
  return name === undefined ? value : `${name} (${value})`;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let codes: readonly string[] | undefined;

/** Every two letters that are the code of a country. */
export function countryCodes(): readonly string[] {
  codes ??= LETTERS.flatMap(a => LETTERS.map(b => `${a}${b}`)).filter(code => countryName(code, 'en') !== undefined);
  return codes;
}

/** Traits and properties that hold a country: country, shipping_country, address.country. */
export const isCountry = (attribute: string): boolean => /(?:^|[._])country$/.test(attribute);
