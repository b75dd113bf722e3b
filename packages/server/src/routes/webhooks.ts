import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../access/caller.ts';
import { problemReply } from '../access/require.ts';
import { type AuditEntry, recordAudit } from '../accounts/audit.ts';
import type { App, RouteGroup } from '../app.ts';
import { positionIn } from '../outgoing/cursor.ts';
import type { Feed } from '../outgoing/feed.ts';
import { listDeadLetters } from '../outgoing/webhooks/dead-letters.ts';
import { listDeliveries } from '../outgoing/webhooks/deliveries.ts';
import { problemsWith } from '../outgoing/webhooks/given.ts';
import type { Senders } from '../outgoing/webhooks/senders.ts';
import * as webhooks from '../outgoing/webhooks/webhook.ts';
import type { ServerParts } from '../parts.ts';
import { refusalOf } from '../problems/refusal.ts';
import { closed, IdParams } from './accounts-schema.ts';
import {
  DeadLetterReply,
  DeliveryReply,
  givenIn,
  NewWebhookBody,
  PostedReply,
  postedReply,
  SecretReply,
  WebhookChangeBody,
  WebhookReply,
  webhookReply,
} from './webhooks-schema.ts';

const tags = ['webhooks'];
const reading = { needs: 'webhooks.read' } as const;
const writing = { needs: 'webhooks.write' } as const;
const notFound = problemReply('There is no such webhook.');
const limited = closed({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })) });

/** Addresses that changes are sent to, and what became of it. */
export const webhookRoutes =
  (feed: Feed, senders: Senders): RouteGroup =>
  (app, parts) => {
    show(app, parts);
    change(app, parts, { feed, senders });
    rotate(app, parts);
    sending(app, parts, senders);
  };

interface Sending {
  readonly feed: Feed;
  readonly senders: Senders;
}

function show(app: App, { workspace }: ServerParts): void {
  const { control } = workspace.store;
  app.get(
    '/api/v1/webhooks',
    {
      config: reading,
      schema: {
        ...{ operationId: 'listWebhooks', tags, summary: 'All webhooks' },
        response: { 200: Type.Array(WebhookReply) },
      },
    },
    async () => (await webhooks.listWebhooks(control)).map(webhookReply),
  );
  app.get(
    '/api/v1/webhooks/:id',
    {
      config: reading,
      schema: {
        ...{ operationId: 'getWebhook', tags, summary: 'One webhook', params: IdParams },
        response: { 200: WebhookReply, 404: notFound },
      },
    },
    async ({ params }) => webhookReply(await webhooks.webhookAsked(control, params.id)),
  );
  app.get(
    '/api/v1/webhooks/:id/deliveries',
    {
      config: reading,
      schema: {
        ...{
          operationId: 'listDeliveries',
          tags,
          summary: 'The latest attempts to send it something',
          params: IdParams,
        },
        querystring: limited,
        response: { 200: Type.Array(DeliveryReply), 404: notFound },
      },
    },
    async ({ params, query }) => {
      await webhooks.webhookAsked(control, params.id);
      return [...(await listDeliveries(control, params.id, query.limit ?? 50))];
    },
  );
  app.get(
    '/api/v1/webhooks/:id/dead-letters',
    {
      config: reading,
      schema: {
        ...{ operationId: 'listDeadLetters', tags, summary: 'Batches that were given up', params: IdParams },
        querystring: limited,
        response: { 200: Type.Array(DeadLetterReply), 404: notFound },
      },
    },
    async ({ params, query }) => {
      await webhooks.webhookAsked(control, params.id);
      return [...(await listDeadLetters(control, params.id, query.limit ?? 50))];
    },
  );
}

function change(app: App, { workspace, clock, random }: ServerParts, { feed, senders }: Sending): void {
  const { control } = workspace.store;
  const audited = auditor(workspace, clock);
  app.post(
    '/api/v1/webhooks',
    {
      config: writing,
      schema: {
        ...{ operationId: 'makeWebhook', tags, summary: 'A new webhook; its secret is shown this once' },
        body: closed({
          ...NewWebhookBody.properties,
          after: Type.Optional(Type.String({ maxLength: 300, description: 'A cursor to begin at; else from now on.' })),
        }),
        response: { 201: SecretReply, 422: problemReply('A URL or a header that cannot be.') },
      },
    },
    async (request, reply) => {
      const { after, ...body } = request.body;
      const from = after === undefined ? feed.end : positionIn(after);
      if (from === undefined)
        throw refusalOf([{ code: 'bad-value', path: 'body.after', message: 'This is no cursor.' }]);
      const given = { identifiers: false, headers: {}, enabled: true, filter: {}, ...givenIn(body), ...named(body) };
      await refuseUnfit(control, given);
      const made = await webhooks.addWebhook(control, given, {
        ...{ random, from, actor: actorOf(request.caller), now: clock() },
      });
      await audited(request, 'webhook.made', made.webhook.id);
      senders.start(made.webhook.id);
      return reply.code(201).send({ webhook: webhookReply(made.webhook), secret: made.secret });
    },
  );
  app.patch(
    '/api/v1/webhooks/:id',
    {
      config: writing,
      schema: {
        ...{ operationId: 'changeWebhook', tags, summary: 'Change, stop or start a webhook', params: IdParams },
        body: WebhookChangeBody,
        response: { 200: WebhookReply, 404: notFound, 422: problemReply('A URL or a header that cannot be.') },
      },
    },
    async request => {
      const { id } = request.params;
      const given = givenIn(request.body, await webhooks.webhookAsked(control, id));
      await refuseUnfit(control, given);
      const changed = await webhooks.changeWebhook(control, id, given);
      await audited(request, 'webhook.changed', id);
      senders.start(id);
      return webhookReply(changed);
    },
  );
  app.delete(
    '/api/v1/webhooks/:id',
    {
      config: writing,
      schema: {
        ...{ operationId: 'removeWebhook', tags, summary: 'Remove a webhook, with what was noted of it' },
        params: IdParams,
        response: { 204: Type.Null(), 404: notFound },
      },
    },
    async (request, reply) => {
      const { id } = await webhooks.webhookAsked(control, request.params.id);
      await senders.end(id);
      await webhooks.removeWebhook(control, id);
      await audited(request, 'webhook.removed', id);
      return reply.code(204).send(null);
    },
  );
}

function rotate(app: App, { workspace, clock, random }: ServerParts): void {
  const audited = auditor(workspace, clock);
  app.post(
    '/api/v1/webhooks/:id/rotate',
    {
      config: writing,
      schema: {
        ...{ operationId: 'rotateWebhookSecret', tags, params: IdParams },
        summary: 'A new secret; the one before signs beside it for a day',
        response: { 200: SecretReply, 404: notFound },
      },
    },
    async request => {
      const { id } = request.params;
      const { webhook, secret } = await webhooks.rotateSecret(workspace.store.control, id, { random, now: clock() });
      await audited(request, 'webhook.rotated', id);
      return { webhook: webhookReply(webhook), secret };
    },
  );
}

function sending(app: App, { workspace, clock }: ServerParts, senders: Senders): void {
  const audited = auditor(workspace, clock);
  app.post(
    '/api/v1/webhooks/:id/ping',
    {
      config: writing,
      schema: {
        ...{ operationId: 'pingWebhook', tags, summary: 'Send a signed ping, and say what came of it' },
        params: IdParams,
        response: { 200: PostedReply, 404: notFound },
      },
    },
    async ({ params }) => postedReply(await senders.ping(params.id)),
  );
  app.post(
    '/api/v1/webhooks/:id/dead-letters/:letter/resend',
    {
      config: writing,
      schema: {
        ...{ operationId: 'resendDeadLetter', tags, summary: 'Send once more what was given up, under the same id' },
        params: closed({ ...IdParams.properties, letter: IdParams.properties.id }),
        response: { 200: PostedReply, 404: problemReply('There is no such dead letter.') },
      },
    },
    async request => {
      const { id, letter } = request.params;
      const posted = await senders.sendAgain(id, letter);
      await audited(request, 'webhook.resent', id, { letter });
      return postedReply(posted);
    },
  );
}

const auditor =
  ({ store }: ServerParts['workspace'], clock: () => number) =>
  ({ caller }: FastifyRequest, action: string, id: number, details: AuditEntry['details'] = {}) =>
    recordAudit(store.control, { time: clock(), actor: actorOf(caller), action, subject: `webhook:${id}`, details });

const named = ({ name, url }: { readonly name: string; readonly url: string }) => ({ name, url });

async function refuseUnfit(control: ServerParts['workspace']['store']['control'], given: webhooks.WebhookChange) {
  const problems = await problemsWith(control, given);
  if (problems.length > 0) throw refusalOf(problems);
}
