import { type Refusal, refusal } from '../problems/refusal.ts';
import { type Caller, may } from './caller.ts';
import { PERMISSIONS, type Permission } from './permissions.ts';

/**
 * What a route asks of its caller:
 * - `open`: nothing, anybody may call it;
 * - `signed in`: a person's session, whatever the role (one's own account);
 * - `write key`: a key of scope write (tracking);
 * - a permission: a role or a key that has it.
 */
export type Need = 'open' | 'signed in' | 'write key' | Permission;

export const isNeed = (need: unknown): need is Need =>
  need === 'open' || need === 'signed in' || need === 'write key' || PERMISSIONS.some(known => known === need);

/** Why this caller may not; undefined: it may. */
export function refused(caller: Caller, need: Need): Refusal | undefined {
  if (need === 'open') return undefined;
  if (caller.kind === 'nobody') return refusal('not-signed-in', UNKNOWN[need === 'write key' ? 'write key' : 'other']);
  if (need === 'signed in') return caller.kind === 'user' ? undefined : refusal('forbidden', FOR_PEOPLE);
  if (need === 'write key') {
    return caller.kind === 'key' && caller.scope === 'write' ? undefined : refusal('forbidden', FOR_WRITE_KEYS);
  }
  return may(caller, need) ? undefined : refusal('forbidden', lacks(caller, need));
}

const UNKNOWN = {
  'write key': {
    message: 'A write key is missing, or it is not known or revoked.',
    hint: 'Basic authentication: the write key as the user name, an empty password.',
  },
  other: {
    message: 'Nobody is signed in.',
    hint: 'Sign in, or send an API key: Authorization: Bearer <key>.',
  },
};

const FOR_PEOPLE = { message: 'This is for a person who is signed in, not for an API key.' };
const FOR_WRITE_KEYS = { message: 'This takes a key of scope write, and nothing else.' };

const lacks = (caller: Caller, need: Permission) => ({
  message:
    caller.kind === 'user'
      ? `The role ${caller.role} may not do this; it takes the permission ${need}.`
      : `This API key may not do this; it takes the permission ${need}.`,
});
