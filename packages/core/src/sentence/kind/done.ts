import { type PredicateKeys, predicateOf } from '../../operator/operators.ts';
import { either, opposite, type Said, said, who } from '../clause.ts';
import type { InBoth, Speech } from '../language.ts';
import { times } from '../word/counted.ts';
import { quantity } from '../word/quantity.ts';

/** Something done or received: "placed an order", "did not place an order", "never placed an order". */
export interface Deed {
  readonly did: string;
  readonly didNot: string;
  readonly never: string;
}

/** Parts of a phrase with one space between them; empty ones are left out. */
export const phrase = (...parts: readonly string[]): string => parts.filter(p => p !== '').join(' ');

/** Done at least once; `narrowed` is what stands in brackets, `when` what follows. */
export const done = (deed: Deed, narrowed: string, when: string): Said =>
  said(
    who(phrase(deed.did + narrowed, when)),
    who(when === '' ? deed.never + narrowed : phrase(deed.didNot + narrowed, when)),
  );

const NEVER: InBoth<string> = { en: '(or never)', pl: '(także nigdy)' };

/** Done so many times; whoever never did is mentioned where the number lets them in. */
export function doneTimes(deed: Deed, narrowed: string, keys: PredicateKeys, when: string, { language }: Speech): Said {
  const { operator, operand } = predicateOf(keys);
  const some = (operator === 'greaterThan' || operator === 'isNot') && operand === 0;
  if (some || (operator === 'atLeast' && operand === 1)) return done(deed, narrowed, when);
  if ((operator === 'atMost' || operator === 'is') && operand === 0) return opposite(done(deed, narrowed, when));
  if (operator === 'lessThan' && operand === 1) return opposite(done(deed, narrowed, when));
  const { yes, no, zero } = quantity(keys, times(language), language);
  const text = (number: string, never: boolean) =>
    who(phrase(deed.did + narrowed, number, never ? NEVER[language] : '', when));
  return either(text(yes, zero.yes), text(no, zero.no));
}
