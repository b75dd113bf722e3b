import type { App } from '../app.ts';
import type { ServerParts } from '../parts.ts';
import { refusalUntil } from '../problems/refusal.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered also when the server is overloaded and however often it is asked: what watches over the server. */
    unlimited?: boolean;
  }
}

const COME_BACK = 5;

/** Refuses work while a bound is passed, before memory runs out, and while the server is on its way out. */
export function refuseOverload(app: App, { load, metrics, readiness }: ServerParts): void {
  const refusedTotal = metrics.counter(
    'satsuma_http_overload_total',
    'Requests refused because the server was overloaded.',
  );
  app.addHook('onRequest', async request => {
    if (readiness.stopping() && !request.routeOptions.config.unlimited) {
      throw refusalUntil('not-ready', { message: 'The server is shutting down.' }, COME_BACK);
    }
    const over = load.over();
    if (over === undefined || request.routeOptions.config.unlimited) return;
    refusedTotal.add(1, { bound: over });
    throw refusalUntil('not-ready', { message: 'The server has more to do than it can.' }, COME_BACK);
  });
  // A connection that is kept open after its last reply would keep the server from closing.
  app.addHook('onSend', async (_request, reply) => {
    if (readiness.stopping()) reply.header('connection', 'close');
  });
}
