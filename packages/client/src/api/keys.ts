// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Instant } from './of-several.ts';

export interface ApiKey {
  readonly id: number;
  readonly name: string;
  readonly scope: ApiKeyScope;
  readonly source: string | null;
  /** How the key begins, to tell keys apart. */
  readonly prefix: string;
  readonly created: Instant;
  readonly createdBy: string;
  readonly lastUsed: Instant | null;
  readonly revoked: Instant | null;
}

export type ApiKeyScope = 'write' | 'read' | 'admin';

export interface Operations {
  /** All API keys */
  listKeys: { readonly input: Record<never, never>; readonly reply: readonly ApiKey[] };
  /** A new API key; it is shown this once */
  makeKey: {
    readonly input: {
      readonly body: {
        readonly name: string;
        readonly scope: ApiKeyScope;
        /** Of a write key: where its calls come from. */
        readonly source?: string;
      };
    };
    readonly reply: {
      readonly key: ApiKey;
      /** The key itself. Not shown again. */
      readonly secret: string;
    };
  };
  /** Revoke an API key, for good */
  revokeKey: { readonly input: { readonly path: { readonly id: number } }; readonly reply: null };
}

export const OPERATIONS = {
  listKeys: ['GET', '/api/v1/keys'],
  makeKey: ['POST', '/api/v1/keys'],
  revokeKey: ['DELETE', '/api/v1/keys/{id}', 'nothing'],
} as const;
