import { splitPeople } from '@satsuma/engine';
import { Type } from 'typebox';
import type { RouteGroup } from '../app.ts';
import { answerAbout } from './answered.ts';
import { askedBy } from './asked.ts';
import { readPeople } from './given.ts';
import { asOf, WhomBody } from './schema/asking.ts';
import { named } from './schema/building.ts';
import { KnownAndAnonymousReply } from './schema/sets.ts';

/** How many people are known by more than a device. */
export const peopleKnown: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/members/split',
    {
      config: { needs: 'segments.read' },
      schema: {
        operationId: 'splitPeople',
        tags: ['questions'],
        summary:
          'How many of the people behind a number are known by an identifier of their own, and how many by a device alone',
        querystring: Type.Object(asOf, { additionalProperties: false }),
        body: named('SplitBody', { whom: WhomBody }),
        response: { 200: KnownAndAnonymousReply },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const whom = readPeople(request.body.whom, 'body.whom');
      const found = await splitPeople(workspace, whom, { asOf: at, signal });
      return answerAbout(found, 'in' in whom ? [] : [whom], ['body.whom']);
    },
  );
};
