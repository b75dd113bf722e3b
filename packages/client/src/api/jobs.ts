// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Job } from './of-several.ts';

export interface Operations {
  /** Cancel a job: your own, or anybody’s as an admin */
  cancelJob: { readonly input: { readonly path: { readonly id: string } }; readonly reply: Job };
  /** How far a job is, and what came of it */
  getJob: { readonly input: { readonly path: { readonly id: string } }; readonly reply: Job };
  /** Jobs, the newest first */
  listJobs: { readonly input: Record<never, never>; readonly reply: readonly Job[] };
}

export const OPERATIONS = {
  cancelJob: ['DELETE', '/api/v1/jobs/{id}'],
  getJob: ['GET', '/api/v1/jobs/{id}'],
  listJobs: ['GET', '/api/v1/jobs'],
} as const;
