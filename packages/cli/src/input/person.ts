import type { PersonKey } from '@satsuma/engine';
import type { Argument, Input, Option } from '../command.ts';
import { argument, textOption } from './options.ts';

/** The argument that names a person, and the option that says which kind of identifier it is. */
export const PERSON_ARGUMENT: Argument = {
  form: '<person>',
  about: 'any identifier (user id, e-mail, phone, card), or profile:NUMBER',
};
export const PERSON_OPTION: Option = {
  flags: '--kind <kind>',
  about: 'what kind of identifier it is, where it could be several: user_id, email, phone, card, …',
};

export const readPersonKey = (input: Input, position = 0): PersonKey =>
  readPerson(argument(input, position) ?? '', textOption(input, 'kind'));

/** `profile:17` is a number, everything else an identifier. */
export function readPerson(text: string, kind?: string): PersonKey {
  const [, number] = /^profile:(\d{1,10})$/.exec(text) ?? [];
  if (number !== undefined) return { profile: Number(number) };
  return { identifier: text, ...(kind !== undefined && { kind }) };
}
