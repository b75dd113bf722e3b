import type { Condition } from '../condition/kinds.ts';
import type { Words } from '../definition.ts';
import type { Said } from './clause.ts';

export const LANGUAGES = ['en', 'pl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What people call things; without a name, its id is quoted. */
export interface Names {
  /** Segments and segmentations by id. */
  readonly segments?: Readonly<Record<string, Words>>;
  /** Classes by segmentation and class id. */
  readonly classes?: Readonly<Record<string, Readonly<Record<string, Words>>>>;
  /** ISO 4217 code, where all amounts are in one currency: they are then written as money. */
  readonly currency?: string;
}

/** In which language, and with which names. */
export interface Speech {
  readonly language: Language;
  readonly names: Names;
  /** Of a draft: what is said in place of a condition that is not whole yet; undefined: it is said as it is. */
  readonly unfinished?: ((condition: Condition) => Said | undefined) | undefined;
}

/** Both languages of one thing, which the compiler asks for. */
export type InBoth<T> = Readonly<Record<Language, T>>;

/** A text for people in the language asked for. */
export const inLanguage = (words: Words, language: Language): string =>
  typeof words === 'string' ? words : words[language];

/** An entry of a table whose keys come from the data: a name such as `constructor` is none of ours. */
export const entry = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
