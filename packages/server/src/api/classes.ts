import { classHistory, divideEverybody, readCohorts, readPareto, transitions } from '@satsuma/engine';
import { Type } from 'typebox';
import type { RouteGroup } from '../app.ts';
import { orRefuse } from '../problems/refusal.ts';
import { askedBy, momentIn } from './asked.ts';
import { readWhich } from './given.ts';
import { spacing, spacingOf } from './questions.ts';
import { asOf } from './schema/asking.ts';
import { Id, named } from './schema/building.ts';
import {
  ClassHistoryReply,
  CohortsReply,
  DividedReply,
  ParetoReply,
  TransitionsReply,
  WhichBody,
} from './schema/classes.ts';
import { together } from './together.ts';

const tags = ['segmentations'];
const config = { needs: 'segments.read' } as const;
const querystring = Type.Object(asOf, { additionalProperties: false });
const body = named('WhichGiven', { which: WhichBody });
const inDefinition = 'body.which.definition';

const divideEverybodyRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/classes',
    {
      config,
      schema: {
        operationId: 'divideEverybody',
        tags,
        summary: 'Everybody divided by a segmentation: its classes in words, their sizes, what their people did',
        querystring,
        body,
        response: { 200: DividedReply },
      },
    },
    async request => {
      const ask = await askedBy(request, parts);
      return orRefuse(await divideEverybody(workspace, readWhich(request.body.which, 'body.which'), ask), inDefinition);
    },
  );
};

const classHistoryRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/class-history',
    {
      config,
      schema: {
        operationId: 'classHistory',
        tags,
        summary: 'How large each class was, back to the first event',
        querystring,
        body: named('ClassHistoryBody', { segmentation: Id, ...spacing }),
        response: { 200: ClassHistoryReply },
      },
    },
    async request => {
      const { asOf: at, signal, settings } = await askedBy(request, parts);
      const from = momentIn(request.body.from, 'body.from', settings.zone);
      const options = { asOf: at, signal, spacing: spacingOf(request.body), ...(from !== undefined && { from }) };
      return orRefuse(await classHistory(workspace, request.body.segmentation, options), 'body.segmentation');
    },
  );
};

const movesRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/moves',
    {
      config,
      schema: {
        operationId: 'moves',
        tags,
        summary: 'Who went from which class to which between two instants, with probabilities',
        querystring,
        body: named('MovesBody', {
          division: Type.Union([
            Type.Object({ segmentation: Id }, { additionalProperties: false }),
            Type.Object(
              { segments: Type.Array(Id, { minItems: 1, maxItems: 200 }) },
              { additionalProperties: false, description: 'The first that holds decides.' },
            ),
          ]),
          from: Type.String({ maxLength: 40, description: 'The earlier instant; asOf is the later one.' }),
        }),
        response: { 200: TransitionsReply },
      },
    },
    async request => {
      const { asOf: to, signal, settings } = await askedBy(request, parts);
      const from = momentIn(request.body.from, 'body.from', settings.zone) ?? to;
      return orRefuse(await transitions(workspace, request.body.division, { from, to, signal }), 'body.division');
    },
  );
};

const cohortsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/cohorts',
    {
      config,
      schema: {
        operationId: 'cohorts',
        tags,
        summary: 'Who came together, who came back, and for how much',
        querystring,
        body,
        response: { 200: CohortsReply },
      },
    },
    async request => {
      const ask = await askedBy(request, parts);
      return orRefuse(await readCohorts(workspace, readWhich(request.body.which, 'body.which'), ask), inDefinition);
    },
  );
};

const paretoRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/pareto',
    {
      config,
      schema: {
        operationId: 'pareto',
        tags,
        summary: 'How much of the value the best buyers bring',
        querystring,
        body,
        response: { 200: ParetoReply },
      },
    },
    async request => {
      const ask = await askedBy(request, parts);
      return orRefuse(await readPareto(workspace, readWhich(request.body.which, 'body.which'), ask), inDefinition);
    },
  );
};

/** Everybody divided. */
export const classes: RouteGroup = together(
  divideEverybodyRoute,
  classHistoryRoute,
  movesRoute,
  cohortsRoute,
  paretoRoute,
);
