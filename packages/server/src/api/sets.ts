import { compareSegments, FEATURE_KINDS, overlap, type Subject, setsApart } from '@satsuma/engine';
import { Type } from 'typebox';
import type { RouteGroup } from '../app.ts';
import { refusalOf } from '../problems/refusal.ts';
import { answerAbout } from './answered.ts';
import { askedBy } from './asked.ts';
import { readSubject } from './given.ts';
import { asOf, SubjectBody } from './schema/asking.ts';
import { named } from './schema/building.ts';
import { ApartReply, ComparisonReply, OverlapReply } from './schema/sets.ts';
import { together } from './together.ts';

const tags = ['questions'];
const config = { needs: 'segments.read' } as const;
const querystring = Type.Object(asOf, { additionalProperties: false });

const overlapRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/overlap',
    {
      config,
      schema: {
        operationId: 'overlap',
        tags,
        summary: 'What any number of segments have in common: every pair, and every exclusive region',
        querystring,
        body: named('OverlapBody', {
          subjects: Type.Array(SubjectBody, { minItems: 2, maxItems: 200 }),
          regions: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, description: '40 if not given.' })),
        }),
        response: { 200: OverlapReply },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const { subjects: given, regions } = request.body;
      const { subjects, places } = readSubjects(given);
      const options = { asOf: at, signal, ...(regions !== undefined && { regions }) };
      return answerAbout(await overlap(workspace, subjects, options), subjects, places);
    },
  );
};

const compareSegmentsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/compare',
    {
      config,
      schema: {
        operationId: 'compareSegments',
        tags,
        summary: 'Segments side by side, and everybody: orders, money, engagement, traits',
        querystring,
        body: named('CompareBody', {
          subjects: Type.Array(SubjectBody, { minItems: 1, maxItems: 50 }),
          days: Type.Optional(Type.Integer({ minimum: 1, maximum: 36_500 })),
          traits: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 50 })),
          values: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
        }),
        response: { 200: ComparisonReply },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const { subjects: given, ...options } = request.body;
      const { subjects, places } = readSubjects(given);
      const found = await compareSegments(workspace, subjects, { ...options, asOf: at, signal });
      const unknown = found.ok ? [] : found.problems.filter(p => p.code === 'unknown-trait');
      const traits = unknown.filter(p => options.traits?.includes(p.path));
      if (traits.length > 0) {
        throw refusalOf(traits.map(p => ({ ...p, path: `body.traits[${options.traits?.indexOf(p.path)}]` })));
      }
      return answerAbout(found, subjects, places);
    },
  );
};

const setsApartRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/apart',
    {
      config,
      schema: {
        operationId: 'setsApart',
        tags,
        summary: 'What sets people apart from others: traits, purchases, events and campaigns, each tested',
        querystring,
        body: named('ApartBody', {
          subject: SubjectBody,
          against: Type.Optional(SubjectBody),
          minimum: Type.Optional(Type.Integer({ minimum: 1, description: '10 if not given.' })),
          kinds: Type.Optional(Type.Array(Type.Enum([...FEATURE_KINDS]), { minItems: 1 })),
        }),
        response: { 200: ApartReply },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const { subject: given, against: others, ...options } = request.body;
      const subject = readSubject(given, 'body.subject');
      const against = others && readSubject(others, 'body.against');
      const found = await setsApart(workspace, subject, {
        ...options,
        asOf: at,
        signal,
        ...(against && { against }),
      });
      const subjects = against ? [subject, against] : [subject];
      return answerAbout(found, subjects, ['body.subject', 'body.against'].slice(0, subjects.length));
    },
  );
};

/** Sets of people held against each other. */
export const sets: RouteGroup = together(overlapRoute, compareSegmentsRoute, setsApartRoute);

function readSubjects(given: readonly Subject[]) {
  const places = given.map((_, i) => `body.subjects[${i}]`);
  return { places, subjects: given.map((one, i) => readSubject(one, places[i] ?? '')) };
}
