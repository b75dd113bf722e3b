import { events } from './001-events.ts';
import { orderLines } from './002-order-lines.ts';
import { people } from './003-people.ts';
import { memberships } from './004-memberships.ts';
import { sightings } from './005-sightings.ts';
import { live } from './006-live.ts';
import type { WarehouseMigration } from './migrate.ts';

/** Every step of the warehouse's layout, in order. */
export const warehouseMigrations: readonly WarehouseMigration[] = [
  events,
  orderLines,
  people,
  memberships,
  sightings,
  live,
];
