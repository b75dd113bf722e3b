import { Type } from 'typebox';
import { signedIn } from '../access/signed-in.ts';
import { changePassword } from '../accounts/sign-in.ts';
import { changeUser } from '../accounts/users.ts';
import type { RouteGroup } from '../app.ts';
import { closed, LanguageName, Password, PersonName, SessionReply } from './accounts-schema.ts';
import { sessionReply } from './session.ts';

const tags = ['session'];

/** What everybody may change about themselves. */
export const ownAccount: RouteGroup = (app, { accounts, clock }) => {
  app.patch(
    '/api/v1/session',
    {
      config: { needs: 'signed in' },
      schema: {
        operationId: 'changeMyself',
        tags,
        summary: 'Change your own name or language',
        body: closed({ name: Type.Optional(PersonName), language: Type.Optional(LanguageName) }),
        response: { 200: SessionReply },
      },
    },
    async request => {
      const { user, actor, token } = signedIn(request);
      return sessionReply(await changeUser(accounts.control, user, request.body, { actor, now: clock() }), token);
    },
  );
  app.put(
    '/api/v1/session/password',
    {
      config: { needs: 'signed in' },
      schema: {
        operationId: 'changePassword',
        tags,
        summary: 'Change your own password, and be signed out everywhere else',
        body: closed({ current: Type.String({ minLength: 1, maxLength: 200 }), password: Password }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { user, session: here } = signedIn(request);
      await changePassword(accounts, { user, session: here, ...request.body }, clock());
      return reply.code(204).send(null);
    },
  );
};
