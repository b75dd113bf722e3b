import type { ControlMigration } from '../migrate.ts';
import { controlTables } from './001-control-tables.ts';
import { currentMemberships } from './002-current-memberships.ts';
import { accounts } from './003-accounts.ts';
import { live } from './004-live.ts';
import { outgoing } from './005-outgoing.ts';
import { trackingPlans } from './006-tracking-plans.ts';
import { connections } from './007-sources.ts';
import { attributeNotes } from './008-attribute-notes.ts';
import { callsAside } from './009-calls-aside.ts';

/** Every step of the control store's layout, in order. */
export const controlMigrations: readonly ControlMigration[] = [
  controlTables,
  currentMemberships,
  accounts,
  live,
  outgoing,
  trackingPlans,
  connections,
  attributeNotes,
  callsAside,
];
