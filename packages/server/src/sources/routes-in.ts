import { JournalFailure, Overloaded } from '@satsuma/engine';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { App } from '../app.ts';
import type { ServerParts } from '../parts.ts';
import { type Refusal, refusal, refusalOf, refusalUntil } from '../problems/refusal.ts';
import { closed } from '../routes/accounts-schema.ts';
import { WEBHOOK_KINDS, type WebhookKind } from './connection.ts';
import type { Received } from './receive.ts';
import type { Sources } from './sources.ts';

type Receive = NonNullable<Sources['receive']>;

/** Where shops, CRMs and anything else send what happens: `POST /sources/<source>/<kind>`. */
export function webhookRoutes(app: App, parts: ServerParts, receive: Receive): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: FastifyRequest, body: Buffer) => body);
  for (const kind of WEBHOOK_KINDS)
    addRoute(app, kind, async request => {
      const { source } = request.params as { readonly source: string };
      const base = parts.settings.publicUrl ?? `${request.protocol}://${request.host}`;
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const delivery = {
        method: request.method,
        url: base.replace(/\/$/, '') + request.url,
        headers: request.headers,
        body,
      };
      return receive(source, kind, delivery).catch(error => {
        throw notOnDisk(error) ?? error;
      });
    });
}

const SUMMARIES = {
  shopify: 'A webhook of Shopify',
  woocommerce: 'A webhook of WooCommerce',
  hubspot: 'Webhooks of HubSpot',
  webhook: 'Any JSON, read by the mapping of its source',
} as const satisfies Record<WebhookKind, string>;

const BODY_LIMIT = 5 * 1024 * 1024;

const TakenReply = closed({
  accepted: Type.Integer({ description: 'Calls that are on disk.' }),
  aside: Type.Integer({ description: 'What is of no use, or counts with something else.' }),
  refused: Type.Integer({ description: 'Problems; the refusals of the source list them.' }),
});

function addRoute(app: App, kind: WebhookKind, receive: (request: FastifyRequest) => Promise<Received>): void {
  app.post(
    `/sources/:source/${kind}`,
    {
      config: { needs: 'open', rate: 'write key' },
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: `receive${kind[0]?.toUpperCase()}${kind.slice(1)}`,
        tags: ['sources'],
        summary: SUMMARIES[kind],
        params: closed({ source: Type.String({ minLength: 1, maxLength: 100 }) }),
        response: {
          200: TakenReply,
          401: problemReply('The signature is missing or is not the one of this source.'),
          404: problemReply('There is no such source.'),
          422: problemReply('Nothing of it can be taken.'),
        },
      },
    },
    async request => {
      const received = await receive(request);
      const refused = refusedBy(received, kind);
      if (refused !== undefined) throw refused;
      return received.outcome === 'taken'
        ? { accepted: received.accepted, aside: received.aside, refused: received.problems.length }
        : { accepted: 0, aside: 0, refused: received.outcome === 'refused' ? received.problems.length : 0 };
    },
  );
}

/** To a shop a refusal says "send it again", and after some of them it sends nothing more: what cannot be read is not asked for again. */
function refusedBy(received: Received, kind: WebhookKind): Refusal | undefined {
  switch (received.outcome) {
    case 'unknown':
      return refusal('not-found', { path: 'params.source', message: 'There is no such source, or not of this kind.' });
    case 'not-genuine':
      return refusal('not-signed-in', {
        path: 'headers',
        message: 'The signature is missing or is not the one of this source.',
      });
    case 'paused':
      return refusalUntil('not-ready', { message: 'The source is paused.' }, PAUSED_SECONDS);
    case 'refused':
      return kind === 'webhook' ? refusalOf(received.problems, 'body') : undefined;
    case 'taken':
      return kind === 'webhook' && received.accepted === 0 && received.problems.length > 0
        ? refusalOf(received.problems, 'body')
        : undefined;
    case 'ping':
      return undefined;
  }
}

const PAUSED_SECONDS = 3600;

function notOnDisk(error: unknown): Refusal | undefined {
  if (error instanceof Overloaded)
    return refusalUntil('not-ready', { message: 'More calls wait than can be worked off soon.' }, 5);
  if (error instanceof JournalFailure)
    return refusalUntil('not-ready', { message: 'The calls could not be written to disk.' }, 30);
  return undefined;
}
