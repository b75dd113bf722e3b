import type { Names, Words } from '@satsuma/core';
import type { Subject } from '@satsuma/engine';
import type { Say } from '../words/say.ts';

/** A text for people in the language. */
export const inWords = (words: Words, say: Say): string => (typeof words === 'string' ? words : say.of(words));

/** What a person calls a stored definition: its name, else its id. */
export function titleOf(id: string, names: Names, say: Say): string {
  const name = names.segments?.[id];
  return name === undefined ? id : inWords(name, say);
}

/** A class as people call it. */
export function classTitle(of: string, id: string, names: Names, say: Say): string {
  const name = names.classes?.[of]?.[id];
  return name === undefined ? id : inWords(name, say);
}

/** A short name for whom a question is about: the word that was typed where there is nothing better. */
export function subjectTitle(subject: Subject, typed: string, names: Names, say: Say): string {
  if ('segment' in subject) return titleOf(subject.segment, names, say);
  if ('by' in subject) return subject.class;
  if ('class' in subject) return classTitle(subject.of, subject.class, names, say);
  if ('definition' in subject) {
    const { name, segment } = subject.definition;
    return name === undefined ? segment : inWords(name, say);
  }
  return typed;
}
