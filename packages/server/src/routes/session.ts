import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { noCookie, sessionCookie } from '../access/cookie.ts';
import { permissionsOf } from '../access/permissions.ts';
import { signedIn } from '../access/signed-in.ts';
import { signIn } from '../accounts/sign-in.ts';
import { csrfTokenOf } from '../accounts/token.ts';
import { findUser, type User } from '../accounts/users.ts';
import type { RouteGroup } from '../app.ts';
import type { ServerSettings } from '../settings.ts';
import { closed, Email, SessionReply } from './accounts-schema.ts';

const tags = ['session'];

/** Signing in and out. */
export const session: RouteGroup = (app, { accounts, settings, clock }) => {
  app.post(
    '/api/v1/session',
    {
      config: { needs: 'open' },
      schema: {
        operationId: 'signIn',
        tags,
        summary: 'Sign in with an address and a password',
        body: closed({ email: Email, password: Type.String({ minLength: 1, maxLength: 200 }) }),
        response: { 200: SessionReply },
      },
    },
    async (request, reply) => {
      const { user, token } = await signIn(accounts, { ...request.body, address: request.ip }, clock());
      return welcome(reply, user, token, settings);
    },
  );
  app.get(
    '/api/v1/session',
    {
      config: { needs: 'signed in' },
      schema: { operationId: 'whoAmI', tags, summary: 'Who is signed in', response: { 200: SessionReply } },
    },
    async request => {
      const { user, token } = signedIn(request);
      return sessionReply(await findUser(accounts.control, user), token);
    },
  );
  app.delete(
    '/api/v1/session',
    {
      config: { needs: 'signed in' },
      schema: { operationId: 'signOut', tags, summary: 'Sign out here', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await accounts.sessions.end(signedIn(request).session);
      return reply.header('set-cookie', noCookie(settings)).code(204).send(null);
    },
  );
  app.delete(
    '/api/v1/sessions',
    {
      config: { needs: 'signed in' },
      schema: {
        operationId: 'signOutEverywhere',
        tags,
        summary: 'Sign out everywhere',
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await accounts.sessions.endAll(signedIn(request).user);
      return reply.header('set-cookie', noCookie(settings)).code(204).send(null);
    },
  );
};

/** The reply to somebody who has just come in: the cookie, and who they are. */
export function welcome(reply: FastifyReply, user: User, token: string, settings: ServerSettings) {
  reply.header('set-cookie', sessionCookie(token, settings));
  return sessionReply(user, token);
}

/** Who is signed in, what they may do, and the token their page must send along. */
export const sessionReply = (user: User, token: string) => ({
  user,
  permissions: [...permissionsOf(user.role)],
  csrfToken: csrfTokenOf(token),
});
