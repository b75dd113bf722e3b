// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Instant } from './of-several.ts';

export interface Operations {
  /** Who entered, left and moved, page by page, for whoever follows it */
  readChanges: {
    readonly input: {
      readonly query?: {
        /** A cursor: what follows it. */
        readonly after?: string;
        /** Ids of segments and segmentations, with commas. */
        readonly segments?: string;
        /** entered, left, moved */
        readonly kinds?: string;
        /** With the people’s identifiers. */
        readonly identifiers?: boolean;
        readonly limit?: number;
      };
    };
    readonly reply: {
      readonly changes: readonly {
        /** The same whenever the same change is told; also the cursor after it. */
        readonly id: string;
        readonly time: Instant;
        readonly kind: 'entered' | 'left' | 'moved';
        /** The segment or segmentation. */
        readonly segment: string;
        readonly profile: number;
        readonly identifiers?: readonly { readonly kind: string; readonly value: string }[];
        /** The class before; empty for a segment. */
        readonly from: string;
        readonly to: string;
        /** The message that brought it, clock, version 3 … */
        readonly cause: string;
      }[];
      /** The cursor for what follows, also when nothing does yet. */
      readonly next: string;
      /** Whether something follows already. */
      readonly more: boolean;
    };
  };
  /** Changes as server-sent events, from a cursor or from now on */
  streamChanges: {
    readonly input: {
      readonly query?: {
        /** A cursor: what follows it. */
        readonly after?: string;
        /** Ids of segments and segmentations, with commas. */
        readonly segments?: string;
        /** entered, left, moved */
        readonly kinds?: string;
        /** With the people’s identifiers. */
        readonly identifiers?: boolean;
      };
    };
    readonly reply: Response;
  };
}

export const OPERATIONS = {
  readChanges: ['GET', '/api/v1/changes/feed'],
  streamChanges: ['GET', '/api/v1/changes/stream', 'response'],
} as const;
