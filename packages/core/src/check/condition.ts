import { byKind, type Condition, type Conditions, type Kind } from '../condition/kinds.ts';
import { at } from '../problem.ts';
import { checkBought } from './bought.ts';
import type { CheckContext } from './context.ts';
import { checkEventCondition } from './event.ts';
import { checkClass, checkSegment } from './membership.ts';
import { checkMessage } from './message.ts';
import { checkAge, checkPlace, checkPrediction, checkSurvey, checkTraitCondition } from './person.ts';
import { checkRegularly } from './regularly.ts';
import { checkSequence } from './sequence.ts';

/** Whether a condition means something over what is known; every problem is written down at its place. */
export function checkCondition(condition: Condition, context: CheckContext, path: string): void {
  byKind(CHECKS, condition, context, path);
}

/** What the schema says already is enough for these. */
const fine = (): void => undefined;

const CHECKS = {
  all: (c, context, path) => {
    for (const [i, child] of c.all.entries()) checkCondition(child, context, at(path, 'all', i));
  },
  any: (c, context, path) => {
    for (const [i, child] of c.any.entries()) checkCondition(child, context, at(path, 'any', i));
  },
  not: (c, context, path) => checkCondition(c.not, context, at(path, 'not')),
  everyone: fine,
  trait: checkTraitCondition,
  age: checkAge,
  place: checkPlace,
  consent: fine,
  event: checkEventCondition,
  bought: checkBought,
  message: checkMessage,
  sequence: checkSequence,
  regularly: checkRegularly,
  survey: checkSurvey,
  segment: checkSegment,
  class: checkClass,
  prediction: checkPrediction,
  random: fine,
} as const satisfies { [K in Kind]: (condition: Conditions[K], context: CheckContext, path: string) => void };
