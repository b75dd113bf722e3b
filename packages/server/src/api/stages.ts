import { readStages, writeStages } from '@satsuma/engine';
import { Type } from 'typebox';
import type { RouteGroup } from '../app.ts';
import { orRefuse } from '../problems/refusal.ts';
import { named } from './schema/building.ts';
import { together } from './together.ts';
import { audited } from './writing.ts';

const Name = Type.String({ minLength: 1, maxLength: 60 });

const Stage = named('Stage', {
  id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$', description: 'Small letters, digits, hyphens.' }),
  name: named('StageName', { en: Name, pl: Name }),
});

const Stages = named('Stages', {
  stages: Type.Immutable(Type.Array(Stage, { maxItems: 20, description: 'In their order.' })),
});

const getStagesRoute: RouteGroup = (app, { workspace }) => {
  app.get(
    '/api/v1/stages',
    {
      config: { needs: 'settings.read' },
      schema: {
        operationId: 'getStages',
        tags: ['settings'],
        summary: 'The stages of the purchase path',
        response: { 200: Stages },
      },
    },
    async () => ({ stages: await readStages(workspace.store.control) }),
  );
};

const setStagesRoute: RouteGroup = (app, parts) => {
  const { control } = parts.workspace.store;
  app.put(
    '/api/v1/stages',
    {
      config: { needs: 'settings.write' },
      schema: {
        operationId: 'setStages',
        tags: ['settings'],
        summary: 'Say what the stages of the purchase path are',
        body: Stages,
        response: { 200: Stages },
      },
    },
    async request => {
      const stages = orRefuse(await writeStages(control, request.body.stages), 'body');
      await audited(parts, request, { action: 'settings.changed', subject: 'stages' });
      return { stages };
    },
  );
};

/** The purchase path. */
export const stages: RouteGroup = together(getStagesRoute, setStagesRoute);
