// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Session } from './of-several.ts';

export interface Operations {
  /** Change your own name or language */
  changeMyself: {
    readonly input: { readonly body: { readonly name?: string; readonly language?: 'en' | 'pl' } };
    readonly reply: Session;
  };
  /** Change your own password, and be signed out everywhere else */
  changePassword: {
    readonly input: {
      readonly body: {
        readonly current: string;
        /** At least 12 characters. */
        readonly password: string;
      };
    };
    readonly reply: null;
  };
  /** Sign in with an address and a password */
  signIn: {
    readonly input: { readonly body: { readonly email: string; readonly password: string } };
    readonly reply: Session;
  };
  /** Sign out here */
  signOut: { readonly input: Record<never, never>; readonly reply: null };
  /** Sign out everywhere */
  signOutEverywhere: { readonly input: Record<never, never>; readonly reply: null };
  /** Who is signed in */
  whoAmI: { readonly input: Record<never, never>; readonly reply: Session };
}

export const OPERATIONS = {
  changeMyself: ['PATCH', '/api/v1/session'],
  changePassword: ['PUT', '/api/v1/session/password', 'nothing'],
  signIn: ['POST', '/api/v1/session'],
  signOut: ['DELETE', '/api/v1/session', 'nothing'],
  signOutEverywhere: ['DELETE', '/api/v1/sessions', 'nothing'],
  whoAmI: ['GET', '/api/v1/session'],
} as const;
