import Type, { type Static, type TSchema } from 'typebox';
import { age } from './age.ts';
import { bought } from './bought.ts';
import { classOf } from './class.ts';
import { consent } from './consent.ts';
import { event } from './event.ts';
import { all, any, everyone, not } from './joining.ts';
import { message } from './message.ts';
import { place } from './place.ts';
import { prediction } from './prediction.ts';
import { random } from './random.ts';
import { regularly } from './regularly.ts';
import { segment } from './segment.ts';
import { sequence } from './sequence.ts';
import { survey } from './survey.ts';
import { trait } from './trait.ts';

/** Every kind of condition, by the key that names it. A new kind is a file here, and wherever the compiler then points. */
export const KINDS = {
  all,
  any,
  not,
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
} as const satisfies Record<string, TSchema>;

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

/** The joining kinds hold conditions; the others are leaves of the definition's tree. */
export type All = { readonly all: readonly Condition[] };
export type Any = { readonly any: readonly Condition[] };
export type Not = { readonly not: Condition };

/** Kind → the condition as it stands in a file. */
export type Conditions = { all: All; any: Any; not: Not } & {
  [K in Exclude<Kind, 'all' | 'any' | 'not'>]: Static<(typeof KINDS)[K]>;
};
export type Condition = Conditions[Kind];

/** The key that names the condition's kind. */
export function kindOf(condition: Condition): Kind {
  const kind = KIND_NAMES.find(k => Object.hasOwn(condition, k));
  if (kind === undefined) throw new Error('a parsed condition has exactly one kind');
  return kind;
}

/** Calls the table's entry for the condition's kind: the one place where kind and type are brought together. */
export function byKind<Out, Extra extends readonly unknown[]>(
  table: { readonly [K in Kind]: (condition: Conditions[K], ...extra: Extra) => Out },
  condition: Condition,
  ...extra: Extra
): Out {
  const entry = table[kindOf(condition)] as (condition: Condition, ...extra: Extra) => Out;
  return entry(condition, ...extra);
}

export const ConditionRef = Type.Unsafe<Condition>(Type.Ref('Condition'));
