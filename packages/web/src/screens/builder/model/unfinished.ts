import {
  type Clause,
  type Condition,
  conditionSaid,
  Problems,
  parseCondition,
  type Said,
  type Speech,
} from '@satsuma/core';
import type { Token } from '../forms/form.ts';
import { hasHole } from './check.ts';
import type { Leaf } from './draft.ts';

/** Told instead where a condition cannot be said at all. */
type Words = Readonly<Record<'unsayable', string>>;

/**
 * How a draft is told: what is still to be chosen stands where it belongs, as “… (choose a trait)”.
 *
 * @param tokensOf the parts of a row's phrase
 * @param whose the word that a trait's phrase begins with, which needs no “who” before it
 */
export function draftSpeech(
  plain: Speech,
  tokensOf: (condition: Leaf, isNegated: boolean) => readonly Token[],
  { unsayable }: Words,
): Speech {
  const open = (condition: Leaf, isNegated: boolean): Clause => {
    const tokens = tokensOf(condition, isNegated);
    return { lead: 'trait' in condition ? 'own' : 'who', text: phraseOf(tokens) };
  };
  const unfinished = (condition: Condition): Said | undefined => {
    if ('all' in condition || 'any' in condition || 'not' in condition) return undefined;
    try {
      if (isUnfinished(condition)) return { yes: open(condition, false), no: open(condition, true) };
      conditionSaid(condition, plain);
      return undefined;
    } catch {
      const words: Clause = { lead: 'own', text: unsayable };
      return { yes: words, no: words };
    }
  };
  return { ...plain, unfinished };
}

/** Something of it is still to be chosen. */
const isUnfinished = (condition: Leaf): boolean =>
  hasHole(condition) && parseCondition(condition, 'where', new Problems()) === undefined;

/** The parts that say something; what is to be chosen in brackets after dots. */
const phraseOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ isQuiet }) => !isQuiet)
    .map(({ text, isMissing }) => (isMissing && !text.includes('…') ? `… (${text})` : text))
    .join(' ');
