import type { Condition } from '../../condition/kinds.ts';
import { joinedBy, negatedIf } from '../segments.ts';
import type { Source } from '../source.ts';
import { behavioral } from './behavioral.ts';
import { readPredicate } from './operator.ts';
import type { LeafReader, PostHog } from './reader.ts';

const HOW = { AND: 'all', OR: 'any' } as const;

/** A group (`type: AND|OR`, `values`) or a leaf. */
export function readGroup(node: Source, context: PostHog): Condition | undefined {
  const type = node.inside('type');
  if (type.value !== 'AND' && type.value !== 'OR') return readLeaf(node, context);
  const values = node.only('type', 'values') ? node.inside('values').list() : undefined;
  if (values === undefined) return undefined;
  if (values.length === 0) return node.refuse('a group of nothing is nobody or everybody; nobody can say which');
  return joinedBy(
    HOW[type.value],
    values.map(value => readGroup(value, context)),
  );
}

function readLeaf(leaf: Source, context: PostHog): Condition | undefined {
  const type = leaf.inside('type').oneOf(LEAVES, 'type of condition');
  if (type === undefined) return undefined;
  const negation = leaf.inside('negation');
  const negated = negation.missing ? false : negation.boolean();
  const condition = LEAVES[type](leaf, context);
  return negated === undefined ? undefined : negatedIf(negated, condition);
}

const person: LeafReader = leaf => {
  if (!leaf.only('type', 'key', 'value', 'operator', 'negation', 'conditionHash', 'bytecode')) return undefined;
  const name = leaf.inside('key').text();
  const keys = readPredicate(leaf);
  return name === undefined || keys === undefined ? undefined : ({ trait: name, ...keys } as Condition);
};

const cohort: LeafReader = (leaf, { cohorts }) => {
  if (!leaf.only('type', 'key', 'value', 'negation', 'cohort_name')) return undefined;
  const id = leaf.inside('value').scalar();
  if (id === undefined) return undefined;
  const segment = cohorts.get(String(id));
  if (segment === undefined)
    return leaf
      .inside('value')
      .refuse(`the cohort ${id} is not in this document`, 'import it too, or name it in cohorts');
  return { segment };
};

const LEAVES = { person, cohort, behavioral } as const satisfies Record<string, LeafReader>;
