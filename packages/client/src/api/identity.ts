// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Instant, Merge } from './of-several.ts';

export interface IdentityKindRule {
  readonly tells: 'person' | 'device' | 'helps';
  readonly most: number;
}

export interface IdentityRules {
  readonly kinds: {
    readonly user_id: IdentityKindRule;
    readonly card: IdentityKindRule;
    readonly external: IdentityKindRule;
    readonly email: IdentityKindRule;
    readonly phone: IdentityKindRule;
    readonly anonymous_id: IdentityKindRule;
  };
  readonly whenKnownMeet: 'merge' | 'review';
  readonly blocked: readonly string[];
}

export interface Meeting {
  readonly a: number;
  readonly b: number;
  /** The kind of identifier that both were named by. */
  readonly by: string;
  readonly because: 'limit' | 'rule';
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
  readonly times: number;
  readonly message: string;
  readonly source: string;
  readonly status: 'open' | 'apart' | 'merged';
}

export interface MergedProfiles {
  readonly profile: number;
}

export interface TwoProfiles {
  readonly a: number;
  readonly b: number;
}

export interface UndoneMerge {
  readonly loser: number;
  readonly holder: number;
}

export interface Operations {
  /** Who may become one with whom */
  getIdentityRules: { readonly input: Record<never, never>; readonly reply: IdentityRules };
  /** Say that two people are two: their meeting is settled, and they do not become one by themselves */
  keepApart: { readonly input: { readonly body: TwoProfiles }; readonly reply: null };
  /** Known people whom one call named, and who stayed two: the review list */
  listMeetings: {
    readonly input: { readonly query?: { readonly status?: 'open' | 'apart' | 'merged'; readonly limit?: number } };
    readonly reply: readonly Meeting[];
  };
  /** People who were found to be one, the newest first */
  listMerges: {
    readonly input: { readonly query?: { readonly profile?: number; readonly limit?: number } };
    readonly reply: readonly Merge[];
  };
  /** Make two people one, as somebody says they are; settles their meeting */
  mergeProfiles: { readonly input: { readonly body: TwoProfiles }; readonly reply: MergedProfiles };
  /** Say who may become one with whom; holds for what comes in from now on */
  setIdentityRules: { readonly input: { readonly body: IdentityRules }; readonly reply: IdentityRules };
  /** Take a merge back: everybody has their own again, and they are not merged again by themselves */
  undoMerge: {
    readonly input: {
      readonly path: {
        /** The id of a merge. */
        readonly merge: string;
      };
    };
    readonly reply: UndoneMerge;
  };
}

export const OPERATIONS = {
  getIdentityRules: ['GET', '/api/v1/identity/rules'],
  keepApart: ['POST', '/api/v1/identity/meetings/apart', 'nothing'],
  listMeetings: ['GET', '/api/v1/identity/meetings'],
  listMerges: ['GET', '/api/v1/identity/merges'],
  mergeProfiles: ['POST', '/api/v1/identity/merges'],
  setIdentityRules: ['PUT', '/api/v1/identity/rules'],
  undoMerge: ['POST', '/api/v1/identity/merges/{merge}/undo'],
} as const;
