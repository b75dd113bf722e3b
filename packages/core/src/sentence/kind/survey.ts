import type { Conditions } from '../../condition/kinds.ts';
import type { Said } from '../clause.ts';
import type { InBoth, Speech } from '../language.ts';
import { valueSaid } from '../word/predicate.ts';
import { quoted } from '../word/value.ts';

const ANSWER: InBoth<(question: string, survey: string) => string> = {
  en: (question, survey) => `latest answer to ${question} in the survey ${survey}`,
  pl: (question, survey) => `ostatnia odpowiedź na ${question} w ankiecie ${survey}`,
};
const NO_ANSWER: InBoth<string> = { en: 'or there is none', pl: 'lub jej nie ma' };

/** "whose latest answer to “score” in the survey “nps” is at least 9". */
export function survey(condition: Conditions['survey'], speech: Speech): Said {
  const { language } = speech;
  const subject = ANSWER[language](quoted(condition.question, language), quoted(condition.survey, language));
  return valueSaid({ text: subject, gender: 'f', isGiven: true }, condition, NO_ANSWER[language], speech);
}
