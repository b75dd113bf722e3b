import type { RouteOptions } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../app.ts';
import { limitRates } from '../limits/rates.ts';
import type { ServerParts } from '../parts.ts';
import { callerOf, refuseForged } from './authenticate.ts';
import { type Caller, NOBODY } from './caller.ts';
import { sessionCookie } from './cookie.ts';
import { isNeed, type Need, refused } from './need.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route asks of its caller. */
    needs?: Need;
  }
  interface FastifyRequest {
    caller: Caller;
    /** Of a caller who is signed in: the cookie's secret. */
    sessionToken?: string;
  }
}

/** Where a route is, and what it asks of its caller. */
export interface PlacedRoute {
  readonly method: string;
  /** As a pattern: `/api/v1/users/:id`. */
  readonly url: string;
  readonly needs: Need;
}

/** Until it is known who calls, it is nobody; before every other hook, since each may end the request. */
export function beginWithNobody(app: App): void {
  app.decorateRequest('caller');
  app.decorateRequest('sessionToken');
  app.addHook('onRequest', async request => {
    request.caller = NOBODY;
  });
}

type Placed = Pick<RouteOptions, 'method' | 'config'> & { readonly url?: string | undefined };

/** No route without a need; each is checked before its handler, and its schema says so. */
export function requireNeeds(app: App, { accounts, settings, clock }: ServerParts, routes: PlacedRoute[]): void {
  const limit = limitRates(clock, settings.rates);
  app.addHook('onRoute', route => {
    const needs = needOf(route);
    // Fastify answers HEAD by the route of GET, under the same config.
    if (route.method === 'HEAD') return;
    for (const method of [route.method].flat()) routes.push({ method, url: route.url, needs });
    if (route.schema?.hide !== true) route.schema = { ...route.schema, ...described(route, needs) };
  });
  app.addHook('onRequest', async (request, reply) => {
    const { caller, renewed } = await callerOf(request, accounts);
    request.caller = caller;
    if (renewed && request.sessionToken) reply.header('set-cookie', sessionCookie(request.sessionToken, settings));
    limit(request);
    if (request.is404) return;
    const needs = needOf(request.routeOptions);
    if (needs === 'open') return;
    const refusal = refused(caller, needs);
    if (refusal !== undefined) throw refusal;
    refuseForged(request);
  });
}

function needOf({ method, url, config }: Placed): Need {
  const needs: unknown = config?.needs;
  if (!isNeed(needs)) throw new Error(`The route ${method} ${url} does not say what it needs: config: { needs: … }.`);
  return needs;
}

/** By need: how a caller proves who they are. */
const securityOf = (needs: Need) => {
  if (needs === 'open') return [];
  if (needs === 'write key') return [{ writeKey: [] }, { apiKey: [] }];
  return needs === 'signed in' ? [{ session: [] }] : [{ session: [] }, { apiKey: [] }];
};

const FAILURES: Readonly<Record<string, string>> = {
  400: 'The request does not fit.',
  401: 'Nobody is signed in.',
  403: 'The caller may not do this.',
  413: 'The body is too large.',
  415: 'The body is of a type that cannot be read.',
  429: 'Too many requests; retry-after says when to come back.',
  500: 'Something failed that should not.',
  503: 'Not ready, or overloaded; retry-after says when to come back.',
};

function described({ method, url, schema }: RouteOptions, needs: Need) {
  if (!schema?.operationId || !schema.tags?.length || !schema.summary) {
    throw new Error(`The route ${method} ${url} lacks operationId, tags or summary.`);
  }
  const withBody = schema.body !== undefined;
  const given = typeof schema.response === 'object' && schema.response !== null ? schema.response : {};
  const failures = Object.entries(FAILURES)
    .filter(([status]) => needs !== 'open' || (status !== '401' && status !== '403'))
    .filter(([status]) => withBody || (status !== '413' && status !== '415'))
    .map(([status, description]) => [status, problemReply(description)]);
  return { security: schema.security ?? securityOf(needs), response: { ...Object.fromEntries(failures), ...given } };
}

/** A failure's reply, for `schema.response` of a route that can answer 404, 409, 422 … */
export const problemReply = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Type.Ref('Problems#') } },
});
