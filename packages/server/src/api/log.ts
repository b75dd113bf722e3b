import { changesOf, type LogPosition, readSettings } from '@satsuma/engine';
import { Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import { orRefuse, refusalOf } from '../problems/refusal.ts';
import { momentIn } from './asked.ts';
import { Id, ProfileNumber } from './schema/building.ts';
import { LogPageReply } from './schema/sets.ts';

const Moment = Type.Optional(Type.String({ maxLength: 40 }));

/** The log of memberships. */
export const log: RouteGroup = (app, parts) => {
  app.get(
    '/api/v1/log',
    {
      config: { needs: 'people.read' },
      schema: {
        operationId: 'readLog',
        tags: ['questions'],
        summary: 'Who entered, left and moved, when and why; oldest first, a page at a time',
        querystring: Type.Object(
          {
            segment: Type.Optional(Id),
            profile: Type.Optional(ProfileNumber),
            from: Moment,
            to: Moment,
            after: Type.Optional(Type.String({ maxLength: 200, description: 'Where the page before ended.' })),
            limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: LogPageReply, 404: problemReply('There never was such a segment.') },
      },
    },
    async request => {
      const { zone } = await readSettings(parts.workspace.store.control);
      const { givenUp: signal } = request;
      const { segment, profile, limit, after } = request.query;
      const from = momentIn(request.query.from, 'query.from', zone);
      const to = momentIn(request.query.to, 'query.to', zone);
      const page = orRefuse(
        await changesOf(parts.workspace, {
          ...{ limit, signal },
          ...(segment !== undefined && { segment }),
          ...(profile !== undefined && { profile }),
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
          ...(after !== undefined && { after: positionIn(after) }),
        }),
      );
      return { ...page, next: page.next && positionText(page.next) };
    },
  );
};

/** A place in the log as one word. */
const positionText = ({ time, run, profile, segment }: LogPosition): string => `${time}.${run}.${profile}.${segment}`;

function positionIn(text: string): LogPosition {
  const [, time, run, profile, segment] = /^(\d{1,16})\.(\d{1,16})\.(\d{1,10})\.(.+)$/.exec(text) ?? [];
  if (segment !== undefined) return { time: Number(time), run: Number(run), profile: Number(profile), segment };
  throw refusalOf([{ code: 'bad-value', path: 'query.after', message: 'this is not where a page of the log ends' }]);
}
