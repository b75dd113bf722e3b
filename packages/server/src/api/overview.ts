import { hasPeople, readOverview, segmentFlow, segmentTrends } from '@satsuma/engine';
import { Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import { orRefuse } from '../problems/refusal.ts';
import { askedBy } from './asked.ts';
import { canFillDemo } from './demo.ts';
import { asOf } from './schema/asking.ts';
import { Id } from './schema/building.ts';
import { FlowReply, OverviewReply, TrendsReply } from './schema/overview.ts';
import { together } from './together.ts';

const tags = ['overview'];
const config = { needs: 'segments.read' } as const;
const Days = Type.Integer({ minimum: 1, maximum: 400, default: 30, description: 'The last ones, today among them.' });

const getOverviewRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/overview',
    {
      config,
      schema: {
        operationId: 'getOverview',
        tags,
        summary: 'The base at a glance: people, known and anonymous, buyers, consents, the last event',
        querystring: Type.Object(asOf, { additionalProperties: false }),
        response: { 200: OverviewReply },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const overview = orRefuse(await readOverview(workspace, { asOf: at, signal }));
      return { ...overview, canFillDemo: canFillDemo(parts) && !(await hasPeople(workspace.store)) };
    },
  );
};

const segmentTrendsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/segments/trends',
    {
      config,
      schema: {
        operationId: 'segmentTrends',
        tags,
        summary: 'How every segment and segmentation grew and shrank, day by day, as the log has it',
        querystring: Type.Object({ ...asOf, days: Days }, { additionalProperties: false }),
        response: { 200: TrendsReply },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      return segmentTrends(workspace, { asOf: at, signal, days: request.query.days });
    },
  );
};

const segmentFlowRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/segments/:id/flow',
    {
      config,
      schema: {
        operationId: 'segmentFlow',
        tags,
        summary: 'How many entered and left a segment on each day, as the log has it; not by the first computation',
        params: Type.Object({ id: Id }, { additionalProperties: false }),
        querystring: Type.Object(
          {
            ...asOf,
            days: Days,
            class: Type.Optional(
              Type.String({
                minLength: 1,
                maxLength: 200,
                description: 'Of a segmentation: moves from and to it too.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: FlowReply, 404: problemReply('There never was such a segment.') },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const { days, class: name } = request.query;
      const options = { asOf: at, signal, days, ...(name !== undefined && { class: name }) };
      return { days: orRefuse(await segmentFlow(workspace, request.params.id, options), 'params') };
    },
  );
};

/** The base and its segments at a glance. */
export const overview: RouteGroup = together(getOverviewRoute, segmentTrendsRoute, segmentFlowRoute);
