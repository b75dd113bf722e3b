import { isRealDate } from '../check/date.ts';
import type { Parameter } from '../definition.ts';
import { isParam, PERIOD, type Scalar, type Texts } from '../value.ts';

/** What a parameter may be given. */
export type ParameterValue = Scalar | Texts;

const text = (value: unknown): boolean => typeof value === 'string' && value !== '';
const number = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

const FITS = {
  text,
  number,
  date: value => typeof value === 'string' && isRealDate(value),
  period: value => typeof value === 'string' && PERIOD.test(value),
  list: value => Array.isArray(value) && value.length > 0 && value.every(item => text(item) || number(item)),
} as const satisfies Record<Parameter['type'], (value: unknown) => boolean>;

const WANTED: Record<Parameter['type'], string> = {
  text: 'a text (in quotes, if it is made of digits)',
  number: 'a number',
  date: 'a date such as 2026-03-01 that exists',
  period: 'a length of time such as "30 days"',
  list: 'a list of texts or numbers',
};

/** Undefined where the value is of the declared type, else what is wanted. */
export const misfit = (value: unknown, type: Parameter['type']): string | undefined =>
  !isParam(value) && FITS[type](value) ? undefined : WANTED[type];

/** A value of the type, to try whether a parameter may stand where it stands. */
export const STAND_IN: Readonly<Record<Parameter['type'], ParameterValue>> = {
  text: 'text',
  number: 1,
  date: '2026-01-01',
  period: '1 day',
  list: ['text'],
};
