import type { RouteGroup } from '../app.ts';
import { openOutgoing } from '../outgoing/outgoing.ts';
import { STREAM_BOUNDS } from '../outgoing/stream.ts';
import { alertRoutes } from './alerts.ts';
import { changesRoutes } from './changes.ts';
import { webhookRoutes } from './webhooks.ts';

/** All that goes out, where memberships are live: the log as it grows, webhooks, alerts. */
export const outgoing: RouteGroup = async (app, parts) => {
  const { live, workspace, clock, random, metrics, outgoing: options = {} } = parts;
  if (live === undefined) return;
  const opened = await openOutgoing(
    {
      ...{ workspace, live, clock, random, metrics },
      onFailure: err => app.log.error({ err }, 'something that goes out failed'),
      onDifference({ id, asOf, missing, extra, example: { why: _, ...example } }) {
        app.log.error({ segment: id, asOf, missing, extra, example }, 'live memberships were wrong, and are mended');
      },
    },
    options,
  );
  app.addHook('onClose', () => opened.close());
  for (const group of [
    changesRoutes(opened.feed, { ...STREAM_BOUNDS, ...options.streams }),
    webhookRoutes(opened.feed, opened.senders),
    alertRoutes(opened.alerts),
  ]) {
    await group(app, parts);
  }
  options.onOpen?.(opened);
};
