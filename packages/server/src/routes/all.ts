import type { RouteGroup } from '../app.ts';
import { health } from './health.ts';

/** Every group of routes of the server. */
export const ROUTE_GROUPS: readonly RouteGroup[] = [health];
