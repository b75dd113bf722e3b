import { Type } from 'typebox';
import type { RouteGroup } from '../app.ts';
import { closed } from './accounts-schema.ts';

const tags = ['operations'];
const config = { needs: 'open', unlimited: true, quiet: true } as const;
const Ready = closed({ ready: Type.Boolean(), waiting: Type.Record(Type.String(), Type.String()) });

/** For whoever watches over the process. */
export const health: RouteGroup = (app, { readiness, metrics }) => {
  app.get(
    '/healthz',
    {
      config,
      schema: {
        operationId: 'isAlive',
        tags,
        summary: 'Whether the process answers at all',
        response: { 200: closed({ alive: Type.Literal(true) }) },
      },
    },
    () => ({ alive: true as const }),
  );
  app.get(
    '/readyz',
    {
      config,
      schema: {
        operationId: 'isReady',
        tags,
        summary:
          'Whether requests should be sent here: everything is opened and recovered, and it is not shutting down',
        response: { 200: Ready, 503: Ready },
      },
    },
    async (_request, reply) => {
      const waiting = readiness.waiting();
      const ready = Object.keys(waiting).length === 0;
      return reply.code(ready ? 200 : 503).send({ ready, waiting });
    },
  );
  app.get(
    '/metrics',
    {
      config: { needs: 'metrics.read', unlimited: true, quiet: true },
      schema: {
        operationId: 'readMetrics',
        tags,
        summary: 'Numbers about the running server, for Prometheus',
        produces: ['text/plain'],
        response: { 200: { content: { 'text/plain': { schema: Type.String() } } } },
      },
    },
    async (_request, reply) => reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.text()),
  );
};
