import { classesOf, type Language, type Names, readSegmentation, sentence } from '@satsuma/core';
import type { WorkspaceLibrary } from '../workspace/library.ts';
import type { Subject } from './subject.ts';

/** Whom a question is about, as a whole sentence. */
export function subjectSentence(
  subject: Subject,
  { segments }: Pick<WorkspaceLibrary, 'segments'>,
  language: Language,
  names: Names,
): string {
  if ('where' in subject) return sentence(subject.where, language, names);
  if ('by' in subject) return classSentence(subject, language, names);
  if ('class' in subject) return sentence({ class: subject.class, of: subject.of }, language, names);
  const definition = 'definition' in subject ? subject.definition : segments.get(subject.segment);
  return definition === undefined ? '' : sentence(definition.where, language, names);
}

/** A class of a segmentation that is not stored: by the names that its definition brings along. */
function classSentence(
  { class: id, by }: Extract<Subject, { by: unknown }>,
  language: Language,
  { segments, classes, ...rest }: Names,
): string {
  const of = by.segmentation;
  const read = readSegmentation(by);
  const named = read.ok ? Object.fromEntries(classesOf(read.value, null).map(info => [info.id, info.name])) : {};
  const known = { ...rest, segments: { ...segments, [of]: by.name ?? of }, classes: { ...classes, [of]: named } };
  return sentence({ class: id, of }, language, known);
}
