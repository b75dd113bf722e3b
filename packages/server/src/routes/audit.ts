import { Type } from 'typebox';
import { readAudit } from '../accounts/audit.ts';
import type { RouteGroup } from '../app.ts';
import { closed, Instant } from './accounts-schema.ts';

const Entry = closed({
  id: Type.Integer(),
  time: Instant,
  actor: Type.String({ description: 'user:3, key:7, setup' }),
  action: Type.String({ description: 'user.invited, key.revoked …' }),
  subject: Type.String({ description: 'What it was done to: user:4, key:7, segment:vip' }),
  details: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
});

/** Who changed what. */
export const audit: RouteGroup = (app, { accounts }) => {
  app.get(
    '/api/v1/audit',
    {
      config: { needs: 'accounts' },
      schema: {
        operationId: 'readAudit',
        tags: ['audit'],
        summary: 'Who changed what, the newest first',
        querystring: closed({
          before: Type.Optional(
            Type.Integer({ minimum: 1, description: 'The id of the last entry of the page before.' }),
          ),
          limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }),
          actor: Type.Optional(Type.String({ maxLength: 100, description: 'Only what they did: user:3.' })),
          about: Type.Optional(
            Type.String({
              pattern: '^[a-z]+$',
              maxLength: 40,
              description: 'Only actions on such things: key, import.',
            }),
          ),
        }),
        response: { 200: Type.Array(Entry) },
      },
    },
    async request => [...(await readAudit(accounts.control, request.query))],
  );
};
