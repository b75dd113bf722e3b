import { searchPeople } from '@satsuma/engine';
import { Type } from 'typebox';
import type { RouteGroup } from '../app.ts';
import { refusalOf } from '../problems/refusal.ts';
import { list, maybe, named } from './schema/building.ts';
import { PersonReply } from './schema/people.ts';

/** People by anything that names or describes them. */
export const peopleSearch: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/people/search',
    {
      config: { needs: 'people.read' },
      schema: {
        operationId: 'searchPeople',
        tags: ['people'],
        summary: 'People with these words in an identifier or a trait, by their profile numbers, a page at a time',
        description:
          'Case and marks on letters do not matter. Whoever has the whole text as an identifier is found alone. What is searched for stands in the body, so that it is in no address and no log.',
        body: Type.Object(
          {
            q: Type.String({ minLength: 1, maxLength: 200, description: 'Words; each must be found.' }),
            after: Type.Optional(Type.String({ maxLength: 20, description: 'Where the page before ended.' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '20 if not given.' })),
          },
          { additionalProperties: false },
        ),
        response: {
          200: named('FoundPeople', {
            people: list(PersonReply),
            next: maybe(Type.String({ description: 'To be passed as `after`.' })),
          }),
        },
      },
    },
    async request => {
      const { q, limit = 20, after } = request.body;
      const found = await searchPeople(workspace, q, { signal: request.givenUp, limit, after: profileIn(after) });
      return { people: found.people, next: found.next === null ? null : String(found.next) };
    },
  );
};

function profileIn(after: string | undefined): number {
  if (after === undefined) return 0;
  if (/^\d{1,10}$/.test(after)) return Number(after);
  throw refusalOf([{ code: 'bad-value', path: 'body.after', message: 'this is not where a page ends' }]);
}
