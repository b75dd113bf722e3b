// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

export interface Operations {
  /** Use a one-time link: make the account or set the password, and sign in */
  acceptInvitation: {
    readonly input: {
      readonly body: {
        readonly token: string;
        /** At least 12 characters. */
        readonly password: string;
        readonly account?: {
          readonly email: string;
          readonly name: string;
          readonly language: 'en' | 'pl';
        };
      };
    };
    readonly reply: {
      readonly user: {
        readonly id: number;
        readonly email: string;
        readonly name: string;
        readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
        readonly language: 'en' | 'pl';
        /** Milliseconds since 1970 UTC. */
        readonly created: number;
        readonly disabled: number | null;
      };
      readonly permissions: readonly (
        | 'segments.read'
        | 'segments.write'
        | 'people.read'
        | 'people.export'
        | 'people.write'
        | 'data.read'
        | 'data.write'
        | 'sql'
        | 'settings.read'
        | 'settings.write'
        | 'alerts.read'
        | 'alerts.write'
        | 'webhooks.read'
        | 'webhooks.write'
        | 'metrics.read'
        | 'accounts'
        | 'backups'
      )[];
      /** For the header x-csrf-token of every unsafe request. */
      readonly csrfToken: string;
    };
  };
  /** Change name, role or language, disable or enable a user */
  changeUser: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
      readonly body: {
        readonly name?: string;
        readonly role?: 'viewer' | 'marketer' | 'analyst' | 'admin';
        readonly language?: 'en' | 'pl';
        readonly disabled?: boolean;
      };
    };
    readonly reply: {
      readonly id: number;
      readonly email: string;
      readonly name: string;
      readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
      readonly language: 'en' | 'pl';
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      readonly disabled: number | null;
    };
  };
  /** One user */
  getUser: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: {
      readonly id: number;
      readonly email: string;
      readonly name: string;
      readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
      readonly language: 'en' | 'pl';
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      readonly disabled: number | null;
    };
  };
  /** A one-time link by which somebody makes an account of this role */
  inviteUser: {
    readonly input: {
      readonly body: {
        readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
      };
    };
    readonly reply: {
      /** Works once. It is not shown again. */
      readonly link: string;
      /** Milliseconds since 1970 UTC. */
      readonly expires: number;
    };
  };
  /** A one-time link by which a user sets a new password */
  linkForPassword: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: {
      /** Works once. It is not shown again. */
      readonly link: string;
      /** Milliseconds since 1970 UTC. */
      readonly expires: number;
    };
  };
  /** All users */
  listUsers: {
    readonly input: Record<never, never>;
    readonly reply: readonly {
      readonly id: number;
      readonly email: string;
      readonly name: string;
      readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
      readonly language: 'en' | 'pl';
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      readonly disabled: number | null;
    }[];
  };
}

export const OPERATIONS = {
  acceptInvitation: ['POST', '/api/v1/invitations/accept'],
  changeUser: ['PATCH', '/api/v1/users/{id}'],
  getUser: ['GET', '/api/v1/users/{id}'],
  inviteUser: ['POST', '/api/v1/invitations'],
  linkForPassword: ['POST', '/api/v1/users/{id}/password-link'],
  listUsers: ['GET', '/api/v1/users'],
} as const;
