// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Instant, Role, Session, User } from './of-several.ts';

export interface PasswordLink {
  /** Works once. It is not shown again. */
  readonly link: string;
  readonly expires: Instant;
}

export interface Operations {
  /** Use a one-time link: make the account or set the password, and sign in */
  acceptInvitation: {
    readonly input: {
      readonly body: {
        readonly token: string;
        /** At least 12 characters. */
        readonly password: string;
        readonly account?: { readonly email: string; readonly name: string; readonly language: 'en' | 'pl' };
      };
    };
    readonly reply: Session;
  };
  /** Change name, role or language, disable or enable a user */
  changeUser: {
    readonly input: {
      readonly path: { readonly id: number };
      readonly body: {
        readonly name?: string;
        readonly role?: Role;
        readonly language?: 'en' | 'pl';
        readonly disabled?: boolean;
      };
    };
    readonly reply: User;
  };
  /** One user */
  getUser: { readonly input: { readonly path: { readonly id: number } }; readonly reply: User };
  /** A one-time link by which somebody makes an account of this role */
  inviteUser: { readonly input: { readonly body: { readonly role: Role } }; readonly reply: PasswordLink };
  /** A one-time link by which a user sets a new password */
  linkForPassword: { readonly input: { readonly path: { readonly id: number } }; readonly reply: PasswordLink };
  /** All users */
  listUsers: { readonly input: Record<never, never>; readonly reply: readonly User[] };
}

export const OPERATIONS = {
  acceptInvitation: ['POST', '/api/v1/invitations/accept'],
  changeUser: ['PATCH', '/api/v1/users/{id}'],
  getUser: ['GET', '/api/v1/users/{id}'],
  inviteUser: ['POST', '/api/v1/invitations'],
  linkForPassword: ['POST', '/api/v1/users/{id}/password-link'],
  listUsers: ['GET', '/api/v1/users'],
} as const;
