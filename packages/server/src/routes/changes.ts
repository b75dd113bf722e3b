import type { OutgoingHttpHeaders } from 'node:http';
import type { Workspace } from '@satsuma/engine';
import type { FastifyReply } from 'fastify';
import { type Static, Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { App, RouteGroup } from '../app.ts';
import { CHANGE_KINDS, ChangeReply, eventsOf } from '../outgoing/change-event.ts';
import { BEGINNING, cursorOf, positionIn } from '../outgoing/cursor.ts';
import type { ChangeFilter, Feed } from '../outgoing/feed.ts';
import { unknownSegments } from '../outgoing/known-segments.ts';
import { STREAM_BOUNDS, type StreamBounds, writeStream } from '../outgoing/stream.ts';
import type { ServerParts } from '../parts.ts';
import { refusalOf, refusalUntil } from '../problems/refusal.ts';
import { closed } from './accounts-schema.ts';

const tags = ['changes'];
const config = { needs: 'people.read' } as const;

const wanted = {
  after: Type.Optional(Type.String({ maxLength: 300, description: 'A cursor: what follows it.' })),
  segments: Type.Optional(
    Type.String({ minLength: 1, maxLength: 20_000, description: 'Ids of segments and segmentations, with commas.' }),
  ),
  kinds: Type.Optional(
    Type.String({ pattern: '^(entered|left|moved)(,(entered|left|moved))*$', description: 'entered, left, moved' }),
  ),
  identifiers: Type.Optional(Type.Boolean({ description: 'With the people’s identifiers.' })),
};
const Wanted = closed(wanted);

type Query = Static<typeof Wanted>;

/** The log of memberships as it grows: by pages, and as a stream. */
export const changesRoutes =
  (feed: Feed, bounds: StreamBounds = STREAM_BOUNDS): RouteGroup =>
  (app, parts) => {
    pages(app, parts, feed);
    streams(app, parts, { feed, bounds });
  };

function pages(app: App, { workspace }: ServerParts, feed: Feed): void {
  app.get(
    '/api/v1/changes/feed',
    {
      config,
      schema: {
        operationId: 'readChanges',
        tags,
        summary: 'Who entered, left and moved, page by page, for whoever follows it',
        description: 'In the order of the log and without gaps: what comes later always comes after the cursor.',
        querystring: closed({
          ...wanted,
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, default: 100 })),
        }),
        response: {
          200: closed({
            changes: Type.Array(ChangeReply),
            next: Type.String({ description: 'The cursor for what follows, also when nothing does yet.' }),
            more: Type.Boolean({ description: 'Whether something follows already.' }),
          }),
          404: problemReply('There never was such a segment.'),
        },
      },
    },
    async ({ query }) => {
      const filter = await filterIn(query, workspace);
      const from = placeOf(query.after, 'query.after') ?? BEGINNING;
      const portion = await feed.after(from, filter, query.limit ?? 100);
      const changes = await eventsOf(workspace, portion.changes, query.identifiers === true);
      return { changes, next: cursorOf(feed.comeBack(from, portion)), more: portion.more };
    },
  );
}

interface Streaming {
  readonly feed: Feed;
  readonly bounds: StreamBounds;
}

function streams(app: App, { workspace, metrics }: ServerParts, { feed, bounds }: Streaming): void {
  const ended = new AbortController();
  const open = new Set<Promise<void>>();
  const gauge = metrics.gauge('satsuma_streams', 'Streams of changes that are being read.');
  metrics.onRead(() => gauge.set(open.size));
  app.addHook('preClose', async () => {
    ended.abort();
    await Promise.all(open);
  });
  app.get(
    '/api/v1/changes/stream',
    {
      config,
      schema: {
        operationId: 'streamChanges',
        tags,
        summary: 'Changes as server-sent events, from a cursor or from now on',
        description:
          'Each event bears an id: come back with the last one (Last-Event-ID, or after) and nothing is left out. At least once: what comes twice has the same id.',
        querystring: Wanted,
        headers: Type.Object({ 'last-event-id': Type.Optional(Type.String({ maxLength: 300 })) }),
        response: {
          200: { description: 'Events', content: { 'text/event-stream': { schema: Type.String() } } },
          404: problemReply('There never was such a segment.'),
        },
      },
    },
    async ({ query, headers, log }, reply) => {
      const filter = await filterIn(query, workspace);
      const from = placeOf(headers['last-event-id'], 'headers.last-event-id') ?? placeOf(query.after, 'query.after');
      if (open.size >= bounds.most || ended.signal.aborted) {
        throw refusalUntil('not-ready', { message: 'There are as many streams as there may be.' }, 10);
      }
      reply.hijack();
      reply.raw.writeHead(200, streamHeaders(reply));
      const parts = { feed, workspace, bounds, ended: ended.signal };
      const followed = { from: from ?? feed.end, filter, named: query.identifiers === true };
      const stream = writeStream(reply.raw, parts, followed)
        .catch(err => log.error({ err }, 'a stream of changes failed'))
        .finally(() => open.delete(stream));
      open.add(stream);
    },
  );
}

/** Those that hooks have set, and those of a stream; proxies must not hold it back. */
const streamHeaders = (reply: FastifyReply) => ({
  ...(reply.getHeaders() as OutgoingHttpHeaders),
  'content-type': 'text/event-stream; charset=utf-8',
  'x-accel-buffering': 'no',
  // A connection that is kept for more requests would keep the server from stopping.
  connection: 'close',
});

async function filterIn(query: Query, { store }: Workspace): Promise<ChangeFilter> {
  const segments = query.segments?.split(',');
  const kinds = query.kinds?.split(',');
  const unknown = await unknownSegments(store.control, segments ?? [], 'query.segments');
  if (unknown.length > 0) throw refusalOf(unknown);
  return { segments, kinds: kinds && CHANGE_KINDS.filter(kind => kinds.includes(kind)) };
}

function placeOf(cursor: string | undefined, path: string) {
  if (cursor === undefined || cursor === '') return undefined;
  const position = positionIn(cursor);
  if (position === undefined) {
    throw refusalOf([{ code: 'bad-value', path, message: 'This is no cursor.', hint: 'a next or an id of this API' }]);
  }
  return position;
}
