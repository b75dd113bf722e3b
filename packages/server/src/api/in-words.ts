import { type Language, sentence } from '@satsuma/core';
import { type Counted, loadLibrary, namesOf, type Subject, subjectSentence, type Workspace } from '@satsuma/engine';

/** What was counted, with its subject and each of its steps as sentences. */
export async function inWords<C extends Counted>(
  workspace: Workspace,
  subject: Subject,
  counted: C,
  language: Language,
) {
  const library = await loadLibrary(workspace);
  const names = namesOf(library);
  return {
    ...counted,
    sentence: subjectSentence(subject, library, language, names),
    funnel: counted.funnel.map(step => ({ ...step, sentence: sentence(step.condition, language, names) })),
  };
}
