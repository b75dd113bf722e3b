import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import { refusal } from '../problems/refusal.ts';
import { closed } from '../routes/accounts-schema.ts';
import type { ServerSettings } from '../settings.ts';

/** What `@segment/analytics-next` asks its CDN for: where its calls go to, which is here. */
export const segmentSettings: RouteGroup = (app, { tracking, accounts, settings }) => {
  if (tracking === undefined) return;
  app.get(
    '/v1/projects/:key/settings',
    {
      config: { needs: 'open', cors: 'every site', quiet: true },
      schema: {
        operationId: 'segmentSettings',
        tags: ['tracking'],
        summary: 'The settings that @segment/analytics-next loads before it sends anything',
        params: closed({ key: Type.String({ minLength: 1, maxLength: 200, description: 'A write key.' }) }),
        response: {
          200: closed({
            integrations: closed({
              'Segment.io': closed({
                apiKey: Type.String(),
                apiHost: Type.String({ description: 'Without a scheme: data.example.com/v1.' }),
                protocol: Type.Enum(['http', 'https']),
              }),
            }),
          }),
          404: problemReply('There is no such write key.'),
        },
      },
    },
    async (request, reply) => {
      const { key } = request.params;
      if ((await accounts.keys.find(key))?.scope !== 'write') {
        throw refusal('not-found', { path: 'params.key', message: 'There is no such write key.' });
      }
      reply.header('cache-control', 'private, max-age=300');
      return { integrations: { 'Segment.io': { apiKey: key, ...placeOf(request, settings) } } };
    },
  );
};

/** Where this server is reached: at its public address, else where it was asked. */
function placeOf({ protocol, host }: FastifyRequest, { publicUrl }: ServerSettings) {
  const url = new URL(publicUrl ?? `${protocol}://${host}`);
  return {
    apiHost: `${url.host}${url.pathname.replace(/\/$/, '')}/v1`,
    protocol: url.protocol === 'http:' ? ('http' as const) : ('https' as const),
  };
}
