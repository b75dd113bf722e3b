import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../access/caller.ts';
import { problemReply } from '../access/require.ts';
import { type AuditDetail, recordAudit } from '../accounts/audit.ts';
import { newToken } from '../accounts/token.ts';
import type { App } from '../app.ts';
import type { ServerParts } from '../parts.ts';
import { refusal, refusalOf } from '../problems/refusal.ts';
import { closed } from '../routes/accounts-schema.ts';
import { JobReply, jobReply } from '../routes/jobs.ts';
import { meaningOf } from './call.ts';
import { checkConfig, isSamePlace, needsSecret } from './check-config.ts';
import { type Connection, isPullKind } from './connection.ts';
import type { NewConnection } from './connections.ts';
import { ConnectionReply, KindName, RefusedReply, Secret, SourceName, SourceParams } from './schema.ts';
import { type Sources, scheduleOf } from './sources.ts';

const tags = ['sources'];
const read = { needs: 'data.read' } as const;
const write = { needs: 'settings.write' } as const;
const unknown = problemReply('There is no such connection.');

/** What brings data in by itself: listed, made, changed, paused, removed. */
export function connectionRoutes(app: App, parts: ServerParts, sources: Sources): void {
  addReading(app, sources);
  addMaking(app, parts, sources);
  addChanging(app, parts, sources);
  addSecret(app, parts, sources);
  addRun(app, sources);
}

const shown = (connection: Connection) => ({
  ...connection,
  config: { ...connection.config },
  failure: connection.failure && { ...connection.failure },
  reasons: connection.reasons.map(counted => ({ ...counted, means: meaningOf(counted.reason) })),
  path: isPullKind(connection.kind) ? null : `/sources/${connection.source}/${connection.kind}`,
});

async function found({ connections }: Sources, source: string): Promise<Connection> {
  const connection = await connections.find(source);
  if (connection === undefined)
    throw refusal('not-found', { path: 'params.source', message: 'There is no such connection.' });
  return connection;
}

const auditing =
  ({ workspace, clock }: ServerParts) =>
  ({ caller }: FastifyRequest, action: string, source: string, details: Readonly<Record<string, AuditDetail>> = {}) =>
    recordAudit(workspace.store.control, {
      ...{
        time: clock(),
        actor: actorOf(caller),
        action: `connection.${action}`,
        subject: `source:${source}`,
        details,
      },
    });

function addReading(app: App, sources: Sources): void {
  app.get(
    '/api/v1/connections',
    {
      config: read,
      schema: {
        ...{ operationId: 'listConnections', tags, summary: 'What brings data in by itself, and what came of it' },
        response: { 200: Type.Array(ConnectionReply) },
      },
    },
    async () => {
      await sources.tally.flush();
      return (await sources.connections.list()).map(shown);
    },
  );
  app.get(
    '/api/v1/connections/:source',
    {
      config: read,
      schema: {
        ...{ operationId: 'getConnection', tags, summary: 'One of them', params: SourceParams },
        response: { 200: ConnectionReply, 404: unknown },
      },
    },
    async request => {
      await sources.tally.flush();
      return shown(await found(sources, request.params.source));
    },
  );
  app.get(
    '/api/v1/connections/:source/refusals',
    {
      config: read,
      schema: {
        ...{ operationId: 'listRefusals', tags, summary: 'What was not taken lately, and why; never what it said' },
        params: SourceParams,
        response: { 200: Type.Array(RefusedReply), 404: unknown },
      },
    },
    async request => {
      await sources.tally.flush();
      const { source } = await found(sources, request.params.source);
      return [...(await sources.connections.refusals(source))];
    },
  );
}

function addMaking(app: App, parts: ServerParts, sources: Sources): void {
  const audit = auditing(parts);
  app.post(
    '/api/v1/connections',
    {
      config: write,
      schema: {
        ...{ operationId: 'makeConnection', tags, summary: 'Let a source bring its data in by itself' },
        body: closed({
          source: SourceName,
          kind: KindName,
          config: Type.Record(Type.String(), Type.Unknown(), { description: 'By kind: docs/sources.md.' }),
          secret: Type.Optional(Secret),
        }),
        response: {
          201: closed({
            connection: ConnectionReply,
            secret: Type.Union([Type.String(), Type.Null()], {
              description: 'Of a mapped webhook where none was given: shown this once.',
            }),
          }),
          409: problemReply('The source has a connection.'),
          422: problemReply('The configuration is not right.'),
        },
      },
    },
    async (request, reply) => {
      const { source, kind, config, secret } = request.body;
      const checked = checkConfig(kind, config);
      if (!checked.ok) throw refusalOf(checked.problems, 'body.config');
      const made = { source, kind, config: checked.value } as NewConnection;
      const needed = needsSecret(made);
      if (needed && secret === undefined && kind !== 'webhook')
        throw refusalOf([{ code: 'missing-key', path: 'body.secret', message: 'The secret is missing.' }]);
      const fresh = needed && secret === undefined ? newToken(parts.random) : undefined;
      if (!(await sources.connections.make(made, secret ?? fresh, parts.clock())))
        throw refusal('conflict', { path: 'body.source', message: 'The source has a connection.' });
      await audit(request, 'made', source, { kind });
      const connection = await found(sources, source);
      sources.timetable.set(source, scheduleOf(connection));
      return reply.code(201).send({ connection: shown(connection), secret: fresh ?? null });
    },
  );
}

function addChanging(app: App, parts: ServerParts, sources: Sources): void {
  const audit = auditing(parts);
  app.patch(
    '/api/v1/connections/:source',
    {
      config: write,
      schema: {
        ...{
          operationId: 'changeConnection',
          tags,
          summary: 'Change, pause or resume a connection',
          params: SourceParams,
        },
        body: closed({
          status: Type.Optional(Type.Enum(['active', 'paused'])),
          config: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
          secret: Type.Optional(Secret),
        }),
        response: { 200: ConnectionReply, 404: unknown, 422: problemReply('The configuration is not right.') },
      },
    },
    async request => {
      const before = await found(sources, request.params.source);
      const { kind, source } = before;
      const { status, config, secret } = request.body;
      const checked = config === undefined ? undefined : checkConfig(kind, config);
      if (checked?.ok === false) throw refusalOf(checked.problems, 'body.config');
      const changes = { ...(status && { status }), ...(checked && { config: checked.value as Connection['config'] }) };
      if (
        checked !== undefined &&
        secret === undefined &&
        before.hasSecret &&
        !isSamePlace(before.config, checked.value)
      )
        throw refusalOf([{ code: 'missing-key', path: 'body.secret', message: 'Another place needs its secret.' }]);
      await sources.connections.change(source, changes, parts.clock());
      if (secret !== undefined) await sources.connections.changeSecret(source, secret, parts.clock());
      await audit(request, 'changed', source, { status: status ?? null });
      const connection = await found(sources, source);
      sources.timetable.set(source, scheduleOf(connection));
      return shown(connection);
    },
  );
  app.delete(
    '/api/v1/connections/:source',
    {
      config: write,
      schema: {
        ...{
          operationId: 'removeConnection',
          tags,
          summary: 'Take a connection away; what it brought stays',
          params: SourceParams,
        },
        response: { 204: Type.Null(), 404: unknown },
      },
    },
    async (request, reply) => {
      const { source } = await found(sources, request.params.source);
      sources.timetable.set(source, undefined);
      await sources.connections.remove(source);
      await audit(request, 'removed', source);
      return reply.code(204).send(null);
    },
  );
}

function addSecret(app: App, parts: ServerParts, sources: Sources): void {
  const audit = auditing(parts);
  app.post(
    '/api/v1/connections/:source/secret',
    {
      config: write,
      schema: {
        ...{ operationId: 'rotateSecret', tags, summary: 'Another secret; the one before is good for another day' },
        params: SourceParams,
        body: closed({ secret: Type.Optional(Secret) }),
        response: {
          200: closed({
            secret: Type.Union([Type.String(), Type.Null()], { description: 'Where none was given: shown this once.' }),
          }),
          404: unknown,
          422: problemReply('The other side makes this secret: it has to be given.'),
        },
      },
    },
    async request => {
      const { source, kind } = await found(sources, request.params.source);
      const { secret } = request.body;
      if (secret === undefined && kind !== 'webhook')
        throw refusalOf([{ code: 'missing-key', path: 'body.secret', message: 'The other side makes this secret.' }]);
      const fresh = secret === undefined ? newToken(parts.random) : undefined;
      await sources.connections.changeSecret(source, secret ?? fresh ?? '', parts.clock());
      await audit(request, 'secret-changed', source);
      return { secret: fresh ?? null };
    },
  );
}

function addRun(app: App, sources: Sources): void {
  app.post(
    '/api/v1/connections/:source/pull',
    {
      config: { needs: 'data.write' },
      schema: {
        ...{ operationId: 'pullNow', tags, summary: 'Fetch what is new now; answers with a job', params: SourceParams },
        response: {
          202: JobReply,
          404: unknown,
          409: problemReply('There is nothing to fetch of that source, or that is under way.'),
        },
      },
    },
    async (request, reply) => {
      const { source } = await found(sources, request.params.source);
      const job = await sources.runs.start(source, actorOf(request.caller));
      if (job === undefined)
        throw refusal('conflict', { message: 'There is nothing to fetch of that source, or that is under way.' });
      return reply.code(202).send(jobReply(job));
    },
  );
}
