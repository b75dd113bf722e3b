import { Type } from 'typebox';
import type { RouteGroup } from '../app.ts';

const Alive = Type.Object({ status: Type.Literal('alive') }, { additionalProperties: false });

/** For whoever watches over the process. */
export const health: RouteGroup = app => {
  app.get(
    '/healthz',
    {
      config: { needs: 'open' },
      schema: {
        operationId: 'isAlive',
        tags: ['operations'],
        summary: 'Whether the process answers at all',
        response: { 200: Alive },
      },
    },
    () => ({ status: 'alive' as const }),
  );
};
