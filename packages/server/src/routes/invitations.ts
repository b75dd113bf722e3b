import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../access/caller.ts';
import { problemReply } from '../access/require.ts';
import { type Invitation, invite, inviteAgain } from '../accounts/invitations.ts';
import { linkTo } from '../accounts/one-time-link.ts';
import { comeInByLink } from '../accounts/sign-in.ts';
import type { RouteGroup } from '../app.ts';
import {
  closed,
  Email,
  IdParams,
  LanguageName,
  LinkReply,
  Password,
  PersonName,
  RoleName,
  SessionReply,
  Token,
} from './accounts-schema.ts';
import { welcome } from './session.ts';

const tags = ['users'];
const config = { needs: 'accounts' } as const;

/** One-time links: how somebody comes to an account, or to a new password. */
export const invitations: RouteGroup = (app, { accounts, settings, clock }) => {
  const { control, random } = accounts;
  const by = ({ caller }: FastifyRequest) => ({ actor: actorOf(caller), now: clock() });
  const linked = (purpose: 'welcome' | 'new-password', { token, expires }: Invitation) => ({
    link: linkTo(purpose, token, settings),
    expires,
  });
  app.post(
    '/api/v1/users/:id/password-link',
    {
      config,
      schema: {
        operationId: 'linkForPassword',
        tags,
        summary: 'A one-time link by which a user sets a new password',
        params: IdParams,
        response: { 201: LinkReply, 404: problemReply('There is no such user.') },
      },
    },
    async (request, reply) =>
      reply.code(201).send(linked('new-password', await inviteAgain(control, random, request.params.id, by(request)))),
  );
  app.post(
    '/api/v1/invitations',
    {
      config,
      schema: {
        operationId: 'inviteUser',
        tags,
        summary: 'A one-time link by which somebody makes an account of this role',
        body: closed({ role: RoleName }),
        response: { 201: LinkReply },
      },
    },
    async (request, reply) =>
      reply.code(201).send(linked('welcome', await invite(control, random, request.body.role, by(request)))),
  );
  app.post(
    '/api/v1/invitations/accept',
    {
      config: { needs: 'open' },
      schema: {
        operationId: 'acceptInvitation',
        tags,
        summary: 'Use a one-time link: make the account or set the password, and sign in',
        body: closed({
          token: Token,
          password: Password,
          account: Type.Optional(closed({ email: Email, name: PersonName, language: LanguageName })),
        }),
        response: {
          200: SessionReply,
          403: problemReply('The link holds no more.'),
          409: problemReply('The address has an account.'),
        },
      },
    },
    async (request, reply) => {
      const { user, token } = await comeInByLink(accounts, { ...request.body, address: request.ip }, clock());
      return welcome(reply, user, token, settings);
    },
  );
};
