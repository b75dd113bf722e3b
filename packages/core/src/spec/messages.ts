import type { AttributeEntry } from '../catalog.ts';
import type { Channel } from '../condition/channels.ts';
import type { MessageAction } from '../condition/message.ts';
import { attributes } from './attributes.ts';

const named = (label: string): Record<MessageAction, string> => ({
  received: `${label} Delivered`,
  opened: `${label} Opened`,
  clicked: `${label} Link Clicked`,
  bounced: `${label} Bounced`,
  unsubscribed: `${label} Unsubscribed`,
});

/** A push notification is tapped: that both opens and clicks it. */
const push = (label: string): Record<MessageAction, string> => ({
  ...named(label),
  received: `${label} Received`,
  opened: `${label} Tapped`,
  clicked: `${label} Tapped`,
});

/** What a message condition looks at: e-mail and mobile push as in the Segment spec, the other channels after their pattern. */
export const MESSAGE_EVENTS: Readonly<Record<Channel, Readonly<Record<MessageAction, string>>>> = {
  email: { ...named('Email'), unsubscribed: 'Unsubscribed' },
  sms: named('SMS'),
  'web-push': push('Web Push'),
  'mobile-push': push('Push Notification'),
  'in-app': named('In-App Message'),
  messenger: named('Messenger Message'),
  phone: named('Phone Message'),
  post: named('Letter'),
};

/** Properties that every message event may carry. */
const MESSAGE_PROPERTIES: Readonly<Record<string, AttributeEntry>> = attributes({
  text: [
    'campaign_id',
    'campaign_name',
    'campaign_kind',
    'channel',
    'email_id',
    'email_subject',
    'link_id',
    'link_url',
    'list_id',
    'list_name',
  ],
});

const names = ['Email Marked as Spam', ...Object.values(MESSAGE_EVENTS).flatMap(actions => Object.values(actions))];

/** Every message event with its properties. */
export const MESSAGING_EVENTS: Readonly<Record<string, Readonly<Record<string, AttributeEntry>>>> = Object.fromEntries(
  names.map(name => [name, MESSAGE_PROPERTIES]),
);
