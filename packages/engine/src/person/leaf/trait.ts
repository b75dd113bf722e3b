import type { Leaf } from '../../plan/leaf.ts';
import type { Build } from '../build.ts';
import type { Check } from '../frame.ts';
import type { History, TraitValue } from '../history.ts';
import { compileTest } from '../test/tests.ts';

/** The latest value of a trait as of `now`; undefined when there is none. A value that unsets the trait is returned as it is. */
export function traitAt(history: History, trait: string, now: number): TraitValue | undefined {
  const values = history.traits.get(trait);
  if (values === undefined) return undefined;
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i];
    if (value !== undefined && value.time <= now) return value;
  }
  return undefined;
}

export function trait({ trait, test }: Extract<Leaf, { leaf: 'trait' }>, { zone }: Build): Check {
  const holds = compileTest(test, zone);
  return ({ history, now }) => holds(traitAt(history, trait, now), now);
}
