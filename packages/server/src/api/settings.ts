import { LANGUAGES } from '@satsuma/core';
import {
  BLOCKED_VALUES,
  changeSetting,
  computeMemberships,
  listRuns,
  RULED_KINDS,
  readRules,
  readSettings,
  SETTING_NAMES,
  standardRules,
  writeRules,
} from '@satsuma/engine';
import { Type } from 'typebox';
import type { RouteGroup } from '../app.ts';
import { orRefuse } from '../problems/refusal.ts';
import { jobReply } from '../routes/jobs.ts';
import { askedBy } from './asked.ts';
import { asOf } from './schema/asking.ts';
import { Id, list, named } from './schema/building.ts';
import { RunReply } from './schema/data.ts';
import { ComputedReply } from './schema/definitions.ts';
import { together } from './together.ts';
import { answersWithJob, audited, startJob, writing } from './writing.ts';

const read = { needs: 'settings.read' } as const;
const write = { needs: 'settings.write' } as const;

const SettingsReply = named('Settings', {
  zone: Type.String({ description: 'IANA zone.' }),
  currency: Type.String({ description: 'ISO 4217.' }),
  language: Type.Enum([...LANGUAGES]),
  country: Type.String({ description: 'ISO 3166.' }),
});

const KindRule = named('IdentityKindRule', {
  tells: Type.Enum(['person', 'device', 'helps']),
  most: Type.Integer({ minimum: 1, maximum: 100_000 }),
});
const [userId, card, external, email, phone, anonymousId] = RULED_KINDS;
const RulesBody = named('IdentityRules', {
  kinds: Type.Object(
    {
      [userId]: KindRule,
      [card]: KindRule,
      [external]: KindRule,
      [email]: KindRule,
      [phone]: KindRule,
      [anonymousId]: KindRule,
    },
    { additionalProperties: false },
  ),
  whenKnownMeet: Type.Enum(['merge', 'review']),
  blocked: list(Type.String({ minLength: 1, maxLength: 200 })),
});

const getSettingsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  const { control } = workspace.store;
  app.get(
    '/api/v1/settings',
    {
      config: read,
      schema: {
        operationId: 'getSettings',
        tags: ['settings'],
        summary: 'Zone, currency, language and country of the data',
        response: { 200: SettingsReply },
      },
    },
    () => readSettings(control),
  );
};

const changeSettingsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  const { control } = workspace.store;
  app.patch(
    '/api/v1/settings',
    {
      config: write,
      schema: {
        operationId: 'changeSettings',
        tags: ['settings'],
        summary: 'Change some of the settings',
        body: named('SettingsBody', {
          zone: Type.Optional(Type.String({ maxLength: 60 })),
          currency: Type.Optional(Type.String({ maxLength: 3 })),
          language: Type.Optional(Type.String({ maxLength: 2 })),
          country: Type.Optional(Type.String({ maxLength: 2 })),
        }),
        response: { 200: SettingsReply },
      },
    },
    async request => {
      const changed = SETTING_NAMES.filter(name => request.body[name] !== undefined);
      await writing(parts, async () => {
        for (const name of changed) orRefuse(await changeSetting(control, name, request.body[name] ?? ''), 'body');
      });
      if (changed.length > 0) {
        await audited(parts, request, { action: 'settings.changed', subject: changed.join(',') });
      }
      return readSettings(control);
    },
  );
};

const getIdentityRulesRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  const { control } = workspace.store;
  app.get(
    '/api/v1/identity/rules',
    {
      config: read,
      schema: {
        operationId: 'getIdentityRules',
        tags: ['identity'],
        summary: 'Who may become one with whom',
        response: { 200: RulesBody },
      },
    },
    () => readRules(control, standardRules(BLOCKED_VALUES)),
  );
};

const setIdentityRulesRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  const { control } = workspace.store;
  app.put(
    '/api/v1/identity/rules',
    {
      config: write,
      schema: {
        operationId: 'setIdentityRules',
        tags: ['identity'],
        summary: 'Say who may become one with whom; holds for what comes in from now on',
        body: RulesBody,
        response: { 200: RulesBody },
      },
    },
    async request => {
      await writing(parts, () => writeRules(control, request.body));
      await audited(parts, request, { action: 'settings.changed', subject: 'identity' });
      return readRules(control, standardRules(BLOCKED_VALUES));
    },
  );
};

const computeMembershipsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/compute',
    {
      config: { needs: 'segments.write' },
      schema: {
        operationId: 'computeMemberships',
        tags: ['segments'],
        summary: 'Compute memberships, and log who entered, left and moved; answers with a job',
        querystring: Type.Object(asOf, { additionalProperties: false }),
        body: named('ComputeBody', {
          only: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 5000 })),
          cause: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
        }),
        ...answersWithJob(ComputedReply),
      },
    },
    async (request, reply) => {
      const { asOf: at } = await askedBy(request, parts);
      const options = { ...request.body, ...(request.query.asOf !== undefined && { asOf: at }) };
      await audited(parts, request, { action: 'memberships.computed', subject: 'segments' });
      const job = startJob(parts, request, 'compute', ({ signal, progress }) =>
        writing(parts, async () => {
          const onProgress = (share: number) => progress(share, 1);
          return orRefuse(await computeMemberships(workspace, { ...options, signal, onProgress }), 'body.only');
        }),
      );
      return reply.code(202).send(jobReply(job));
    },
  );
};

const listRunsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  const { control } = workspace.store;
  app.get(
    '/api/v1/runs',
    {
      config: { needs: 'segments.read' },
      schema: {
        operationId: 'listRuns',
        tags: ['segments'],
        summary: 'Computations of memberships, the newest first',
        querystring: Type.Object(
          { limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }) },
          { additionalProperties: false },
        ),
        response: { 200: list(RunReply) },
      },
    },
    request => listRuns(control, request.query.limit),
  );
};

/** What holds for the whole workspace, and the computation of everybody's memberships. */
export const settings: RouteGroup = together(
  getSettingsRoute,
  changeSettingsRoute,
  getIdentityRulesRoute,
  setIdentityRulesRoute,
  computeMembershipsRoute,
  listRunsRoute,
);
