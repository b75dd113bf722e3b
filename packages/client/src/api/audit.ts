// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Instant } from './of-several.ts';

export interface Operations {
  /** Who changed what, the newest first */
  readAudit: {
    readonly input: {
      readonly query?: {
        /** The id of the last entry of the page before. */
        readonly before?: number;
        readonly limit?: number;
        /** Only what they did: user:3. */
        readonly actor?: string;
        /** Only actions on such things: key, import. */
        readonly about?: string;
      };
    };
    readonly reply: readonly {
      readonly id: number;
      readonly time: Instant;
      /** user:3, key:7, setup */
      readonly actor: string;
      /** user.invited, key.revoked … */
      readonly action: string;
      /** What it was done to: user:4, key:7, segment:vip */
      readonly subject: string;
      readonly details: Readonly<Record<string, string | number | boolean | null>>;
    }[];
  };
}

export const OPERATIONS = {
  readAudit: ['GET', '/api/v1/audit'],
} as const;
