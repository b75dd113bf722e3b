import { countryText, isCountry } from '@satsuma/core';
import type { Formats } from '../../words/format.ts';
import { traitValue } from '../trait-value.ts';

type Value = string | readonly string[] | undefined;

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const CURRENCY = /^[A-Z]{3}$/;

/** A trait's or property's value as it is read: instants and days as dates, lists as lists, the rest as it was given. */
export function valueText(value: Value, formats: Formats): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return formats.list(value);
  if (INSTANT.test(value)) return formats.moment(Date.parse(value));
  // At noon: a day is the same day wherever it is read.
  return DAY.test(value) ? formats.date(Date.parse(`${value}T12:00:00Z`)) : value;
}

/** A trait's value in a list, where there is no room for more than a country's name. */
export const traitText = (trait: string, value: Value, formats: Formats): string =>
  typeof value === 'string' && value !== ''
    ? valueText(traitValue(trait, value, formats), formats)
    : valueText(value, formats);

/** Places on earth, to some ten metres. */
const DEGREES = ['latitude', 'longitude'];

/** A value of a trait or property of this name: countries by name and code, degrees with as many decimals as mean something. */
export function attributeText(name: string, value: Value, formats: Formats): string {
  if (typeof value === 'string' && isCountry(name)) return countryText(value, formats.language);
  const number = DEGREES.includes(name) && typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? valueText(value, formats) : formats.decimal(number, 4);
}

/** An amount with its currency; without a known one, the bare number. */
export function amountText(amount: Value, currency: Value, formats: Formats): string {
  const number = typeof amount === 'string' ? Number(amount) : Number.NaN;
  if (Number.isNaN(number)) return '';
  return typeof currency === 'string' && CURRENCY.test(currency)
    ? formats.money(number, currency)
    : formats.decimal(number, 2);
}
