import type { Language } from '@satsuma/core';
import { type Permission, type Role, roleMay, type Scope, scopeMay } from './permissions.ts';

/** Who makes a request. */
export type Caller = Nobody | SignedIn | WithKey;

interface Nobody {
  readonly kind: 'nobody';
}

/** A person in a browser, by a session's cookie. */
export interface SignedIn {
  readonly kind: 'user';
  readonly user: number;
  readonly session: number;
  readonly role: Role;
  readonly name: string;
  readonly language: Language;
}

/** A program, by an API key. */
export interface WithKey {
  readonly kind: 'key';
  readonly key: number;
  readonly scope: Scope;
  readonly name: string;
  /** Of a write key: the source its calls come from. */
  readonly source: string | null;
}

export const NOBODY: Nobody = { kind: 'nobody' };

/** Who did it, as the audit log and a definition's author name it: `user:3`, `key:7`. No personal data. */
export function actorOf(caller: Caller): string {
  if (caller.kind === 'user') return `user:${caller.user}`;
  return caller.kind === 'key' ? `key:${caller.key}` : 'nobody';
}

export function may(caller: Caller, permission: Permission): boolean {
  if (caller.kind === 'user') return roleMay(caller.role, permission);
  return caller.kind === 'key' && scopeMay(caller.scope, permission);
}
