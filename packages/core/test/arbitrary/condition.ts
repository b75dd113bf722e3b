import fc from 'fast-check';
import type { Condition, Conditions, Kind } from '../../src/index.ts';
import { classOf, segment } from './membership.ts';
import { age, consent, everyone, place, prediction, random, survey, trait } from './person.ts';
import type { Pools } from './pools.ts';
import { bought, event, message, regularly, sequence } from './stream.ts';

type Leaf = Exclude<Kind, 'all' | 'any' | 'not'>;
type Leaves = { readonly [K in Leaf]: (pools: Pools) => fc.Arbitrary<Conditions[K]> };

/** Every kind that holds no other condition. */
const LEAVES = {
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
} as const satisfies Leaves;

export const LEAF_KINDS = Object.keys(LEAVES) as readonly Leaf[];

/** Kinds that a check lets through: predictions are refused as yet. */
export const CHECKABLE: readonly Leaf[] = LEAF_KINDS.filter(k => k !== 'prediction');

const WEIGHTS: Partial<Record<Leaf, number>> = { event: 6, trait: 5, bought: 3, message: 3, sequence: 3, regularly: 2 };

function hasPool(kind: Leaf, pools: Pools): boolean {
  switch (kind) {
    case 'trait':
      return pools.traits.length > 0;
    case 'event':
    case 'sequence':
    case 'regularly':
      return Object.keys(pools.events).length > 0;
    case 'survey':
      return Object.keys(pools.surveys).length > 0;
    case 'segment':
      return pools.segments.length > 0;
    case 'class':
      return Object.keys(pools.segmentations).length > 0;
    default:
      return true;
  }
}

/** A condition without children, of one of the kinds. */
const leafCondition = (pools: Pools, kinds: readonly Leaf[] = CHECKABLE): fc.Arbitrary<Condition> =>
  fc.oneof(
    ...kinds
      .filter(kind => hasPool(kind, pools))
      .map(kind => ({ weight: WEIGHTS[kind] ?? 1, arbitrary: LEAVES[kind](pools) as fc.Arbitrary<Condition> })),
  );

/** A condition of any depth up to `depth` (shrinks towards a single leaf). */
export function condition(pools: Pools, kinds: readonly Leaf[] = CHECKABLE, depth = 3): fc.Arbitrary<Condition> {
  const leaf = leafCondition(pools, kinds);
  if (depth === 0) return leaf;
  const child = condition(pools, kinds, depth - 1);
  const children = fc.array(child, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    { weight: 4, arbitrary: leaf },
    { weight: 2, arbitrary: children.map(all => ({ all })) },
    { weight: 2, arbitrary: children.map(any => ({ any })) },
    { weight: 1, arbitrary: child.map(not => ({ not })) },
  );
}
