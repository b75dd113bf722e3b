import type { RouteGroup } from '../app.ts';

/** Several groups of routes as one. */
export const together =
  (...groups: readonly RouteGroup[]): RouteGroup =>
  async (app, parts) => {
    for (const group of groups) await group(app, parts);
  };
