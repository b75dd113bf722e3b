// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Instant, Job } from './of-several.ts';

export interface Operations {
  /** Whether the process answers at all */
  isAlive: { readonly input: Record<never, never>; readonly reply: { readonly alive: true } };
  /** Whether requests should be sent here: everything is opened and recovered, and it is not shutting down */
  isReady: {
    readonly input: Record<never, never>;
    readonly reply: { readonly ready: boolean; readonly waiting: Readonly<Record<string, string>> };
  };
  /** The backups that are kept, the newest first */
  listBackups: {
    readonly input: Record<never, never>;
    readonly reply: {
      /** Whether the server was started with a folder for backups. */
      readonly canMake: boolean;
      /** Whole ones of this version, in that folder. */
      readonly backups: readonly {
        /** Of its folder. */
        readonly name: string;
        readonly made: Instant;
        readonly files: number;
        readonly bytes: number;
      }[];
    };
  };
  /** Back everything up; answers with a job */
  makeBackup: {
    readonly input: {
      readonly body: {
        /** Of the new folder: small letters, digits, hyphens. */
        readonly name: string;
      };
    };
    readonly reply: Job;
  };
  /** Numbers about the running server, for Prometheus */
  readMetrics: { readonly input: Record<never, never>; readonly reply: Response };
}

export const OPERATIONS = {
  isAlive: ['GET', '/healthz'],
  isReady: ['GET', '/readyz'],
  listBackups: ['GET', '/api/v1/backups'],
  makeBackup: ['POST', '/api/v1/backups'],
  readMetrics: ['GET', '/metrics', 'response'],
} as const;
