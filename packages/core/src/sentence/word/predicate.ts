import { type Operands, type Operator, oppositeOf, type PredicateKeys, predicateOf } from '../../operator/operators.ts';
import { isParam, type Param } from '../../value.ts';
import { opposite as reversed, type Said, said, whose } from '../clause.ts';
import type { InBoth, Language, Speech } from '../language.ts';
import { dateText, isWholeDay } from './date.ts';
import { calendarText, longerAgoText, rollingText } from './period.ts';
import { anyOf, valueList, valueText } from './value.ts';
import { DATES } from './window.ts';

/** What is said of a value: "is at least 5", and its exact opposite: "is not at least 5". */
interface Asked {
  readonly yes: string;
  readonly no: string;
}

type Negative = { [K in Operator]: K extends `not${string}` | 'isNot' | 'includesNone' ? K : never }[Operator];
type Positive = Exclude<Operator, Negative>;
type Phrases = { readonly [K in Positive]: (operand: Operands[K], speech: Speech, subject: Subject) => Asked };

/** Grammatical gender of a Polish noun. */
export type Gender = 'm' | 'f' | 'n';

/** What a predicate is about; English has no use for the gender. */
export interface Subject {
  readonly text: string;
  readonly gender: Gender;
  /** A trait is known, a property is given. */
  readonly isGiven?: boolean;
}

/** A subject and what is said of it: "coupon does not contain “x”". */
export function predicateText(subject: Subject, keys: PredicateKeys, speech: Speech): string {
  const { operator, operand } = predicateOf(keys);
  const opposite = oppositeOf(operator);
  const asked = phrase(opposite ?? operator, operand, speech, subject);
  return `${subject.text} ${opposite === undefined ? asked.yes : asked.no}`;
}

/**
 * A clause about somebody's value: "whose city is Kraków"; where it is denied, a note says that a missing value is no value:
 * "whose city is not Kraków (or is not known)".
 */
export function valueSaid(subject: Subject, keys: PredicateKeys, missing: string, speech: Speech): Said {
  const { operator, operand } = predicateOf(keys);
  const opposite = oppositeOf(operator);
  const asked = phrase(opposite ?? operator, operand, speech, subject);
  const note = operator === 'isSet' ? '' : ` (${missing})`;
  const positive = said(whose(`${subject.text} ${asked.yes}`), whose(`${subject.text} ${asked.no}${note}`));
  return opposite === undefined ? positive : reversed(positive);
}

/** The operand's type belongs to the operator; the table brings them together. */
function phrase(operator: Operator, operand: unknown, speech: Speech, subject: Subject): Asked {
  type Say = (operand: unknown, speech: Speech, subject: Subject) => Asked;
  const say = PHRASES[speech.language][operator as Positive] as Say;
  return say(operand, speech, subject);
}

const is = (text: string): Asked => ({ yes: `is ${text}`, no: `is not ${text}` });
/** A verb and its stem: "starts with" and "does not start with". */
const does = (verb: string, stem: string, text: string): Asked => ({
  yes: `${verb} ${text}`,
  no: `does not ${stem} ${text}`,
});
const turnedUnless = (isSo: boolean, { yes, no }: Asked): Asked => (isSo ? { yes, no } : { yes: no, no: yes });
const nie = (text: string): Asked => ({ yes: text, no: `nie ${text}` });

const listOrHole = (values: Operands['in'], language: Language): string =>
  isParam(values) ? `[${values.param}]` : anyOf(values, language);

const isOne = (values: Operands['in']): boolean => Array.isArray(values) && new Set(values).size === 1;

const EN: Phrases = {
  is: v => is(valueText(v, 'en')),
  in: v =>
    isOne(v) ? is(listOrHole(v, 'en')) : { yes: `is ${listOrHole(v, 'en')}`, no: `is none of ${valueList(v, 'en')}` },
  contains: v => does('contains', 'contain', valueText(v, 'en')),
  startsWith: v => does('starts with', 'start with', valueText(v, 'en')),
  endsWith: v => does('ends with', 'end with', valueText(v, 'en')),
  matches: v => does('matches the pattern', 'match the pattern', valueText(v, 'en')),
  greaterThan: v => is(`more than ${valueText(v, 'en')}`),
  atLeast: v => is(`at least ${valueText(v, 'en')}`),
  lessThan: v => is(`less than ${valueText(v, 'en')}`),
  atMost: v => is(`at most ${valueText(v, 'en')}`),
  between: v => is(betweenText(v, 'en')),
  on: v => is(DATES.en.on(v)),
  before: v => is(DATES.en.before(v)),
  since: v => is(`${isWholeDay(v) ? 'on' : 'at'} ${dateText(v, 'en')} or later`),
  inTheLast: (v, speech) => is(rollingText(v, 'last', speech)),
  inTheNext: (v, speech) => is(rollingText(v, 'next', speech)),
  longerAgoThan: (v, speech) => is(longerAgoText(v, speech)),
  during: (v, speech) => is(calendarText(v, speech)),
  anniversaryInTheNext: (v, speech) =>
    does('has its anniversary', 'have its anniversary', rollingText(v, 'next', speech)),
  anniversaryInTheLast: (v, speech) =>
    does('had its anniversary', 'have its anniversary', rollingText(v, 'last', speech)),
  anniversaryDuring: (v, speech) => does('has its anniversary', 'have its anniversary', calendarText(v, speech)),
  includes: v => does('includes', 'include', valueText(v, 'en')),
  includesAny: v => ({
    yes: `includes at least one of ${valueList(v, 'en')}`,
    no: `includes none of ${valueList(v, 'en')}`,
  }),
  includesAll: v => does('includes all of', 'include all of', valueList(v, 'en')),
  isSet: (v, _, subject) => turnedUnless(v, is(subject.isGiven ? 'given' : 'known')),
};

const PL: Phrases = {
  is: v => (typeof v === 'number' ? nie(`wynosi ${valueText(v, 'pl')}`) : to(valueText(v, 'pl'))),
  in: v =>
    isOne(v) ? to(listOrHole(v, 'pl')) : { yes: `to ${listOrHole(v, 'pl')}`, no: `to żadne z: ${valueList(v, 'pl')}` },
  contains: v => ({ yes: `zawiera tekst ${valueText(v, 'pl')}`, no: `nie zawiera tekstu ${valueText(v, 'pl')}` }),
  startsWith: v => nie(`zaczyna się od ${valueText(v, 'pl')}`),
  endsWith: v => nie(`kończy się na ${valueText(v, 'pl')}`),
  matches: v => nie(`pasuje do wzorca ${valueText(v, 'pl')}`),
  greaterThan: v => nie(`wynosi więcej niż ${valueText(v, 'pl')}`),
  atLeast: v => nie(`wynosi co najmniej ${valueText(v, 'pl')}`),
  lessThan: v => nie(`wynosi mniej niż ${valueText(v, 'pl')}`),
  atMost: v => nie(`wynosi co najwyżej ${valueText(v, 'pl')}`),
  between: v =>
    nie(`${typeof v[0] === 'string' || typeof v[1] === 'string' ? 'przypada' : 'wynosi'} ${betweenText(v, 'pl')}`),
  on: v => nie(`przypada ${DATES.pl.on(v)}`),
  before: v => nie(`przypada ${DATES.pl.before(v)}`),
  since: v => nie(`przypada ${DATES.pl.on(v)} lub później`),
  inTheLast: (v, speech) => nie(`przypada ${rollingText(v, 'last', speech)}`),
  inTheNext: (v, speech) => nie(`przypada ${rollingText(v, 'next', speech)}`),
  longerAgoThan: (v, speech) => nie(`przypada ${longerAgoText(v, speech)}`),
  during: (v, speech) => nie(`przypada ${calendarText(v, speech)}`),
  anniversaryInTheNext: (v, speech) => rocznica('ma', rollingText(v, 'next', speech)),
  anniversaryInTheLast: (v, speech, { gender }) => rocznica(ENDINGS[gender].had, rollingText(v, 'last', speech)),
  anniversaryDuring: (v, speech) => rocznica('ma', calendarText(v, speech)),
  includes: v => ({ yes: `zawiera pozycję ${valueText(v, 'pl')}`, no: `nie zawiera pozycji ${valueText(v, 'pl')}` }),
  includesAny: v => ({
    yes: `zawiera co najmniej jedną z pozycji: ${valueList(v, 'pl')}`,
    no: `nie zawiera żadnej z pozycji: ${valueList(v, 'pl')}`,
  }),
  includesAll: v => ({
    yes: `zawiera wszystkie pozycje: ${valueList(v, 'pl')}`,
    no: `nie zawiera wszystkich pozycji: ${valueList(v, 'pl')}`,
  }),
  isSet: (v, _, { gender, isGiven }) => {
    const { known, given } = ENDINGS[gender];
    return turnedUnless(v, nie(`jest ${isGiven ? given : known}`));
  },
};

const ENDINGS: Readonly<Record<Gender, { readonly known: string; readonly given: string; readonly had: string }>> = {
  m: { known: 'znany', given: 'podany', had: 'miał' },
  f: { known: 'znana', given: 'podana', had: 'miała' },
  n: { known: 'znane', given: 'podane', had: 'miało' },
};

const to = (text: string): Asked => ({ yes: `to ${text}`, no: `to nie ${text}` });
const rocznica = (verb: string, text: string): Asked => ({
  yes: `${verb} rocznicę ${text}`,
  no: `nie ${verb} rocznicy ${text}`,
});

const PHRASES: InBoth<Phrases> = { en: EN, pl: PL };

/** "from 1 to 5", "from 1 March 2026 through 31 March 2026": both ends included. */
function betweenText([low, high]: Operands['between'], language: Language): string {
  if (typeof low === 'string' || typeof high === 'string')
    return DATES[language].between(dateLike(low), dateLike(high));
  const [from, through] = [valueText(low, language), valueText(high, language)];
  return language === 'en' ? `from ${from} to ${through}` : `od ${from} do ${through}`;
}

const dateLike = (value: string | number | Param): string | Param =>
  typeof value === 'number' ? String(value) : value;
