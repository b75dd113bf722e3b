import type { Definition, Names, Words } from '@satsuma/core';
import type { Subject, WorkspaceLibrary } from '@satsuma/engine';
import type { Say } from '../words/say.ts';

/**
 * What people call segments, segmentations and classes, for sentences.
 *
 * @param given definitions that are not stored (yet), and stand in for stored ones of their ids
 */
export async function namesOf(
  { definitions, catalog }: WorkspaceLibrary,
  given: readonly Definition[] = [],
): Promise<Names> {
  const { classesOf, idOf, readSegmentation } = await import('@satsuma/core');
  const all = [...new Map([...definitions.values(), ...given].map(d => [idOf(d), d])).values()];
  const called = all.flatMap(d => (d.name === undefined ? [] : [[idOf(d), d.name] as const]));
  const classes = all.flatMap(d => {
    const read = 'segmentation' in d ? readSegmentation(d) : undefined;
    if (!read?.ok) return [];
    return [[idOf(d), Object.fromEntries(classesOf(read.value, null).map(info => [info.id, info.name]))] as const];
  });
  const currencies = [...new Set(Object.values(catalog.events).flatMap(event => event.currencies))];
  const [currency] = currencies;
  return {
    segments: Object.fromEntries(called),
    classes: Object.fromEntries(classes),
    ...(currency !== undefined && currencies.length === 1 && { currency }),
  };
}

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
  if ('class' in subject) return classTitle(subject.of, subject.class, names, say);
  if ('definition' in subject) {
    const { name, segment } = subject.definition;
    return name === undefined ? segment : inWords(name, say);
  }
  return typed;
}
