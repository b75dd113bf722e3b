import { readFileSync } from 'node:fs';
import type { RouteGroup } from '../app.ts';
import type { ServerSettings } from '../settings.ts';

/** Where a one-time link leads. Its secret stands behind the #, so that it is in no log and in no other site's referrer. */
export const linkTo = (token: string, { publicUrl }: ServerSettings): string =>
  `${publicUrl?.replace(/\/$/, '') ?? ''}/welcome#${token}`;

const fileOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";
const config = { needs: 'open' } as const;
const schema = { hide: true } as const;

/** The page that makes an account, or sets a new password, by a one-time link. */
export const showWelcome: RouteGroup = app => {
  const files = {
    '/welcome': { type: 'text/html; charset=utf-8', text: fileOf('welcome.html') },
    '/welcome.js': { type: 'text/javascript; charset=utf-8', text: fileOf('welcome.js') },
    '/page.css': { type: 'text/css; charset=utf-8', text: fileOf('page.css') },
  };
  for (const [path, { type, text }] of Object.entries(files)) {
    app.get(path, { config, schema }, (_request, reply) =>
      reply.header('content-security-policy', POLICY).type(type).send(text),
    );
  }
};
