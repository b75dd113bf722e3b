import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../access/caller.ts';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import { refusalOf } from '../problems/refusal.ts';
import { closed, IdParams, KeyReply, ScopeName } from './accounts-schema.ts';

const tags = ['keys'];
const config = { needs: 'accounts' } as const;

/** API keys: made, listed without their secret, revoked. */
export const keyRoutes: RouteGroup = (app, { accounts, clock }) => {
  const by = ({ caller }: FastifyRequest) => ({ actor: actorOf(caller), now: clock() });
  app.get(
    '/api/v1/keys',
    {
      config,
      schema: { operationId: 'listKeys', tags, summary: 'All API keys', response: { 200: Type.Array(KeyReply) } },
    },
    async () => [...(await accounts.keys.list())],
  );
  app.post(
    '/api/v1/keys',
    {
      config,
      schema: {
        operationId: 'makeKey',
        tags,
        summary: 'A new API key; it is shown this once',
        body: closed({
          name: Type.String({ minLength: 1, maxLength: 100 }),
          scope: ScopeName,
          source: Type.Optional(
            Type.String({ minLength: 1, maxLength: 100, description: 'Of a write key: where its calls come from.' }),
          ),
        }),
        response: {
          201: closed({ key: KeyReply, secret: Type.String({ description: 'The key itself. Not shown again.' }) }),
          422: problemReply('A write key without a source, or a source with another key.'),
        },
      },
    },
    async (request, reply) => {
      const { name, scope, source } = request.body;
      if ((scope === 'write') !== (source !== undefined)) throw misplacedSource(scope);
      return reply.code(201).send(await accounts.keys.make({ name, scope, source: source ?? null }, by(request)));
    },
  );
  app.delete(
    '/api/v1/keys/:id',
    {
      config,
      schema: {
        operationId: 'revokeKey',
        tags,
        summary: 'Revoke an API key, for good',
        params: IdParams,
        response: { 204: Type.Null(), 404: problemReply('There is no such key, or it is revoked already.') },
      },
    },
    async (request, reply) => {
      await accounts.keys.revoke(request.params.id, by(request));
      return reply.code(204).send(null);
    },
  );
};

function misplacedSource(scope: string) {
  const message =
    scope === 'write'
      ? 'A write key belongs to a source: which one?'
      : `A key of scope ${scope} belongs to no source; only a write key does.`;
  return refusalOf([{ code: scope === 'write' ? 'missing-key' : 'bad-value', path: 'body.source', message }]);
}
