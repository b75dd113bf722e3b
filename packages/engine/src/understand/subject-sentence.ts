import { type Language, type Names, sentence } from '@satsuma/core';
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
  if ('class' in subject) return sentence({ class: subject.class, of: subject.of }, language, names);
  const definition = 'definition' in subject ? subject.definition : segments.get(subject.segment);
  return definition === undefined ? '' : sentence(definition.where, language, names);
}
