import {
  explainClass,
  explainMember,
  explanationText,
  findPerson,
  listMerges,
  loadLibrary,
  namesOf,
  personEvents,
  readPersonPage,
  traitHistories,
} from '@satsuma/engine';
import { Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import type { ServerParts } from '../parts.ts';
import { orRefuse } from '../problems/refusal.ts';
import { answerAbout } from './answered.ts';
import { askedBy } from './asked.ts';
import { readSubject } from './given.ts';
import { asOf, language, SubjectBody } from './schema/asking.ts';
import { Id, named, ProfileNumber } from './schema/building.ts';
import {
  ExplainedClassReply,
  ExplainedMemberReply,
  PersonEventsReply,
  PersonKeyBody,
  PersonPageReply,
} from './schema/people.ts';
import { together } from './together.ts';

const tags = ['people'];
const config = { needs: 'people.read' } as const;
const params = Type.Object({ profile: ProfileNumber }, { additionalProperties: false });
const unknown = problemReply('There is no such person.');
const MOST_MERGES = 100;
const CONSENT = 'consent.';

const findPersonRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/people/find',
    {
      config,
      schema: {
        operationId: 'findPerson',
        tags,
        summary: 'The profile number of a person, by any identifier',
        body: PersonKeyBody,
        response: { 200: named('FoundPerson', { profile: ProfileNumber }), 404: unknown },
      },
    },
    async request => ({ profile: orRefuse(await findPerson(workspace, request.body), 'body') }),
  );
};

const getPersonRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/people/:profile',
    {
      config,
      schema: {
        operationId: 'getPerson',
        tags,
        summary: 'Everything known of one person',
        params,
        querystring: Type.Object(
          { ...asOf, rows: Type.Integer({ minimum: 0, maximum: 1000, default: 10, description: 'Latest events.' }) },
          { additionalProperties: false },
        ),
        response: { 200: PersonPageReply, 404: unknown },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const profile = await personOf(parts, request.params.profile);
      const { rows } = request.query;
      const page = orRefuse(await readPersonPage(workspace, { profile }, { asOf: at, signal, rows }));
      const consents = page.traits.filter(t => t.name.startsWith(CONSENT));
      return {
        ...page,
        traitHistory: await traitHistories(workspace, profile, { asOf: at }),
        consents: Object.fromEntries(consents.map(t => [t.name.slice(CONSENT.length), t.value === 'true'])),
        merges: await listMerges(workspace.store.control, { profile, limit: MOST_MERGES }),
      };
    },
  );
};

const listPersonEventsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/people/:profile/events',
    {
      config,
      schema: {
        operationId: 'listPersonEvents',
        tags,
        summary: 'What a person did, the newest first, a page at a time',
        params,
        querystring: Type.Object(
          {
            ...asOf,
            event: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
            after: Type.Optional(Type.String({ maxLength: 60, description: 'Where the page before ended.' })),
            limit: Type.Integer({ minimum: 1, maximum: 1000, default: 50 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: PersonEventsReply, 404: unknown },
      },
    },
    async request => {
      const { asOf: at } = await askedBy(request, parts);
      const profile = await personOf(parts, request.params.profile);
      return personEvents(workspace, profile, { ...request.query, asOf: at });
    },
  );
};

const explainMemberRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/people/:profile/explain',
    {
      config,
      schema: {
        operationId: 'explainMember',
        tags,
        summary: 'Why a person is in a segment, or is not: each condition with what was found',
        params,
        querystring: Type.Object({ ...asOf, ...language }, { additionalProperties: false }),
        body: named('ExplainBody', { subject: SubjectBody }),
        response: { 200: ExplainedMemberReply, 404: unknown },
      },
    },
    async request => {
      const { asOf: at, signal, settings, language: inWhich } = await askedBy(request, parts);
      const subject = readSubject(request.body.subject, 'body.subject');
      const profile = await personOf(parts, request.params.profile);
      const found = await explainMember(workspace, { profile }, subject, { asOf: at, signal });
      const explained = answerAbout(found, [subject], ['body.subject']);
      const names = namesOf(await loadLibrary(workspace));
      return { ...explained, text: explanationText(explained.explanation, inWhich, settings.zone, names) };
    },
  );
};

const explainClassRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/people/:profile/class',
    {
      config,
      schema: {
        operationId: 'explainClass',
        tags,
        summary: 'The class of a person, and the facts that it rests on',
        params,
        querystring: Type.Object(asOf, { additionalProperties: false }),
        body: named('ExplainClassBody', { segmentation: Id }),
        response: { 200: ExplainedClassReply, 404: unknown },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const profile = await personOf(parts, request.params.profile);
      const { segmentation } = request.body;
      const found = await explainClass(workspace, { profile }, segmentation, { asOf: at, signal });
      return orRefuse(found, 'body.segmentation');
    },
  );
};

/** Who was merged into somebody else is that person. */
const personOf = async ({ workspace }: Pick<ServerParts, 'workspace'>, profile: number) =>
  orRefuse(await findPerson(workspace, { profile }), 'params.profile');

/** Single people. Identifiers travel in bodies, never in addresses. */
export const people: RouteGroup = together(
  findPersonRoute,
  getPersonRoute,
  listPersonEventsRoute,
  explainMemberRoute,
  explainClassRoute,
);
