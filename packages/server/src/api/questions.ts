import {
  contactable,
  countPeople,
  estimatePeople,
  listMembers,
  narrowed,
  type Spacing,
  type Subject,
  samplePeople,
  sizeHistory,
} from '@satsuma/engine';
import { Type } from 'typebox';
import type { RouteGroup } from '../app.ts';
import { refusalOf } from '../problems/refusal.ts';
import { answerAbout } from './answered.ts';
import { askedBy, momentIn } from './asked.ts';
import { readPeople, readSubject } from './given.ts';
import { inWords } from './in-words.ts';
import { asOf, language, onlyKnown, SubjectBody, traitsShown, WhomBody } from './schema/asking.ts';
import { named, ProfileNumber } from './schema/building.ts';
import {
  ContactableReply,
  CountedReply,
  EstimateReply,
  MembersReply,
  SampleReply,
  SizeHistoryReply,
} from './schema/sets.ts';
import { together } from './together.ts';

const tags = ['questions'];
const config = { needs: 'segments.read' } as const;
const people = { needs: 'people.read' } as const;
const querystring = Type.Object(asOf, { additionalProperties: false });
const place = ['body.subject'];

export const spacing = {
  from: Type.Optional(Type.String({ maxLength: 40, description: 'The earliest point; the first event if not given.' })),
  every: Type.Optional(Type.String({ maxLength: 20, description: 'How far apart: 1 week; 1 month if not given.' })),
  points: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000, description: 'Or how many points, evenly.' })),
};

/** What a body says of the points of a history. */
export function spacingOf({ every, points }: { readonly every?: string; readonly points?: number }): Spacing {
  if (points === undefined) return { every: every ?? '1 month' };
  if (every === undefined) return { points };
  throw refusalOf([{ code: 'bad-value', path: 'body.points', message: 'either points or every, not both' }]);
}

const countPeopleRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/count',
    {
      config,
      schema: {
        operationId: 'countPeople',
        tags,
        summary: 'How many people a segment, a class or a condition has, and what each condition leaves',
        querystring: Type.Object({ ...asOf, ...language }, { additionalProperties: false }),
        body: named('SubjectGiven', { subject: SubjectBody }),
        response: { 200: CountedReply },
      },
    },
    async request => {
      const { asOf: at, signal, language: inWhich } = await askedBy(request, parts);
      const subject = readSubject(request.body.subject, 'body.subject');
      const counted = answerAbout(await countPeople(workspace, subject, { asOf: at, signal }), [subject], place);
      return inWords(workspace, subject, counted, inWhich);
    },
  );
};

const estimatePeopleRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/count/estimate',
    {
      config,
      schema: {
        operationId: 'estimatePeople',
        tags,
        summary: 'About how many people, by a share of the base, with its margin; exact where the base is small',
        querystring,
        body: named('EstimateBody', { subject: SubjectBody }),
        response: { 200: EstimateReply },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const subject = readSubject(request.body.subject, 'body.subject');
      return answerAbout(await estimatePeople(workspace, subject, { asOf: at, signal }), [subject], place);
    },
  );
};

const contactableRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/contactable',
    {
      config,
      schema: {
        operationId: 'contactable',
        tags,
        summary: 'How many of the people said yes and no to each channel, and how many were never asked',
        querystring,
        body: named('ContactableBody', { subject: SubjectBody }),
        response: { 200: ContactableReply },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const subject = readSubject(request.body.subject, 'body.subject');
      return answerAbout(await contactable(workspace, subject, { asOf: at, signal }), [subject], place);
    },
  );
};

const samplePeopleRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/sample',
    {
      config: people,
      schema: {
        operationId: 'samplePeople',
        tags,
        summary: 'Some of the people, always the same for the same seed',
        querystring,
        body: named('SampleBody', {
          whom: WhomBody,
          ...onlyKnown,
          size: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, description: '10 if not given.' })),
          traits: traitsShown,
          seed: Type.Optional(Type.String({ maxLength: 100 })),
        }),
        response: { 200: SampleReply },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const { whom: given, known, ...options } = request.body;
      const whom = readPeople(given, 'body.whom');
      const found = await samplePeople(workspace, narrowed(whom, known, at), { ...options, asOf: at, signal });
      return answerAbout(found, subjectsOf(whom), ['body.whom']);
    },
  );
};

const listMembersRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/members',
    {
      config: people,
      schema: {
        operationId: 'listMembers',
        tags,
        summary: 'The people behind a number, a page at a time, by their profile numbers',
        querystring,
        body: named('MembersBody', {
          whom: WhomBody,
          ...onlyKnown,
          traits: traitsShown,
          after: Type.Optional(ProfileNumber),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, description: '100 if not given.' })),
          since: Type.Optional(
            Type.Boolean({
              description: 'Of a stored segment or class: since when each is a member, as the log has it.',
            }),
          ),
        }),
        response: { 200: MembersReply },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const { whom: given, known, ...options } = request.body;
      const whom = readPeople(given, 'body.whom');
      const found = await listMembers(workspace, narrowed(whom, known, at), { ...options, asOf: at, signal });
      return answerAbout(found, subjectsOf(whom), ['body.whom']);
    },
  );
};

const sizeHistoryRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/history',
    {
      config,
      schema: {
        operationId: 'sizeHistory',
        tags,
        summary: 'How large a segment was, back to the first event',
        querystring,
        body: named('HistoryBody', { subject: SubjectBody, ...spacing }),
        response: { 200: SizeHistoryReply },
      },
    },
    async request => {
      const { asOf: at, signal, settings } = await askedBy(request, parts);
      const subject = readSubject(request.body.subject, 'body.subject');
      const from = momentIn(request.body.from, 'body.from', settings.zone);
      const options = { asOf: at, signal, spacing: spacingOf(request.body), ...(from !== undefined && { from }) };
      return answerAbout(await sizeHistory(workspace, subject, options), [subject], place);
    },
  );
};

/** How many, who, and how many once. */
export const questions: RouteGroup = together(
  countPeopleRoute,
  estimatePeopleRoute,
  contactableRoute,
  samplePeopleRoute,
  listMembersRoute,
  sizeHistoryRoute,
);

/** Where whom a body names is one subject. */
const subjectsOf = (whom: Parameters<typeof samplePeople>[1]): readonly Subject[] => ('in' in whom ? [] : [whom]);
