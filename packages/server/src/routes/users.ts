import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../access/caller.ts';
import { problemReply } from '../access/require.ts';
import { changeUser, findUser, listUsers } from '../accounts/users.ts';
import type { RouteGroup } from '../app.ts';
import { closed, IdParams, LanguageName, PersonName, RoleName, UserReply } from './accounts-schema.ts';

const tags = ['users'];
const config = { needs: 'accounts' } as const;
const notFound = problemReply('There is no such user.');

/** Who may sign in. */
export const users: RouteGroup = (app, { accounts, clock }) => {
  const { control } = accounts;
  const by = ({ caller }: FastifyRequest) => ({ actor: actorOf(caller), now: clock() });

  app.get(
    '/api/v1/users',
    {
      config,
      schema: { operationId: 'listUsers', tags, summary: 'All users', response: { 200: Type.Array(UserReply) } },
    },
    async () => [...(await listUsers(control))],
  );
  app.get(
    '/api/v1/users/:id',
    {
      config,
      schema: {
        operationId: 'getUser',
        tags,
        summary: 'One user',
        params: IdParams,
        response: { 200: UserReply, 404: notFound },
      },
    },
    request => findUser(control, request.params.id),
  );
  app.patch(
    '/api/v1/users/:id',
    {
      config,
      schema: {
        operationId: 'changeUser',
        tags,
        summary: 'Change name, role or language, disable or enable a user',
        params: IdParams,
        body: closed({
          name: Type.Optional(PersonName),
          role: Type.Optional(RoleName),
          language: Type.Optional(LanguageName),
          disabled: Type.Optional(Type.Boolean()),
        }),
        response: { 200: UserReply, 404: notFound, 409: problemReply('There would be no admin left.') },
      },
    },
    request => changeUser(control, request.params.id, request.body, by(request)),
  );
};
