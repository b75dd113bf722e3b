import type { Test } from '../../plan/leaf.ts';
import type { Reading } from '../reading.ts';
import { matcher } from '../regex/matcher.ts';

type TestOf<K extends Test['test']> = Extract<Test, { test: K }>;
type TextTest = TestOf<'contains' | 'startsWith' | 'endsWith'>;

export function oneOf({ values }: TestOf<'oneOf'>): (value: Reading) => boolean {
  const wanted = new Set(values);
  return value => value.text !== '' && wanted.has(value.text);
}

export const contains = ({ text }: TextTest) => hasText(value => value.includes(text));
export const startsWith = ({ text }: TextTest) => hasText(value => value.startsWith(text));
export const endsWith = ({ text }: TextTest) => hasText(value => value.endsWith(text));

export const matches = ({ pattern }: TestOf<'matches'>) => hasText(matcher(pattern));

/** A text test: false of what has no text, a list included. */
const hasText =
  (holds: (text: string) => boolean) =>
  (value: Reading): boolean =>
    value.text !== '' && holds(value.text);
