// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import { type Operations as OfAlerts, OPERATIONS as ofAlerts } from './alerts.ts';
import { type Operations as OfAudit, OPERATIONS as ofAudit } from './audit.ts';
import { type Operations as OfChanges, OPERATIONS as ofChanges } from './changes.ts';
import { type Operations as OfComparisons, OPERATIONS as ofComparisons } from './comparisons.ts';
import { type Operations as OfData, OPERATIONS as ofData } from './data.ts';
import { type Operations as OfDefinitions, OPERATIONS as ofDefinitions } from './definitions.ts';
import { type Operations as OfExplanations, OPERATIONS as ofExplanations } from './explanations.ts';
import { type Operations as OfExports, OPERATIONS as ofExports } from './exports.ts';
import { type Operations as OfIdentity, OPERATIONS as ofIdentity } from './identity.ts';
import { type Operations as OfImports, OPERATIONS as ofImports } from './imports.ts';
import { type Operations as OfJobs, OPERATIONS as ofJobs } from './jobs.ts';
import { type Operations as OfKeys, OPERATIONS as ofKeys } from './keys.ts';
import { type Operations as OfOperations, OPERATIONS as ofOperations } from './operations.ts';
import { type Operations as OfOverview, OPERATIONS as ofOverview } from './overview.ts';
import { type Operations as OfPeople, OPERATIONS as ofPeople } from './people.ts';
import { type Operations as OfQuestions, OPERATIONS as ofQuestions } from './questions.ts';
import { type Operations as OfSegmentations, OPERATIONS as ofSegmentations } from './segmentations.ts';
import { type Operations as OfSegments, OPERATIONS as ofSegments } from './segments.ts';
import { type Operations as OfSession, OPERATIONS as ofSession } from './session.ts';
import { type Operations as OfSettings, OPERATIONS as ofSettings } from './settings.ts';
import { type Operations as OfSources, OPERATIONS as ofSources } from './sources.ts';
import { type Operations as OfTracking, OPERATIONS as ofTracking } from './tracking.ts';
import { type Operations as OfUsers, OPERATIONS as ofUsers } from './users.ts';
import { type Operations as OfWebhooks, OPERATIONS as ofWebhooks } from './webhooks.ts';

export type * from './alerts.ts';
export type * from './audit.ts';
export type * from './changes.ts';
export type * from './comparisons.ts';
export type * from './data.ts';
export type * from './definitions.ts';
export type * from './explanations.ts';
export type * from './exports.ts';
export type * from './identity.ts';
export type * from './imports.ts';
export type * from './jobs.ts';
export type * from './keys.ts';
export type * from './of-several.ts';
export type * from './operations.ts';
export type * from './overview.ts';
export type * from './people.ts';
export type * from './questions.ts';
export type * from './segmentations.ts';
export type * from './segments.ts';
export type * from './session.ts';
export type * from './settings.ts';
export type * from './sources.ts';
export type * from './tracking.ts';
export type * from './users.ts';
export type * from './webhooks.ts';

/** What every operation takes and gives. */
export interface Operations
  extends OfAlerts,
    OfAudit,
    OfChanges,
    OfComparisons,
    OfData,
    OfDefinitions,
    OfExplanations,
    OfExports,
    OfIdentity,
    OfImports,
    OfJobs,
    OfKeys,
    OfOperations,
    OfOverview,
    OfPeople,
    OfQuestions,
    OfSegmentations,
    OfSegments,
    OfSession,
    OfSettings,
    OfSources,
    OfTracking,
    OfUsers,
    OfWebhooks {}

type Call = readonly [method: string, path: string, reply?: 'nothing' | 'response'];

/** How every operation is called; it is answered with JSON if not said otherwise. */
export const OPERATIONS: Readonly<Record<keyof Operations, Call>> = {
  ...ofAlerts,
  ...ofAudit,
  ...ofChanges,
  ...ofComparisons,
  ...ofData,
  ...ofDefinitions,
  ...ofExplanations,
  ...ofExports,
  ...ofIdentity,
  ...ofImports,
  ...ofJobs,
  ...ofKeys,
  ...ofOperations,
  ...ofOverview,
  ...ofPeople,
  ...ofQuestions,
  ...ofSegmentations,
  ...ofSegments,
  ...ofSession,
  ...ofSettings,
  ...ofSources,
  ...ofTracking,
  ...ofUsers,
  ...ofWebhooks,
};
