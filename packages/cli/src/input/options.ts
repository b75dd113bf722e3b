import { CommandFailure, EXIT, type Input } from '../command.ts';

/** An option's text; undefined when it was not given. */
export function textOption({ options }: Input, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Every text that an option was given; empty when it was not. */
export function textsOption({ options }: Input, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}

export const isOn = ({ options }: Input, name: string): boolean => options[name] === true;

/** A whole number from `least` up. */
export function wholeOption(input: Input, name: string, least = 1): number | undefined {
  const text = textOption(input, name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number >= least) return number;
  throw usage(`--${name}`, `"${text}" is not a whole number from ${least} up`);
}

/** One of the words that an option knows. */
export function wordOption<Word extends string>(input: Input, name: string, words: readonly Word[]): Word | undefined {
  const text = textOption(input, name);
  if (text === undefined) return undefined;
  const word = words.find(w => w === text);
  if (word !== undefined) return word;
  throw usage(`--${name}`, `there is no "${text}" here`, `one of ${words.join(', ')}`);
}

/** A positional argument. */
export const argument = ({ arguments: given }: Input, position: number): string | undefined => {
  const value = given[position];
  return typeof value === 'string' ? value : undefined;
};

/** A positional argument that takes several words. */
export const argumentsFrom = ({ arguments: given }: Input, position: number): readonly string[] => {
  const value = given[position];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
};

/** What was typed cannot be understood. */
export const usage = (place: string, message: string, hint?: string): CommandFailure =>
  new CommandFailure([{ code: 'bad-value', path: place, message, ...(hint && { hint }) }], EXIT.usage);
