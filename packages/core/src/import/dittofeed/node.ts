import type { Channel } from '../../condition/channels.ts';
import type { Condition } from '../../condition/kinds.ts';
import type { Parameter } from '../../definition.ts';
import { joinedBy } from '../segments.ts';
import type { Source } from '../source.ts';
import { email } from './email.ts';
import { keyedPerformed, lastPerformed, performed } from './event.ts';
import { includes, randomBucket, subscriptionGroup, trait, unsubscribed } from './person.ts';

/** What reading a node needs, and the parameters it finds. */
export interface Dittofeed {
  readonly nodes: ReadonlyMap<string, Source>;
  readonly subscriptionGroups: Readonly<Record<string, Channel>>;
  readonly parameters: Map<string, Parameter>;
}

export type NodeReader = (node: Source, context: Dittofeed, above: readonly string[]) => Condition | undefined;

/** One node and everything below it; `above` are the ids on the way down, to notice a circle. */
export function readNode(node: Source, context: Dittofeed, above: readonly string[]): Condition | undefined {
  const type = node.inside('type').oneOf(NODES, 'node type');
  return type && NODES[type](node, context, above);
}

const group =
  (how: 'all' | 'any'): NodeReader =>
  (node, context, above) => {
    const children = node.only('type', 'id', 'children', 'name') ? node.inside('children').list() : undefined;
    if (children === undefined) return undefined;
    if (children.length === 0) return node.refuse('a group of nothing is nobody or everybody; nobody can say which');
    return joinedBy(
      how,
      children.map(child => readChild(child, context, above)),
    );
  };

function readChild(child: Source, context: Dittofeed, above: readonly string[]): Condition | undefined {
  const id = child.text();
  if (id === undefined) return undefined;
  const node = context.nodes.get(id);
  if (node === undefined) return child.refuse(`there is no node ${JSON.stringify(id)}`);
  if (above.includes(id)) return child.refuse(`the nodes stand in a circle: ${[...above, id].join(' → ')}`);
  return readNode(node, context, [...above, id]);
}

const NODES = {
  And: group('all'),
  Or: group('any'),
  Trait: trait,
  Performed: performed,
  LastPerformed: lastPerformed,
  KeyedPerformed: keyedPerformed,
  Email: email,
  SubscriptionGroup: subscriptionGroup,
  SubscriptionGroupUnsubscribed: unsubscribed,
  RandomBucket: randomBucket,
  Includes: includes,
  Everyone: node => (node.only('type', 'id', 'name') ? { everyone: true } : undefined),
  Manual: node => node.refuse('a list of people by hand is no condition', 'import the people with a trait'),
  Broadcast: node => node.refuse('a broadcast’s segment is no condition'),
} as const satisfies Record<string, NodeReader>;
