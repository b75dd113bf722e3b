import { listMeetings, listMerges, MEETING_STATUSES } from '@satsuma/engine';
import { Type } from 'typebox';
import type { RouteGroup } from '../app.ts';
import { Count, Instant, list, named, ProfileNumber } from './schema/building.ts';
import { MergeReply } from './schema/people.ts';
import { together } from './together.ts';

const tags = ['identity'];
const config = { needs: 'people.read' } as const;
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

/** Who became one with whom, and who might. */
export const identity: RouteGroup = together(listMergesRoute, listMeetingsRoute);
