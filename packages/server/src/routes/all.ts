import { api } from '../api/all.ts';
import type { RouteGroup } from '../app.ts';
import { linkRoutes } from '../links/routes.ts';
import { showDocs } from '../openapi/page.ts';
import { showApplication } from '../pages/application.ts';
import { planRoutes } from '../plans/routes.ts';
import { sourceRoutes } from '../sources/group.ts';
import { trackRoutes } from '../track/routes.ts';
import { segmentSettings } from '../track/segment-settings.ts';
import { trackerScript } from '../track/tracker-script.ts';
import { audit } from './audit.ts';
import { backups } from './backups.ts';
import { health } from './health.ts';
import { invitations } from './invitations.ts';
import { jobRoutes } from './jobs.ts';
import { keyRoutes } from './keys.ts';
import { outgoing } from './outgoing.ts';
import { ownAccount } from './own-account.ts';
import { session } from './session.ts';
import { users } from './users.ts';

/** Every group of routes of the server. */
export const ROUTE_GROUPS: readonly RouteGroup[] = [
  health,
  session,
  ownAccount,
  users,
  invitations,
  keyRoutes,
  audit,
  jobRoutes,
  backups,
  api,
  trackRoutes,
  segmentSettings,
  trackerScript,
  planRoutes,
  linkRoutes,
  sourceRoutes,
  outgoing,
  showDocs,
  showApplication,
];
