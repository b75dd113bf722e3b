import type { FastifyRequest } from 'fastify';
import { actorOf } from '../access/caller.ts';
import type { App } from '../app.ts';
import type { ServerParts } from '../parts.ts';

/** One line and one measurement for each answered request: the route's pattern, never its address, nobody's data. */
export function logRequests(app: App, { metrics }: ServerParts): void {
  const total = metrics.counter('satsuma_http_requests_total', 'Requests answered, by route and status.');
  const seconds = metrics.histogram('satsuma_http_request_seconds', 'How long requests took, by route.');
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = patternOf(request);
    const took = reply.elapsedTime;
    total.add(1, { method, route, status: String(reply.statusCode) });
    seconds.observe(took / 1000, { method, route });
    const line = { method, route, status: reply.statusCode, ms: Math.round(took), caller: actorOf(request.caller) };
    if (request.routeOptions.config.quiet) request.log.debug(line, 'answered');
    else request.log.info(line, 'answered');
  });
}

const patternOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? 'unknown';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered too often for a line each: health, tracking. */
    quiet?: boolean;
  }
}

/** An error as the log holds it: of what kind, and where it happened. Its message may hold somebody's data. */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  const code = 'engineCode' in error ? error.engineCode : 'code' in error ? error.code : undefined;
  return { type: error.name, message: '', ...(code !== undefined && { code: String(code) }), stack: frames.join('\n') };
}

interface LoggedError {
  readonly [key: string]: unknown;
  readonly type: string;
  readonly message: '';
  readonly stack: string;
}
