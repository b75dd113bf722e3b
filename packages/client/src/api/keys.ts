// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

export interface Operations {
  /** All API keys */
  listKeys: {
    readonly input: Record<never, never>;
    readonly reply: readonly {
      readonly id: number;
      readonly name: string;
      readonly scope: 'write' | 'read' | 'admin';
      readonly source: string | null;
      /** How the key begins, to tell keys apart. */
      readonly prefix: string;
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      readonly createdBy: string;
      readonly lastUsed: number | null;
      readonly revoked: number | null;
    }[];
  };
  /** A new API key; it is shown this once */
  makeKey: {
    readonly input: {
      readonly body: {
        readonly name: string;
        readonly scope: 'write' | 'read' | 'admin';
        /** Of a write key: where its calls come from. */
        readonly source?: string;
      };
    };
    readonly reply: {
      readonly key: {
        readonly id: number;
        readonly name: string;
        readonly scope: 'write' | 'read' | 'admin';
        readonly source: string | null;
        /** How the key begins, to tell keys apart. */
        readonly prefix: string;
        /** Milliseconds since 1970 UTC. */
        readonly created: number;
        readonly createdBy: string;
        readonly lastUsed: number | null;
        readonly revoked: number | null;
      };
      /** The key itself. Not shown again. */
      readonly secret: string;
    };
  };
  /** Revoke an API key, for good */
  revokeKey: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: null;
  };
}

export const OPERATIONS = {
  listKeys: ['GET', '/api/v1/keys'],
  makeKey: ['POST', '/api/v1/keys'],
  revokeKey: ['DELETE', '/api/v1/keys/{id}', 'nothing'],
} as const;
