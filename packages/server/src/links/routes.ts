import { findPerson, type PersonKey } from '@satsuma/engine';
import { Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import type { ServerParts } from '../parts.ts';
import { refusal, refusalOf } from '../problems/refusal.ts';
import { closed, Instant } from '../routes/accounts-schema.ts';
import { namingIdentifier } from './naming.ts';

/** The query parameter in which the tracker looks for a token. */
const PARAMETER = 'sts';
const DAY_MS = 86_400_000;
const DAYS = 90;
const MOST_DAYS = 730;

const Profile = closed({ profile: Type.Integer({ minimum: 1, maximum: 0xffff_ffff }) });
const Identifier = closed({
  identifier: Type.String({ minLength: 1, maxLength: 500, description: 'Of any kind: an e-mail, a user id …' }),
  kind: Type.Optional(Type.String({ maxLength: 120, description: 'Where the same text could be several kinds.' })),
});

/** Links by which whoever follows them is recognised without signing in. */
export const linkRoutes: RouteGroup = (app, parts) => {
  const { tracking, clock } = parts;
  if (tracking === undefined) return;
  app.post(
    '/api/v1/links',
    {
      config: { needs: 'people.export' },
      schema: {
        operationId: 'makeLink',
        tags: ['people'],
        summary: 'A link for an e-mail, by which the tracker recognises whoever follows it; nobody can read it',
        body: closed({
          person: Type.Union([Profile, Identifier]),
          days: Type.Optional(
            Type.Integer({ minimum: 1, maximum: MOST_DAYS, description: `It is good for; ${DAYS} if not given.` }),
          ),
          url: Type.Optional(Type.String({ maxLength: 2000, description: 'Where the link leads.' })),
        }),
        response: {
          201: closed({
            token: Type.String(),
            expires: Instant,
            url: Type.Optional(
              Type.String({ description: `The given one, with the token as its parameter ${PARAMETER}.` }),
            ),
          }),
          404: problemReply('There is no such person.'),
          422: problemReply('The url is no address of the web; or the person is known by devices alone.'),
        },
      },
    },
    async (request, reply) => {
      const { person, days = DAYS, url } = request.body;
      const target = url === undefined ? undefined : webAddress(url);
      const expires = clock() + days * DAY_MS;
      const token = tracking.links.make({ identifier: await identifierOf(person, parts), expires });
      target?.searchParams.set(PARAMETER, token);
      return reply.code(201).send({ token, expires, ...(target && { url: target.href }) });
    },
  );
};

async function identifierOf(person: PersonKey, { workspace }: ServerParts) {
  const found = await findPerson(workspace, person);
  // The engine's message repeats what was asked for.
  if (!found.ok) {
    const message = 'Nobody is found by this, or not one person alone.';
    throw refusal('unknown-person', { path: 'body.person', message });
  }
  const identifier = await namingIdentifier(workspace.store.warehouse, found.value);
  if (identifier !== undefined) return identifier;
  const message = 'The person is known by devices alone: a link would say nothing.';
  throw refusalOf([{ code: 'bad-value', path: 'body.person', message }]);
}

function webAddress(url: string): URL {
  const parsed = URL.parse(url);
  if (parsed !== null && /^https?:$/.test(parsed.protocol)) return parsed;
  const message = 'This is no address of the web.';
  throw refusalOf([{ code: 'bad-value', path: 'body.url', message, hint: 'https://shop.example' }]);
}
