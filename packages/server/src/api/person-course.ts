import { findPerson, personDays, personOrders } from '@satsuma/engine';
import { Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import { orRefuse } from '../problems/refusal.ts';
import { askedBy } from './asked.ts';
import { asOf } from './schema/asking.ts';
import { Count, Instant, list, named, ProfileNumber } from './schema/building.ts';
import { PersonRowReply, PropertiesReply } from './schema/people.ts';
import { together } from './together.ts';

const tags = ['people'];
const config = { needs: 'people.read' } as const;
const params = Type.Object({ profile: ProfileNumber }, { additionalProperties: false });
const unknown = problemReply('There is no such person.');

const daysRoute: RouteGroup = (app, { workspace }) => {
  app.get(
    '/api/v1/people/:profile/days',
    {
      config,
      schema: {
        operationId: 'listPersonDays',
        tags,
        summary: 'How many events a person has on each day that has any, the earliest first',
        params,
        querystring: Type.Object(
          { ...asOf, event: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) },
          { additionalProperties: false },
        ),
        response: {
          200: named('PersonDays', { asOf: Instant, days: list(named('PersonDay', { day: Instant, count: Count })) }),
          404: unknown,
        },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, { workspace });
      const profile = orRefuse(await findPerson(workspace, request.params), 'params.profile');
      const { event } = request.query;
      const days = await personDays(workspace, profile, { asOf: at, signal, ...(event !== undefined && { event }) });
      return { asOf: at, days };
    },
  );
};

const ordersRoute: RouteGroup = (app, { workspace }) => {
  app.get(
    '/api/v1/people/:profile/orders',
    {
      config,
      schema: {
        operationId: 'listPersonOrders',
        tags,
        summary: 'What a person ordered, the newest first: the lines of each order, and what became of it',
        params,
        querystring: Type.Object(
          { ...asOf, limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }) },
          { additionalProperties: false },
        ),
        response: { 200: PersonOrdersReply, 404: unknown },
      },
    },
    async request => {
      const { asOf: at } = await askedBy(request, { workspace });
      const profile = orRefuse(await findPerson(workspace, request.params), 'params.profile');
      return personOrders(workspace, profile, { asOf: at, limit: request.query.limit });
    },
  );
};

const PersonOrdersReply = named('PersonOrders', {
  asOf: Instant,
  count: Count,
  orders: list(
    named('PersonOrder', {
      time: Instant,
      properties: PropertiesReply,
      lines: list(PropertiesReply),
      later: list(PersonRowReply, { description: 'Refunded, cancelled, changed: the earliest first.' }),
    }),
  ),
});

/** What a person did, by day and by order. */
export const personCourse: RouteGroup = together(daysRoute, ordersRoute);
