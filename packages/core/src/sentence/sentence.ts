import type { Condition } from '../condition/kinds.ts';
import { type Definition, isSegment } from '../definition.ts';
import { readSegmentation, summaryOf } from '../method/methods.ts';
import { withLead } from './clause.ts';
import { conditionSaid } from './condition.ts';
import type { InBoth, Language, Names, Speech } from './language.ts';
import { quoted } from './word/value.ts';

const EVERYBODY: InBoth<string> = { en: 'Everybody.', pl: 'Wszyscy.' };
const PEOPLE: InBoth<(clause: string) => string> = {
  en: clause => `People ${clause}.`,
  pl: clause => `Osoby, ${clause}.`,
};

/**
 * A condition as a whole sentence: "People who placed an order at least 3 times in the last 30 days and live in Kraków." Conditions that
 * mean different things read differently, as long as `names` gives no two things one name. Brackets hold what belongs together.
 */
export const sentence = (condition: Condition, language: Language, names: Names = {}): string =>
  sentenceIn(condition, { language, names });

/** The same, also of a draft: what is not whole yet is said as `unfinished` tells. */
export function sentenceIn(condition: Condition, speech: Speech): string {
  const { language } = speech;
  return isEverybody(condition) ? EVERYBODY[language] : PEOPLE[language](clauseIn(condition, speech));
}

/** A condition as a part of a sentence: "who placed an order in the last 30 days". */
export const conditionClause = (condition: Condition, language: Language, names: Names = {}): string =>
  clauseIn(condition, { language, names });

/** The same, also of a draft. */
export const clauseIn = (condition: Condition, speech: Speech): string =>
  withLead(conditionSaid(condition, speech).yes, speech.language);

/** `everyone`, or groups of nothing else. */
const isEverybody = (condition: Condition): boolean =>
  'everyone' in condition || ('all' in condition && condition.all.every(isEverybody));

const DIVIDES: InBoth<(method: string) => string> = {
  en: method => `Everybody, divided by the method ${method}.`,
  pl: method => `Wszyscy, podzieleni metodą ${method}.`,
};

/** A definition as a sentence; a segmentation as its method sums it up, or by the method's name where its settings cannot be read. */
export function definitionSentence(definition: Definition, language: Language, names: Names = {}): string {
  if (isSegment(definition)) return sentence(definition.where, language, names);
  const segmentation = readSegmentation(definition);
  return segmentation.ok
    ? summaryOf(segmentation.value)[language]
    : DIVIDES[language](quoted(definition.method, language));
}
