import { oppositeOf, type PredicateKeys, predicateOf } from '../../operator/operators.ts';
import { isParam, type Param } from '../../value.ts';
import type { InBoth, Language } from '../language.ts';
import { valueText } from './value.ts';

/** How a number is written with what it measures: "3 times"; and as the ends of a range: "from 2 to 5 times". */
export interface Measured {
  readonly number: (value: number | Param) => string;
  /** The lower end without its noun, where that stands behind the upper one. */
  readonly low: (value: number | Param) => string;
  /** Both ends included. */
  readonly range: (low: number | Param, high: number | Param) => string;
  /** Any number but this one. */
  readonly otherThan?: (value: number | Param) => string;
  /** Whole things are "fewer" than, and "exactly" so many; amounts are "less". */
  readonly counted: boolean;
}

/** A number that something is compared with, and the exact opposite; whether 0 satisfies each. */
export interface Quantity {
  readonly yes: string;
  readonly no: string;
  readonly zero: { readonly yes: boolean; readonly no: boolean };
}

interface Comparing {
  readonly atLeast: string;
  readonly moreThan: string;
  readonly fewerThan: string;
  readonly lessThan: string;
  readonly atMost: string;
  readonly exactly: string;
  readonly otherThan: string;
  readonly or: string;
}

const WORDS: InBoth<Comparing> = {
  en: {
    atLeast: 'at least',
    moreThan: 'more than',
    fewerThan: 'fewer than',
    lessThan: 'less than',
    atMost: 'at most',
    exactly: 'exactly',
    otherThan: 'other than exactly',
    or: 'or',
  },
  pl: {
    atLeast: 'co najmniej',
    moreThan: 'więcej niż',
    fewerThan: 'mniej niż',
    lessThan: 'mniej niż',
    atMost: 'co najwyżej',
    exactly: 'dokładnie',
    otherThan: 'nie dokładnie',
    or: 'lub',
  },
};

/** The positive operator and whether it is denied: `isNot` is `is`, denied. */
export function affirmed(keys: PredicateKeys): { readonly keys: PredicateKeys; readonly denied: boolean } {
  const { operator, operand } = predicateOf(keys);
  const opposite = oppositeOf(operator);
  return opposite === undefined ? { keys, denied: false } : { keys: { [opposite]: operand }, denied: true };
}

/** A comparison with a number: "at least 3 times" and "fewer than 3 times". */
export function quantity(keys: PredicateKeys, measured: Measured, language: Language): Quantity {
  const { operator, operand } = predicateOf(keys);
  const words = WORDS[language];
  const fewer = measured.counted ? words.fewerThan : words.lessThan;
  const one = (word: string) => `${word} ${numbered(operand, measured, language)}`.trim();
  const exactly = measured.counted ? words.exactly : '';
  const other =
    measured.otherThan !== undefined && isNumber(operand) ? measured.otherThan(operand) : one(words.otherThan);
  const atZero = (yes: (n: number) => boolean) => zeroOf(operand, yes);
  switch (operator) {
    case 'atLeast':
      return { yes: one(words.atLeast), no: one(fewer), zero: atZero(n => 0 >= n) };
    case 'lessThan':
      return { yes: one(fewer), no: one(words.atLeast), zero: atZero(n => 0 < n) };
    case 'greaterThan':
      return { yes: one(words.moreThan), no: one(words.atMost), zero: atZero(n => 0 > n) };
    case 'atMost':
      return { yes: one(words.atMost), no: one(words.moreThan), zero: atZero(n => 0 <= n) };
    case 'isNot':
      return turned({ yes: one(exactly), no: other, zero: atZero(n => n === 0) });
    case 'between':
      return ranged(operand, measured, language);
    case 'notBetween':
      return turned(ranged(operand, measured, language));
    default:
      return { yes: one(exactly), no: other, zero: atZero(n => n === 0) };
  }
}

const turned = ({ yes, no, zero }: Quantity): Quantity => ({ yes: no, no: yes, zero: { yes: zero.no, no: zero.yes } });

/** A parameter may turn out to be anything: 0 is then mentioned with neither. */
const zeroOf = (operand: unknown, yes: (n: number) => boolean): Quantity['zero'] =>
  typeof operand === 'number' ? { yes: yes(operand), no: !yes(operand) } : { yes: false, no: false };

const isNumber = (value: unknown): value is number | Param => typeof value === 'number' || isParam(value);

function numbered(value: unknown, measured: Measured, language: Language): string {
  if (isNumber(value)) return measured.number(value);
  return typeof value === 'string' || typeof value === 'boolean' ? valueText(value, language) : '';
}

function ranged(operand: unknown, measured: Measured, language: Language): Quantity {
  const [low, high]: readonly unknown[] = Array.isArray(operand) ? operand : [];
  const words = WORDS[language];
  if (!isNumber(low) || !isNumber(high)) return { yes: '', no: '', zero: { yes: false, no: false } };
  const fewer = measured.counted ? words.fewerThan : words.lessThan;
  const holds = isParam(low) || isParam(high) ? undefined : low <= 0 && high >= 0;
  return {
    yes: measured.range(low, high),
    no: `${fewer} ${measured.low(low)} ${words.or} ${words.moreThan} ${measured.number(high)}`,
    zero: { yes: holds === true, no: holds === false },
  };
}
