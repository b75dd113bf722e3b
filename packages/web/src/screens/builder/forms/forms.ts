import { byKind, type Conditions, conditionClause, type Kind } from '@satsuma/core';
import type { Leaf } from '../model/draft.ts';
import { regularlyForm, sequenceForm } from './course-forms.tsx';
import { boughtForm, messageForm } from './deed-forms.tsx';
import { eventForm } from './event-form.tsx';
import type { Form, RowOf, Telling, Token } from './form.ts';
import { classForm, segmentForm } from './membership-forms.tsx';
import { ageForm, consentForm, placeForm, randomForm, traitForm } from './person-forms.tsx';

interface Told {
  readonly isNegated: boolean;
  readonly change: (condition: Leaf, isNegated?: boolean) => void;
  readonly telling: Telling;
}

/** A kind that has no form of its own is told as its sentence, and stays as it is: the text form can change it. */
const asSentence = (condition: Leaf, { isNegated, telling: { speech } }: Told): readonly Token[] => [
  {
    key: 'sentence',
    text: conditionClause(isNegated ? { not: condition } : condition, speech.language, speech.names),
  },
];

type Tell = (condition: never, told: Told) => readonly Token[];

const by =
  <K extends Exclude<Kind, 'all' | 'any' | 'not'>>(form: Form<K>) =>
  (condition: Conditions[K], { isNegated, change, telling }: Told): readonly Token[] => {
    const row: RowOf<K> = { condition, isNegated, change: (next, no) => change(next, no) };
    return form(row, telling);
  };

const none: (condition: unknown, told: Told) => readonly Token[] = () => [];

const TOKENS = {
  all: none,
  any: none,
  not: none,
  everyone: asSentence,
  survey: asSentence,
  prediction: asSentence,
  trait: by<'trait'>(traitForm),
  age: by<'age'>(ageForm),
  place: by<'place'>(placeForm),
  consent: by<'consent'>(consentForm),
  event: by<'event'>(eventForm),
  bought: by<'bought'>(boughtForm),
  message: by<'message'>(messageForm),
  sequence: by<'sequence'>(sequenceForm),
  regularly: by<'regularly'>(regularlyForm),
  segment: by<'segment'>(segmentForm),
  class: by<'class'>(classForm),
  random: by<'random'>(randomForm),
} satisfies Record<Kind, Tell>;

/** A condition as the tokens of a phrase. */
export const tokensOf = (condition: Leaf, told: Told): readonly Token[] => byKind(TOKENS, condition, told);

/** Which token an unfinished row is to be opened at. */
export const openToken = (tokens: readonly Token[]): string | undefined =>
  tokens.find(token => token.isMissing && token.editor !== undefined)?.key ??
  tokens.find(token => token.editor !== undefined)?.key;
