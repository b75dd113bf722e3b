import type { Problem } from '@satsuma/core';
import { JournalFailure, Overloaded } from '@satsuma/engine';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WithKey } from '../access/caller.ts';
import { refused } from '../access/need.ts';
import { problemReply } from '../access/require.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { App, RouteGroup } from '../app.ts';
import { Refusal, refusalUntil } from '../problems/refusal.ts';
import { BODY_TYPES, readBody, type TrackedBody } from './body.ts';
import { trackMeasures } from './measures.ts';
import { MOST_CALLS, type ReadRequest } from './reading.ts';
import { isList, REQUEST_KINDS, type RequestKind, SHORT_NAMES } from './request-kind.ts';
import { BODIES, TakenReply } from './schema.ts';
import { keyInBody } from './tracking.ts';

/** The tracking API of the Segment spec: calls are answered once they are on disk. */
export const trackRoutes: RouteGroup = (app, parts) => {
  const { tracking, accounts, clock, settings } = parts;
  if (tracking === undefined) return;
  const limit = settings.trackedBodyLimit;
  parseBodies(app, limit);
  tracking.onFailure(err => app.log.error({ err }, 'what goes on in the background failed'));
  const measure = trackMeasures(parts, tracking);
  const handle = (kind: RequestKind) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { text, json } = request.body as TrackedBody;
    const { source } = await writeKeyOf(request, json, accounts);
    const began = performance.now();
    const result = await accepted(tracking.take({ source: source ?? '', kind, receivedAt: clock(), text, json }));
    const problems = result.ok ? whyNone(result.value) : result.problems;
    measure(source ?? '', result.ok ? result.value : ONE_REJECTED, performance.now() - began);
    if (problems !== undefined || !result.ok) throw new Refusal(400, (problems ?? []).slice(0, MOST_PROBLEMS));
    reply.type('application/json; charset=utf-8');
    return replyTo(result.value);
  };
  const config = { needs: 'open', rate: 'write key', cors: 'every site', quiet: true } as const;
  for (const kind of REQUEST_KINDS) {
    app.post(`/v1/${kind}`, { config, bodyLimit: limit, schema: schemaOf(kind), validatorCompiler }, handle(kind));
  }
  for (const [short, kind] of Object.entries(SHORT_NAMES)) {
    app.post(`/v1/${short}`, { config, bodyLimit: limit, schema: { hide: true } }, handle(kind));
  }
};

/** More are not told of a request that is refused: the first ones say what is wrong. */
const MOST_PROBLEMS = 100;
const ONE_REJECTED: ReadRequest = { calls: [], rejected: [{ index: 0, problems: [] }], links: [] };

/** Of a batch of which nothing can be taken: everything that is wrong with it. */
const whyNone = ({ calls, rejected }: ReadRequest): readonly Problem[] | undefined =>
  calls.length === 0 ? rejected.flatMap(({ problems }) => problems) : undefined;

/** Text, so that nothing has to be made of an answer that is nearly always the same. */
const replyTo = ({ rejected }: ReadRequest): string =>
  rejected.length === 0 ? '{"success":true}' : JSON.stringify({ success: true, rejected });

/** The call reader checks, once, what is described. */
const validatorCompiler = () => () => true;

const SUMMARIES = {
  identify: 'Who somebody is',
  track: 'What somebody did',
  page: 'A page that somebody looked at',
  screen: 'A screen of an app that somebody looked at',
  group: 'The household or company that somebody belongs to',
  alias: 'Two ids of one person',
  batch: `Several calls, at most ${MOST_CALLS}; the good ones are taken, the others are in the answer`,
  import: 'Several calls of the past; as batch',
} as const satisfies Record<RequestKind, string>;

const schemaOf = (kind: RequestKind) => ({
  operationId: kind === 'import' ? 'importCalls' : kind === 'batch' ? 'trackBatch' : kind,
  tags: ['tracking'],
  summary: SUMMARIES[kind],
  security: [{ writeKey: [] }, { apiKey: [] }],
  consumes: BODY_TYPES,
  body: BODIES[kind],
  response: {
    200: TakenReply,
    400: problemReply(isList(kind) ? 'No call can be taken; or this is no batch.' : 'The call cannot be taken.'),
    401: problemReply('The write key is missing, not known, or revoked.'),
    403: problemReply('The key is not for writing.'),
  },
});

function parseBodies(app: App, limit: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(BODY_TYPES, { parseAs: 'buffer' }, (request: FastifyRequest, bytes: Buffer) =>
    readBody(bytes, request.headers['content-encoding'], limit),
  );
}

/** The key of the header; or else of the body, for a beacon has no header (and may bring somebody's session along). */
async function writeKeyOf({ caller }: FastifyRequest, json: unknown, { keys }: Accounts): Promise<WithKey> {
  if (caller.kind === 'key' && caller.scope === 'write') return caller;
  const written = caller.kind === 'key' ? undefined : keyInBody(json);
  const found = written === undefined ? undefined : await keys.find(written);
  if (found?.scope === 'write') return found;
  throw refused(found ?? caller, 'write key') ?? new Refusal(401, []);
}

/** Nothing is acknowledged that is not on disk; who sent it keeps it and comes again. */
async function accepted<T>(taken: Promise<T>): Promise<T> {
  try {
    return await taken;
  } catch (error) {
    if (error instanceof Overloaded)
      throw refusalUntil('not-ready', { message: 'More calls wait than can be worked off soon.' }, WAIT_FOR_WORK);
    if (error instanceof JournalFailure) {
      const message = error.full ? 'There is no room left on the disk.' : 'The calls could not be written to disk.';
      throw refusalUntil('not-ready', { message }, WAIT_FOR_DISK);
    }
    throw error;
  }
}

const WAIT_FOR_WORK = 5;
const WAIT_FOR_DISK = 30;
