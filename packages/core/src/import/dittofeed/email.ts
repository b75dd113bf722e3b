import type { Condition } from '../../condition/kinds.ts';
import { MESSAGE_EVENTS } from '../../spec/messages.ts';
import type { NodeReader } from './node.ts';

const EVENTS: Readonly<Record<string, string | undefined>> = {
  EmailDelivered: MESSAGE_EVENTS.email.received,
  EmailOpened: MESSAGE_EVENTS.email.opened,
  EmailClicked: MESSAGE_EVENTS.email.clicked,
  EmailBounced: MESSAGE_EVENTS.email.bounced,
  EmailMarkedSpam: 'Email Marked as Spam',
  MessageSent: undefined,
  EmailDropped: undefined,
};

/** What happened to the e-mails of a template; the template stays a property of the message. */
export const email: NodeReader = node => {
  if (!node.only('type', 'id', 'name', 'event', 'templateId')) return undefined;
  const name = node.inside('event').oneOf(EVENTS, 'e-mail event');
  const template = node.inside('templateId').text();
  if (name === undefined || template === undefined) return undefined;
  const event = EVENTS[name];
  if (event === undefined)
    return node.inside('event').refuse(`${name} is not kept: only what became of a message is`, 'use EmailDelivered');
  return { event, where: [{ property: 'templateId', is: template }] } satisfies Condition;
};
