import type { FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import { actorOf } from '../access/caller.ts';
import { type AuditDetail, recordAudit } from '../accounts/audit.ts';
import type { Job, Work } from '../operations/jobs.ts';
import type { ServerParts } from '../parts.ts';
import { JobReply } from '../routes/jobs.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Of a route that answers with a job: what the job's `result` will be. */
    'x-job-result'?: TSchema;
  }
}

/** Does what changes people, facts, definitions, settings or memberships: with a live half, so that what is live follows. */
export const writing = <T>({ live }: Pick<ServerParts, 'live'>, work: () => Promise<T>): Promise<T> =>
  live === undefined ? work() : live.around(work);

interface Done {
  /** `definitions.applied`, `import.undone` … */
  readonly action: string;
  /** `segment:vip`, `import:3`. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, AuditDetail>>;
}

/** Says in the audit log who did it. */
export const audited = ({ workspace, clock }: ServerParts, { caller }: FastifyRequest, done: Done): Promise<void> =>
  recordAudit(workspace.store.control, { time: clock(), actor: actorOf(caller), ...done });

/** Work that outlives the request, as a job of the caller's. */
export const startJob = (
  { jobs }: Pick<ServerParts, 'jobs'>,
  { caller }: FastifyRequest,
  kind: string,
  work: (on: Work) => Promise<object>,
): Job => jobs.start({ kind, actor: actorOf(caller) }, async on => ({ ...(await work(on)) }));

/** The schema of a route that starts a job. */
export const answersWithJob = (result: TSchema) => ({ 'x-job-result': result, response: { 202: JobReply } });
