import type { Condition } from '../../condition/kinds.ts';
import type { Source } from '../source.ts';
import type { Dittofeed, NodeReader } from './node.ts';
import { readOperator } from './operator.ts';
import { nameOf } from './path.ts';

export const trait: NodeReader = node => {
  if (!node.only('type', 'id', 'name', 'path', 'operator')) return undefined;
  const name = nameOf(node.inside('path'));
  const keys = name === undefined ? undefined : readOperator(node.inside('operator'));
  return keys && ({ trait: name, ...keys } as Condition);
};

export const includes: NodeReader = node => {
  if (!node.only('type', 'id', 'name', 'path', 'item')) return undefined;
  const [name, item] = [nameOf(node.inside('path')), node.inside('item').text()];
  return name === undefined || item === undefined ? undefined : { trait: name, includes: item };
};

/** The same share of people, drawn anew: other people than there. */
export const randomBucket: NodeReader = node => {
  if (!node.only('type', 'id', 'name', 'percent')) return undefined;
  const share = node.inside('percent').number();
  if (share === undefined) return undefined;
  if (share < 0 || share > 1) return node.inside('percent').refuse(`${share} is no share between 0 and 1`);
  const id = node.inside('id').text();
  return id === undefined ? undefined : { random: Math.round(share * 1e6) / 1e4, salt: id };
};

/** Opt-in: who said yes. Opt-out: who did not say no. */
export const subscriptionGroup: NodeReader = (node, context) => {
  if (!node.only('type', 'id', 'name', 'subscriptionGroupId', 'subscriptionGroupType')) return undefined;
  const channel = channelOf(node.inside('subscriptionGroupId'), context);
  const type = node.inside('subscriptionGroupType').oneOf({ OptIn: 0, OptOut: 0 }, 'kind of subscription group');
  if (channel === undefined || type === undefined) return undefined;
  return type === 'OptIn' ? { consent: channel, given: true } : { not: refused(channel) };
};

export const unsubscribed: NodeReader = (node, context) => {
  if (!node.only('type', 'id', 'name', 'subscriptionGroupId')) return undefined;
  const channel = channelOf(node.inside('subscriptionGroupId'), context);
  return channel && refused(channel);
};

const refused = (channel: string): Condition => ({ trait: `consent.${channel}`, is: false });

function channelOf(group: Source, { subscriptionGroups }: Dittofeed) {
  const id = group.text();
  if (id === undefined) return undefined;
  return Object.hasOwn(subscriptionGroups, id)
    ? subscriptionGroups[id]
    : group.refuse(
        'nobody said which channel this subscription group is',
        'give it in subscriptionGroups: {id: email}',
      );
}
