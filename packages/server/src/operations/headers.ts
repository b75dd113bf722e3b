import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import type { ServerParts } from '../parts.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Pages of every site may call it, without cookies: tracking. */
    cors?: 'every site';
  }
}

/** A page of ours sets its own policy; everything else is data, and loads nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

const PREFLIGHT_HOLDS = '7200';

/**
 * Security headers on every reply (OWASP secure headers), and CORS (Fetch standard, section 3.3): tracking is open to
 * every site without credentials, the API to the sites that the settings name.
 */
export function guardHeaders(app: App, { settings }: ServerParts): void {
  const open = new Set<string>();
  app.addHook('onRoute', ({ url, config }) => {
    if (config?.cors === 'every site') open.add(url.replace(/[:*].*$/, ''));
  });
  const isOpen = (path: string) =>
    open.has(path) || [...open].some(known => known.endsWith('/') && path.startsWith(known));
  const secure = settings.publicUrl?.startsWith('https:') === true;

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': DATA_POLICY,
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      ...(secure && { 'strict-transport-security': 'max-age=31536000' }),
    });
    const path = request.url.split('?')[0] ?? '';
    const everySite = request.routeOptions.config?.cors === 'every site' || (request.is404 && isOpen(path));
    if (everySite) allow(reply, '*');
    else allowNamed(request, reply, settings.origins);
    if (isPreflight(request)) return reply.code(204).send();
  });
}

function allowNamed({ headers: { origin } }: FastifyRequest, reply: FastifyReply, origins: readonly string[]): void {
  reply.header('vary', 'Origin');
  if (origin === undefined || !origins.includes(origin)) return;
  allow(reply, origin);
  reply.header('access-control-allow-credentials', 'true');
}

const allow = (reply: FastifyReply, origin: string) =>
  reply.headers({
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': 'authorization, content-type, x-csrf-token, x-retry-count',
    'access-control-expose-headers': 'retry-after',
    'access-control-max-age': PREFLIGHT_HOLDS,
    'cross-origin-resource-policy': 'cross-origin',
  });

const isPreflight = ({ method, headers }: FastifyRequest): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
