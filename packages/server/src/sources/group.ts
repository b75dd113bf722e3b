import type { App, RouteGroup } from '../app.ts';
import { connectionRoutes } from './routes.ts';
import { webhookRoutes } from './routes-in.ts';
import { tryRoutes } from './routes-try.ts';
import { openSources } from './sources.ts';

/** Sources that bring their data in by themselves: webhooks, and what is fetched on a schedule. */
export const sourceRoutes: RouteGroup = async (app, parts) => {
  const sources = await openSources(parts, err => app.log.error({ err }, 'a source failed in the background'));
  app.addHook('onClose', () => sources.close());
  connectionRoutes(app, parts, sources);
  tryRoutes(app, parts, sources);
  const { receive } = sources;
  // Bodies of webhooks are read as bytes, for their signatures.
  if (receive !== undefined) await app.register(async (scope: App) => webhookRoutes(scope, parts, receive));
};
