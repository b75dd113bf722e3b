import { countryLabel, isCountry } from '@satsuma/core';
import type { Formats } from '../words/format.ts';

/** A trait's value as it is read: a country by its name. */
export const traitValue = (trait: string, value: string, formats: Formats): string =>
  isCountry(trait) ? countryLabel(value, formats.language) : value;
