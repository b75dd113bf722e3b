import { Type } from 'typebox';
import { named } from '../api/schema/building.ts';
import { CHANGE_KINDS } from '../outgoing/change-event.ts';
import { cursorOf } from '../outgoing/cursor.ts';
import type { Posted } from '../outgoing/webhooks/post.ts';
import type { Webhook, WebhookChange } from '../outgoing/webhooks/webhook.ts';
import { Instant } from './accounts-schema.ts';

const Kinds = Type.Array(Type.Enum([...CHANGE_KINDS]), { minItems: 1, maxItems: 3, uniqueItems: true });
const Segments = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
  ...{ minItems: 1, maxItems: 1_000, uniqueItems: true },
});
const Maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

const Name = Type.String({ minLength: 1, maxLength: 100 });
const Url = Type.String({ minLength: 1, maxLength: 2_000, description: 'Called by POST; https or http.' });
const fields = {
  segments: Type.Optional(Type.Union([Segments, Type.Null()], { description: 'Only of these; null: of all.' })),
  kinds: Type.Optional(Type.Union([Kinds, Type.Null()], { description: 'Only these; null: all.' })),
  identifiers: Type.Optional(Type.Boolean({ description: 'With the people’s identifiers; no when not given.' })),
  headers: Type.Optional(
    Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 2_000 }), {
      ...{ maxProperties: 20, description: 'Sent along. Their values are not shown again.' },
    }),
  ),
  enabled: Type.Optional(Type.Boolean()),
};

export const NewWebhookBody = named('NewWebhook', { name: Name, url: Url, ...fields });
export const WebhookChangeBody = named('WebhookChange', {
  name: Type.Optional(Name),
  url: Type.Optional(Url),
  ...fields,
});

export const WebhookReply = named('Webhook', {
  id: Type.Integer(),
  name: Type.String(),
  url: Type.String(),
  segments: Maybe(Type.Array(Type.String())),
  kinds: Maybe(Type.Array(Type.String())),
  identifiers: Type.Boolean(),
  headers: Type.Array(Type.String(), { description: 'Their names.' }),
  enabled: Type.Boolean(),
  stopped: Maybe(Type.String({ description: 'gone: it answered 410, and is sent nothing until it is enabled again.' })),
  position: Type.String({ description: 'The cursor up to which everything was sent or given up.' }),
  attempts: Type.Integer({ description: 'Failed attempts to send what comes next.' }),
  nextAt: Maybe(Instant),
  oldSecretUntil: Maybe(Instant),
  created: Instant,
  createdBy: Type.String(),
});

export const SecretReply = named('WebhookSecret', {
  webhook: WebhookReply,
  secret: Type.String({ description: 'whsec_…, by Standard Webhooks. Not shown again.' }),
});

export const PostedReply = named('Posted', {
  status: Maybe(Type.Integer()),
  error: Maybe(Type.String()),
  duration: Type.Integer({ description: 'Milliseconds.' }),
});

export const DeliveryReply = named('Delivery', {
  id: Type.Integer(),
  message: Type.String({ description: 'The header webhook-id.' }),
  kind: Type.String(),
  changes: Type.Integer(),
  attempt: Type.Integer(),
  time: Instant,
  duration: Type.Integer(),
  status: Maybe(Type.Integer()),
  error: Maybe(Type.String()),
});

export const DeadLetterReply = named('DeadLetter', {
  id: Type.Integer(),
  message: Type.String(),
  after: Type.String({ description: 'A cursor: it holds the changes after this one' }),
  until: Type.String({ description: 'up to and with this one.' }),
  changes: Type.Integer(),
  error: Type.String(),
  time: Instant,
  sent: Maybe(Instant),
});

export const webhookReply = (webhook: Webhook) => {
  const { id, name, url, filter, identifiers, headers, enabled, stopped } = webhook;
  const { attempts, nextAt, secrets, created, createdBy } = webhook;
  return {
    ...{ id, name, url, identifiers, enabled, stopped, attempts, nextAt, created, createdBy },
    segments: filter.segments === undefined ? null : [...filter.segments],
    kinds: filter.kinds === undefined ? null : [...filter.kinds],
    headers: Object.keys(headers),
    position: cursorOf(webhook.position),
    oldSecretUntil: secrets[1]?.until ?? null,
  };
};

export const postedReply = ({ status, error, duration }: Posted) => ({ status, error, duration });

interface Fields {
  readonly name?: string;
  readonly url?: string;
  readonly segments?: string[] | null;
  readonly kinds?: (typeof CHANGE_KINDS)[number][] | null;
  readonly identifiers?: boolean;
  readonly headers?: Record<string, string>;
  readonly enabled?: boolean;
}

/** What a body says, beside what is already so. */
export function givenIn({ segments, kinds, ...rest }: Fields, before?: Webhook): WebhookChange {
  const filter = {
    segments: segments === undefined ? before?.filter.segments : (segments ?? undefined),
    kinds: kinds === undefined ? before?.filter.kinds : (kinds ?? undefined),
  };
  return { ...rest, filter };
}
