import { listValues } from '@satsuma/engine';
import { Type } from 'typebox';
import { may } from '../access/caller.ts';
import type { RouteGroup } from '../app.ts';
import { orRefuse } from '../problems/refusal.ts';
import { askedBy } from './asked.ts';
import { asOf } from './schema/asking.ts';
import { either, named } from './schema/building.ts';
import { ValuesReply } from './schema/overview.ts';

const Name = Type.String({ minLength: 1, maxLength: 200 });

const ValuesOfBody = either('ValuesOf', [
  Type.Object({ event: Name, property: Name }, { additionalProperties: false }),
  Type.Object({ line: Name }, { additionalProperties: false, description: 'A property of order lines.' }),
  Type.Object({ trait: Name }, { additionalProperties: false }),
]);

/** Who may not see single people does not see what fewer than so many have. */
const FEW = 5;

/** The values that people have, as they are typed. */
export const values: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/values',
    {
      config: { needs: 'segments.read' },
      schema: {
        operationId: 'listValues',
        tags: ['data'],
        summary: 'The values of a property or trait with how many people have them, the most frequent first',
        description: `Without the permission people.read, values of fewer than ${FEW} people are left out.`,
        querystring: Type.Object(asOf, { additionalProperties: false }),
        body: named('ValuesBody', {
          of: ValuesOfBody,
          search: Type.Optional(
            Type.String({
              maxLength: 200,
              description: 'A part of the value; case and marks on letters do not matter.',
            }),
          ),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '20 if not given.' })),
        }),
        response: { 200: ValuesReply },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const { of, ...options } = request.body;
      const leastPeople = may(request.caller, 'people.read') ? 1 : FEW;
      return orRefuse(await listValues(workspace, of, { ...options, leastPeople, asOf: at, signal }), 'body.of');
    },
  );
};
