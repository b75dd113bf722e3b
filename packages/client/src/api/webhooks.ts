// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Instant } from './of-several.ts';

export interface DeadLetter {
  readonly id: number;
  readonly message: string;
  /** A cursor: it holds the changes after this one */
  readonly after: string;
  /** up to and with this one. */
  readonly until: string;
  readonly changes: number;
  readonly error: string;
  readonly time: Instant;
  readonly sent: Instant | null;
}

export interface Delivery {
  readonly id: number;
  /** The header webhook-id. */
  readonly message: string;
  readonly kind: string;
  readonly changes: number;
  readonly attempt: number;
  readonly time: Instant;
  readonly duration: number;
  readonly status: number | null;
  readonly error: string | null;
}

export interface Posted {
  readonly status: number | null;
  readonly error: string | null;
  /** Milliseconds. */
  readonly duration: number;
}

export interface Webhook {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly segments: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly identifiers: boolean;
  /** Their names. */
  readonly headers: readonly string[];
  readonly enabled: boolean;
  readonly stopped: string | null;
  /** The cursor up to which everything was sent or given up. */
  readonly position: string;
  /** Failed attempts to send what comes next. */
  readonly attempts: number;
  readonly nextAt: Instant | null;
  readonly oldSecretUntil: Instant | null;
  readonly created: Instant;
  readonly createdBy: string;
}

export interface WebhookChange {
  readonly name?: string;
  /** Called by POST; https or http. */
  readonly url?: string;
  /** Only of these; null: of all. */
  readonly segments?: readonly string[] | null;
  /** Only these; null: all. */
  readonly kinds?: readonly ('entered' | 'left' | 'moved')[] | null;
  /** With the people’s identifiers; no when not given. */
  readonly identifiers?: boolean;
  /** Sent along. Their values are not shown again. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly enabled?: boolean;
}

export interface WebhookSecret {
  readonly webhook: Webhook;
  /** whsec_…, by Standard Webhooks. Not shown again. */
  readonly secret: string;
}

export interface Operations {
  /** Change, stop or start a webhook */
  changeWebhook: {
    readonly input: { readonly path: { readonly id: number }; readonly body: WebhookChange };
    readonly reply: Webhook;
  };
  /** One webhook */
  getWebhook: { readonly input: { readonly path: { readonly id: number } }; readonly reply: Webhook };
  /** Batches that were given up */
  listDeadLetters: {
    readonly input: { readonly path: { readonly id: number }; readonly query?: { readonly limit?: number } };
    readonly reply: readonly DeadLetter[];
  };
  /** The latest attempts to send it something */
  listDeliveries: {
    readonly input: { readonly path: { readonly id: number }; readonly query?: { readonly limit?: number } };
    readonly reply: readonly Delivery[];
  };
  /** All webhooks */
  listWebhooks: { readonly input: Record<never, never>; readonly reply: readonly Webhook[] };
  /** A new webhook; its secret is shown this once */
  makeWebhook: {
    readonly input: {
      readonly body: {
        readonly name: string;
        /** Called by POST; https or http. */
        readonly url: string;
        /** Only of these; null: of all. */
        readonly segments?: readonly string[] | null;
        /** Only these; null: all. */
        readonly kinds?: readonly ('entered' | 'left' | 'moved')[] | null;
        /** With the people’s identifiers; no when not given. */
        readonly identifiers?: boolean;
        /** Sent along. Their values are not shown again. */
        readonly headers?: Readonly<Record<string, string>>;
        readonly enabled?: boolean;
        /** A cursor to begin at; else from now on. */
        readonly after?: string;
      };
    };
    readonly reply: WebhookSecret;
  };
  /** Send a signed ping, and say what came of it */
  pingWebhook: { readonly input: { readonly path: { readonly id: number } }; readonly reply: Posted };
  /** Remove a webhook, with what was noted of it */
  removeWebhook: { readonly input: { readonly path: { readonly id: number } }; readonly reply: null };
  /** Send once more what was given up, under the same id */
  resendDeadLetter: {
    readonly input: { readonly path: { readonly id: number; readonly letter: number } };
    readonly reply: Posted;
  };
  /** A new secret; the one before signs beside it for a day */
  rotateWebhookSecret: { readonly input: { readonly path: { readonly id: number } }; readonly reply: WebhookSecret };
}

export const OPERATIONS = {
  changeWebhook: ['PATCH', '/api/v1/webhooks/{id}'],
  getWebhook: ['GET', '/api/v1/webhooks/{id}'],
  listDeadLetters: ['GET', '/api/v1/webhooks/{id}/dead-letters'],
  listDeliveries: ['GET', '/api/v1/webhooks/{id}/deliveries'],
  listWebhooks: ['GET', '/api/v1/webhooks'],
  makeWebhook: ['POST', '/api/v1/webhooks'],
  pingWebhook: ['POST', '/api/v1/webhooks/{id}/ping'],
  removeWebhook: ['DELETE', '/api/v1/webhooks/{id}', 'nothing'],
  resendDeadLetter: ['POST', '/api/v1/webhooks/{id}/dead-letters/{letter}/resend'],
  rotateWebhookSecret: ['POST', '/api/v1/webhooks/{id}/rotate'],
} as const;
