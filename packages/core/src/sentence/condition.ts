import { byKind, type Condition, type Conditions, type Kind } from '../condition/kinds.ts';
import { joined, notAmong, opposite, type Said } from './clause.ts';
import { age } from './kind/age.ts';
import { bought } from './kind/bought.ts';
import { consent } from './kind/consent.ts';
import { event } from './kind/event.ts';
import { everyone } from './kind/everyone.ts';
import { classOf, segment } from './kind/membership.ts';
import { message } from './kind/message.ts';
import { place } from './kind/place.ts';
import { prediction } from './kind/prediction.ts';
import { random } from './kind/random.ts';
import { regularly } from './kind/regularly.ts';
import { sequence } from './kind/sequence.ts';
import { survey } from './kind/survey.ts';
import { trait } from './kind/trait.ts';
import type { Speech } from './language.ts';

/** A condition as a clause about people, and its exact opposite. */
export const conditionSaid = (condition: Condition, speech: Speech): Said =>
  speech.unfinished?.(condition) ?? byKind(SAY, condition, speech);

const SAY = {
  all: (c, speech) => group(telling(flattened(c.all, 'all')), 'and', speech),
  any: (c, speech) => group(flattened(c.any, 'any'), 'or', speech),
  not: (c, speech) => opposite(conditionSaid(c.not, speech)),
  everyone,
  trait,
  age,
  place,
  consent,
  event,
  bought,
  message,
  sequence,
  regularly,
  survey,
  segment,
  class: classOf,
  prediction,
  random,
} as const satisfies { [K in Kind]: (condition: Conditions[K], speech: Speech) => Said };

function group(children: readonly Condition[], how: 'and' | 'or', speech: Speech): Said {
  const [only] = children;
  if (only !== undefined && children.length === 1) return conditionSaid(only, speech);
  const yes = joined(
    children.map(c => conditionSaid(c, speech).yes),
    how,
    speech,
  );
  return { yes, no: notAmong(yes, speech) };
}

/** "Everybody who is …" is whoever is …: `everyone` beside other conditions says nothing. */
function telling(children: readonly Condition[]): readonly Condition[] {
  const others = children.filter(c => !('everyone' in c));
  return others.length === 0 ? children.slice(0, 1) : others;
}

/** Groups of the same kind inside each other are one. */
function flattened(children: readonly Condition[], kind: 'all' | 'any'): readonly Condition[] {
  return children.flatMap(child => {
    if (kind === 'all' && 'all' in child) return flattened(child.all, 'all');
    return kind === 'any' && 'any' in child ? flattened(child.any, 'any') : [child];
  });
}
