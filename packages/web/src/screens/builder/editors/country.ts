import type { Formats } from '../../../words/format.ts';

/** Two-letter codes by the country's name, and the code: “Poland (PL)”. */
export const countryText = (value: string, { country }: Pick<Formats, 'country'>): string =>
  /^[A-Z]{2}$/.test(value) ? `${country(value)} (${value})` : value;
