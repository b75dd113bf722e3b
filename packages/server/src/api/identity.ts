import { findPerson, type Live, listMeetings, listMerges, MEETING_STATUSES } from '@satsuma/engine';
import { type Static, Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import type { ServerParts } from '../parts.ts';
import { orRefuse, refusal } from '../problems/refusal.ts';
import { Count, Instant, list, named, ProfileNumber } from './schema/building.ts';
import { MergeReply } from './schema/people.ts';
import { together } from './together.ts';
import { audited } from './writing.ts';

const tags = ['identity'];
const config = { needs: 'people.read' } as const;
const write = { needs: 'people.write' } as const;
const Limit = Type.Integer({ minimum: 1, maximum: 1000, default: 100 });

const MeetingReply = named('Meeting', {
  a: ProfileNumber,
  b: ProfileNumber,
  by: Type.String({ description: 'The kind of identifier that both were named by.' }),
  because: Type.Enum(['limit', 'rule']),
  firstSeen: Instant,
  lastSeen: Instant,
  times: Count,
  message: Type.String(),
  source: Type.String(),
  status: Type.Enum([...MEETING_STATUSES]),
});

const listMergesRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/identity/merges',
    {
      config,
      schema: {
        operationId: 'listMerges',
        tags,
        summary: 'People who were found to be one, the newest first',
        querystring: Type.Object(
          { profile: Type.Optional(ProfileNumber), limit: Limit },
          { additionalProperties: false },
        ),
        response: { 200: list(MergeReply) },
      },
    },
    request => listMerges(workspace.store.control, request.query),
  );
};

const listMeetingsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/identity/meetings',
    {
      config,
      schema: {
        operationId: 'listMeetings',
        tags,
        summary: 'Known people whom one call named, and who stayed two: the review list',
        querystring: Type.Object(
          { status: Type.Enum([...MEETING_STATUSES], { default: 'open' }), limit: Limit },
          { additionalProperties: false },
        ),
        response: { 200: list(MeetingReply) },
      },
    },
    request => listMeetings(workspace.store.control, request.query),
  );
};

const TwoBody = named('TwoProfiles', { a: ProfileNumber, b: ProfileNumber });
type Two = Static<typeof TwoBody>;
const twoFailures = {
  404: problemReply('There is no such person.'),
  409: problemReply('They are one person already; or this server does not take calls.'),
};

const mergeProfilesRoute: RouteGroup = (app, parts) => {
  app.post(
    '/api/v1/identity/merges',
    {
      config: write,
      schema: {
        operationId: 'mergeProfiles',
        tags,
        summary: 'Make two people one, as somebody says they are; settles their meeting',
        body: TwoBody,
        response: { 200: named('MergedProfiles', { profile: ProfileNumber }), ...twoFailures },
      },
    },
    async request => {
      const live = liveOf(parts);
      const { a, b } = await twoPeople(parts, request.body);
      orRefuse(await live.mergeProfiles(a, b), 'body');
      const profile = Math.min(a, b);
      const details = { profile, merged: Math.max(a, b) };
      await audited(parts, request, { action: 'profiles.merged', subject: `profile:${profile}`, details });
      return { profile };
    },
  );
};

const undoMergeRoute: RouteGroup = (app, parts) => {
  app.post(
    '/api/v1/identity/merges/:merge/undo',
    {
      config: write,
      schema: {
        operationId: 'undoMerge',
        tags,
        summary: 'Take a merge back: everybody has their own again, and they are not merged again by themselves',
        params: Type.Object(
          { merge: Type.String({ minLength: 1, maxLength: 100, description: 'The id of a merge.' }) },
          { additionalProperties: false },
        ),
        response: {
          200: named('UndoneMerge', { loser: ProfileNumber, holder: ProfileNumber }),
          404: problemReply('There is no such merge.'),
          409: problemReply('It was taken back before; or this server does not take calls.'),
        },
      },
    },
    async request => {
      const { merge } = request.params;
      const undone = orRefuse(await liveOf(parts).undoMerge(merge), 'params');
      await audited(parts, request, { action: 'merge.undone', subject: `merge:${merge}`, details: { ...undone } });
      return undone;
    },
  );
};

const keepApartRoute: RouteGroup = (app, parts) => {
  app.post(
    '/api/v1/identity/meetings/apart',
    {
      config: write,
      schema: {
        operationId: 'keepApart',
        tags,
        summary: 'Say that two people are two: their meeting is settled, and they do not become one by themselves',
        body: TwoBody,
        response: { 204: Type.Null(), ...twoFailures },
      },
    },
    async (request, reply) => {
      const live = liveOf(parts);
      const { a, b } = await twoPeople(parts, request.body);
      await live.keepApart(a, b);
      await audited(parts, request, {
        action: 'profiles.kept-apart',
        subject: `profile:${Math.min(a, b)}`,
        details: { from: Math.max(a, b) },
      });
      return reply.code(204).send(null);
    },
  );
};

/** Who is who is decided where calls are taken, so that nothing comes in between. */
function liveOf({ live }: Pick<ServerParts, 'live'>): Live {
  if (live !== undefined) return live;
  const message = 'This server does not take calls: who is who can be changed by one that does.';
  throw refusal('conflict', { message });
}

/** Who was merged into somebody else is that person. */
async function twoPeople({ workspace }: Pick<ServerParts, 'workspace'>, given: Two): Promise<Two> {
  const personAt = async (place: 'a' | 'b'): Promise<number> => {
    const found = await findPerson(workspace, { profile: given[place] });
    if (found.ok) return found.value;
    throw refusal('unknown-person', { path: `body.${place}`, message: `There is no profile ${given[place]}.` });
  };
  const [a, b] = [await personAt('a'), await personAt('b')];
  if (a !== b) return { a, b };
  throw refusal('conflict', { path: 'body.b', message: 'The two profiles are one person already.' });
}

/** Who became one with whom, who might, and saying so by hand. */
export const identity: RouteGroup = together(
  listMergesRoute,
  listMeetingsRoute,
  mergeProfilesRoute,
  undoMergeRoute,
  keepApartRoute,
);
