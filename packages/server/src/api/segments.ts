import { printDefinition } from '@satsuma/core';
import {
  archiveDefinition,
  compareVersions,
  describeDefinition,
  listDefinitions,
  listVersions,
  loadLibrary,
  membershipOn,
  namesOf,
  restoreVersion,
  sentenceOf,
} from '@satsuma/engine';
import { Type } from 'typebox';
import { stringify } from 'yaml';
import { actorOf } from '../access/caller.ts';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import { orRefuse } from '../problems/refusal.ts';
import { jobReply } from '../routes/jobs.ts';
import { askedBy } from './asked.ts';
import { printed } from './printed.ts';
import { asOf, language } from './schema/asking.ts';
import { Id, list } from './schema/building.ts';
import {
  AppliedReply,
  DescribedReply,
  DifferenceReply,
  EffectReply,
  ListReply,
  VersionReply,
} from './schema/definitions.ts';
import { PastMembershipReply } from './schema/sets.ts';
import { together } from './together.ts';
import { answersWithJob, audited, startJob, writing } from './writing.ts';

const tags = ['segments'];
const read = { needs: 'segments.read' } as const;
const write = { needs: 'segments.write' } as const;
const params = Type.Object({ id: Id }, { additionalProperties: false });
const query = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
const VersionNumber = Type.Integer({ minimum: 1 });
const unknown = problemReply('There is no such segment or segmentation, or no such version.');
const Note = Type.String({ minLength: 1, maxLength: 1000 });

const listSegmentsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/segments',
    {
      config: read,
      schema: {
        operationId: 'listSegments',
        tags,
        summary: 'All segments and segmentations, with sizes as memberships are kept, or counted as of an instant',
        querystring: query({
          ...asOf,
          ...language,
          count: Type.Optional(Type.Boolean({ description: 'Count them now.' })),
        }),
        response: { 200: ListReply },
      },
    },
    async request => {
      const ask = await askedBy(request, parts);
      const count = request.query.count ?? request.query.asOf !== undefined;
      const found = orRefuse(await listDefinitions(workspace, { asOf: ask.asOf, signal: ask.signal, count }));
      const library = await loadLibrary(workspace);
      const names = namesOf(library);
      const sentence = (d: (typeof found.segments)[number]) => sentenceOf(d.definition, library, ask.language, names);
      return {
        ...found,
        segments: found.segments.map(d => ({
          ...d,
          sentence: sentence(d),
          definition: printed(d.definition),
        })),
      };
    },
  );
};

const getSegmentRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/segments/:id',
    {
      config: read,
      schema: {
        operationId: 'getSegment',
        tags,
        summary: 'One segment or segmentation: its sentence, its definition, its versions, where it is used',
        params,
        querystring: query(language),
        response: { 200: DescribedReply, 404: unknown },
      },
    },
    async request => {
      const { language: inWhich } = await askedBy(request, parts);
      const { library, ...found } = orRefuse(await describeDefinition(workspace, request.params.id));
      return {
        ...found,
        definition: printed(found.definition),
        yaml: stringify(printDefinition(found.definition), { lineWidth: 100 }),
        sentence: sentenceOf(found.definition, library, inWhich, namesOf(library)),
        versions: found.versions.map(v => ({ ...v, definition: printed(v.definition) })),
      };
    },
  );
};

const archiveSegmentRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.delete(
    '/api/v1/segments/:id',
    {
      config: write,
      schema: {
        operationId: 'archiveSegment',
        tags,
        summary: 'Take a definition out of use; its versions and its past stay',
        params,
        response: { 204: Type.Null(), 404: unknown, 409: problemReply('Others refer to it; the problems name them.') },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await writing(parts, async () => orRefuse(await archiveDefinition(workspace, id)));
      await audited(parts, request, { action: 'segment.archived', subject: `segment:${id}` });
      return reply.code(204).send(null);
    },
  );
};

const listVersionsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/segments/:id/versions',
    {
      config: read,
      schema: {
        operationId: 'listVersions',
        tags,
        summary: 'Every version of a definition, the newest first; of an archived one too',
        params,
        response: { 200: list(VersionReply), 404: unknown },
      },
    },
    async request =>
      orRefuse(await listVersions(workspace, request.params.id)).map(v => ({
        ...v,
        definition: printed(v.definition),
      })),
  );
};

const compareVersionsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/segments/:id/versions/:from/:to',
    {
      config: read,
      schema: {
        operationId: 'compareVersions',
        tags,
        summary: 'What two versions say differently, and whom the newer one brings in and leaves out',
        params: query({ id: Id, from: VersionNumber, to: VersionNumber }),
        querystring: query(asOf),
        response: {
          200: Type.Object(
            { differences: list(DifferenceReply), effect: EffectReply },
            { title: 'ComparedVersions', additionalProperties: false },
          ),
          404: unknown,
        },
      },
    },
    async request => {
      const { id, from, to } = request.params;
      const ask = await askedBy(request, parts);
      const options = { asOf: ask.asOf, signal: ask.signal };
      return orRefuse(await compareVersions(workspace, id, { from, to }, options));
    },
  );
};

const restoreVersionRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/segments/:id/versions/:version/restore',
    {
      config: write,
      schema: {
        operationId: 'restoreVersion',
        tags,
        summary: 'Make an older version the newest one again; answers with a job',
        params: query({ id: Id, version: VersionNumber }),
        body: query({ note: Type.Optional(Note) }),
        ...answersWithJob(AppliedReply),
      },
    },
    async (request, reply) => {
      const { id, version } = request.params;
      const author = actorOf(request.caller);
      const versions = orRefuse(await listVersions(workspace, id));
      if (!versions.some(v => v.version === version)) orRefuse(await restoreVersion(workspace, id, version));
      await audited(parts, request, { action: 'segment.restored', subject: `segment:${id}`, details: { version } });
      const job = startJob(parts, request, 'apply', ({ signal, progress }) =>
        writing(parts, async () =>
          orRefuse(
            await restoreVersion(workspace, id, version, {
              author,
              signal,
              onProgress: share => progress(share, 1),
              ...(request.body.note !== undefined && { note: request.body.note }),
            }),
          ),
        ),
      );
      return reply.code(202).send(jobReply(job));
    },
  );
};

const membershipOnRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/segments/:id/membership',
    {
      config: read,
      schema: {
        operationId: 'membershipOn',
        tags,
        summary: 'Who was a member on a day: as the log has it, and as it is computed from what is known today',
        params,
        querystring: query({ ...asOf, class: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) }),
        response: { 200: PastMembershipReply, 404: unknown },
      },
    },
    async request => {
      const { asOf: at, signal } = await askedBy(request, parts);
      const { class: name } = request.query;
      const options = { signal, ...(name !== undefined && { class: name }) };
      return orRefuse(await membershipOn(workspace, request.params.id, at, options));
    },
  );
};

/** Segments and segmentations as they are stored. */
export const segments: RouteGroup = together(
  listSegmentsRoute,
  getSegmentRoute,
  archiveSegmentRoute,
  listVersionsRoute,
  compareVersionsRoute,
  restoreVersionRoute,
  membershipOnRoute,
);
