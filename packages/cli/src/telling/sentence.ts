import type { Names } from '@satsuma/core';
import type { Subject, WorkspaceLibrary } from '@satsuma/engine';
import type { Language } from '../words/say.ts';

/** Whom a question is about, as a whole sentence. */
export async function subjectSentence(
  subject: Subject,
  library: WorkspaceLibrary,
  language: Language,
  names: Names,
): Promise<string> {
  const { sentence } = await import('@satsuma/core');
  if ('where' in subject) return sentence(subject.where, language, names);
  if ('class' in subject) return sentence({ class: subject.class, of: subject.of }, language, names);
  const definition = 'definition' in subject ? subject.definition : library.segments.get(subject.segment);
  return definition === undefined ? '' : sentence(definition.where, language, names);
}
