import { previewPeople } from '@satsuma/engine';
import { Type } from 'typebox';
import { refused } from '../access/need.ts';
import type { RouteGroup } from '../app.ts';
import { answerAbout } from './answered.ts';
import { askedBy } from './asked.ts';
import { readSubject } from './given.ts';
import { inWords } from './in-words.ts';
import { asOf, language, SubjectBody, traitsShown } from './schema/asking.ts';
import { named } from './schema/building.ts';
import { PreviewReply } from './schema/sets.ts';

/** What is shown beside a definition while it is built. */
export const preview: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/preview',
    {
      config: { needs: 'segments.read' },
      schema: {
        operationId: 'previewPeople',
        tags: ['questions'],
        summary: 'How many, what each condition leaves, whom of them one may write to and some of them, in one pass',
        querystring: Type.Object({ ...asOf, ...language }, { additionalProperties: false }),
        body: named('PreviewBody', {
          subject: SubjectBody,
          also: Type.Optional(
            Type.Array(SubjectBody, {
              description: 'Others to count on the way, each by itself.',
            }),
          ),
          sample: Type.Optional(
            named('PreviewSample', {
              size: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '10 if not given.' })),
              traits: traitsShown,
              seed: Type.Optional(Type.String({ maxLength: 100 })),
            }),
          ),
        }),
        response: { 200: PreviewReply },
      },
    },
    async request => {
      const { asOf: at, signal, language: inWhich } = await askedBy(request, parts);
      const { sample, also: others = [] } = request.body;
      const refusal = sample === undefined ? undefined : refused(request.caller, 'people.read');
      if (refusal !== undefined) throw refusal;
      const subject = readSubject(request.body.subject, 'body.subject');
      const also = others.map((other, i) => readSubject(other, `body.also[${i}]`));
      const options = { asOf: at, signal, also, ...(sample && { sample }) };
      const places = ['body.subject', ...also.map((_, i) => `body.also[${i}]`)];
      const found = answerAbout(await previewPeople(workspace, subject, options), [subject, ...also], places);
      return inWords(workspace, subject, found, inWhich);
    },
  );
};
