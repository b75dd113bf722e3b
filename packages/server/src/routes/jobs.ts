import { Type } from 'typebox';
import { actorOf, may } from '../access/caller.ts';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import type { Job } from '../operations/jobs.ts';
import { refusal } from '../problems/refusal.ts';
import { closed, Instant } from './accounts-schema.ts';

const tags = ['jobs'];
const config = { needs: 'data.read' } as const;
const params = closed({ id: Type.String({ minLength: 1, maxLength: 40 }) });

export const JobReply = Type.Object(
  {
    id: Type.String(),
    kind: Type.String(),
    actor: Type.String(),
    started: Instant,
    finished: Type.Union([Instant, Type.Null()]),
    status: Type.Enum(['running', 'done', 'failed', 'cancelled']),
    progress: closed({ done: Type.Number(), total: Type.Number({ description: '0: not known.' }) }),
    result: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
    problems: Type.Array(
      closed({ code: Type.String(), path: Type.String(), message: Type.String(), hint: Type.Optional(Type.String()) }),
    ),
  },
  { title: 'Job', additionalProperties: false },
);

/** As the API shows it. */
export const jobReply = (job: Job) => ({
  ...job,
  problems: [...job.problems],
  result: job.result && { ...job.result },
});

/** Work that takes longer than a request. */
export const jobRoutes: RouteGroup = (app, { jobs }) => {
  const found = (id: string): Job => {
    const job = jobs.get(id);
    if (job === undefined) throw refusal('not-found', { path: 'params.id', message: 'There is no such job.' });
    return job;
  };
  app.get(
    '/api/v1/jobs',
    {
      config,
      schema: {
        operationId: 'listJobs',
        tags,
        summary: 'Jobs, the newest first',
        response: { 200: Type.Array(JobReply) },
      },
    },
    async () => jobs.list().map(jobReply),
  );
  app.get(
    '/api/v1/jobs/:id',
    {
      config,
      schema: {
        operationId: 'getJob',
        tags,
        summary: 'How far a job is, and what came of it',
        params,
        response: { 200: JobReply, 404: problemReply('There is no such job.') },
      },
    },
    async request => jobReply(found(request.params.id)),
  );
  app.delete(
    '/api/v1/jobs/:id',
    {
      config,
      schema: {
        operationId: 'cancelJob',
        tags,
        summary: 'Cancel a job: your own, or anybody’s as an admin',
        params,
        response: { 202: JobReply, 404: problemReply('There is no such job.') },
      },
    },
    async (request, reply) => {
      const { id, actor } = found(request.params.id);
      if (actor !== actorOf(request.caller) && !may(request.caller, 'accounts')) {
        throw refusal('forbidden', { message: 'Somebody else started this job.' });
      }
      jobs.cancel(id);
      return reply.code(202).send(jobReply(found(id)));
    },
  );
};
