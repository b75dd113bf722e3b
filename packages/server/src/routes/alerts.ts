import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../access/caller.ts';
import { problemReply } from '../access/require.ts';
import { recordAudit } from '../accounts/audit.ts';
import * as store from '../alerts/alert.ts';
import type { Alerts } from '../alerts/alerts.ts';
import { problemsWith } from '../alerts/given.ts';
import { listEvents } from '../alerts/notices.ts';
import type { App, RouteGroup } from '../app.ts';
import type { ServerParts } from '../parts.ts';
import { refusalOf } from '../problems/refusal.ts';
import { closed, IdParams, Instant } from './accounts-schema.ts';
import {
  AlertChangeBody,
  AlertEventReply,
  AlertReply,
  alertEventReply,
  alertReply,
  NewAlertBody,
} from './alerts-schema.ts';

const tags = ['alerts'];
const reading = { needs: 'alerts.read' } as const;
const writing = { needs: 'alerts.write' } as const;
const notFound = problemReply('There is no such alert.');
const unfit = problemReply('Something to watch, or somebody to tell, that is not there.');

/** Alerts: what is watched, who is told, and what happened. */
export const alertRoutes =
  (alerts: Alerts): RouteGroup =>
  (app, parts) => {
    show(app, parts);
    change(app, parts, alerts);
    tell(app, parts, alerts);
  };

function show(app: App, { workspace }: ServerParts): void {
  const { control } = workspace.store;
  app.get(
    '/api/v1/alerts',
    {
      config: reading,
      schema: {
        ...{ operationId: 'listAlerts', tags, summary: 'All alerts, and what the last check found' },
        response: { 200: Type.Array(AlertReply) },
      },
    },
    async () => (await store.listAlerts(control)).map(alertReply),
  );
  app.get(
    '/api/v1/alerts/:id',
    {
      config: reading,
      schema: {
        ...{ operationId: 'getAlert', tags, summary: 'One alert', params: IdParams },
        response: { 200: AlertReply, 404: notFound },
      },
    },
    async ({ params }) => alertReply(await store.alertAsked(control, params.id)),
  );
  app.get(
    '/api/v1/alerts/:id/history',
    {
      config: reading,
      schema: {
        ...{ operationId: 'readAlertHistory', tags, params: IdParams },
        summary: 'When it was raised and over, why, and who was told; the newest first',
        querystring: closed({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })) }),
        response: { 200: Type.Array(AlertEventReply), 404: notFound },
      },
    },
    async ({ params, query }) => {
      await store.alertAsked(control, params.id);
      return (await listEvents(control, params.id, query.limit ?? 50)).map(alertEventReply);
    },
  );
}

function change(app: App, { workspace, clock }: ServerParts, alerts: Alerts): void {
  const { control } = workspace.store;
  const audited = auditor(workspace, clock);
  app.post(
    '/api/v1/alerts',
    {
      config: writing,
      schema: {
        ...{ operationId: 'makeAlert', tags, summary: 'A new alert', body: NewAlertBody },
        response: { 201: AlertReply, 404: unfit, 422: unfit },
      },
    },
    async (request, reply) => {
      const given = { enabled: true, ...request.body };
      await refuseUnfit(control, given);
      const made = await store.addAlert(control, given, { actor: actorOf(request.caller), now: clock() });
      await audited(request, 'alert.made', made.id);
      alerts.wake();
      return reply.code(201).send(alertReply(made));
    },
  );
  app.patch(
    '/api/v1/alerts/:id',
    {
      config: writing,
      schema: {
        ...{ operationId: 'changeAlert', tags, summary: 'Change, stop or start an alert', params: IdParams },
        body: AlertChangeBody,
        response: { 200: AlertReply, 404: notFound, 422: unfit },
      },
    },
    async request => {
      const { id } = request.params;
      await refuseUnfit(control, request.body);
      const changed = await store.changeAlert(control, id, request.body);
      await audited(request, 'alert.changed', id);
      alerts.wake();
      return alertReply(changed);
    },
  );
  app.delete(
    '/api/v1/alerts/:id',
    {
      config: writing,
      schema: {
        ...{ operationId: 'removeAlert', tags, summary: 'Remove an alert and its history', params: IdParams },
        response: { 204: Type.Null(), 404: notFound },
      },
    },
    async (request, reply) => {
      const { id } = await store.alertAsked(control, request.params.id);
      await store.removeAlert(control, id);
      await audited(request, 'alert.removed', id);
      return reply.code(204).send(null);
    },
  );
}

function tell(app: App, { workspace, clock }: ServerParts, alerts: Alerts): void {
  const { control } = workspace.store;
  const audited = auditor(workspace, clock);
  app.post(
    '/api/v1/alerts/:id/test',
    {
      config: writing,
      schema: {
        ...{ operationId: 'testAlert', tags, params: IdParams },
        summary: 'Tell whoever would be told, as a test; the history says what came of it',
        response: { 202: Type.Null(), 404: notFound },
      },
    },
    async (request, reply) => {
      await alerts.test(request.params.id);
      await audited(request, 'alert.tested', request.params.id);
      return reply.code(202).send(null);
    },
  );
  app.put(
    '/api/v1/alerts/:id/mute',
    {
      config: writing,
      schema: {
        ...{ operationId: 'muteAlert', tags, summary: 'Tell nobody until then; it is checked and noted all the same' },
        params: IdParams,
        body: closed({ until: Type.Union([Instant, Type.Null()], { description: 'null: tell again.' }) }),
        response: { 200: AlertReply, 404: notFound },
      },
    },
    async request => {
      const muted = await store.muteAlert(control, request.params.id, request.body.until);
      await audited(request, 'alert.muted', request.params.id);
      return alertReply(muted);
    },
  );
}

const auditor =
  ({ store: { control } }: ServerParts['workspace'], clock: () => number) =>
  ({ caller }: FastifyRequest, action: string, id: number) =>
    recordAudit(control, { time: clock(), actor: actorOf(caller), action, subject: `alert:${id}` });

async function refuseUnfit(
  control: ServerParts['workspace']['store']['control'],
  given: Parameters<typeof problemsWith>[1],
): Promise<void> {
  const problems = await problemsWith(control, given);
  if (problems.length > 0) throw refusalOf(problems);
}
