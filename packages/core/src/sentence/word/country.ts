import type { Language } from '../language.ts';

const CODE = /^[A-Z]{2}$/;

/** A country's name by its two letters, as people write it: Poland; undefined for what is no such code. */
export function countryName(code: string, language: Language): string | undefined {
  return CODE.test(code) ? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code) : undefined;
}

/** A country as the data has it: two letters with the name before them, Poland (PL); anything else as it is. */
export function countryText(value: string, language: Language): string {
  const name = countryName(value, language);
  return name === undefined ? value : `${name} (${value})`;
}

/** Traits and properties that hold a country: country, shipping_country, address.country. */
export const isCountry = (attribute: string): boolean => /(?:^|[._])country$/.test(attribute);
