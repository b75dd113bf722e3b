import type { Leaf } from '../../plan/leaf.ts';
import type { Build } from '../build.ts';
import type { Check } from '../frame.ts';
import { distance } from './distance.ts';
import { event } from './event.ts';
import { member } from './member.ts';
import { random } from './random.ts';
import { sequence } from './sequence.ts';
import { trait } from './trait.ts';

const LEAVES = {
  everyone: () => () => true,
  trait,
  event,
  sequence,
  distance,
  random,
  member,
} satisfies { [K in Leaf['leaf']]: (leaf: Extract<Leaf, { leaf: K }>, build: Build) => Check };

export function compileLeaf(leaf: Leaf, build: Build): Check {
  const compile = LEAVES[leaf.leaf] as (leaf: Leaf, build: Build) => Check;
  return compile(leaf, build);
}
