import type { Control } from '@satsuma/engine';
import { type Buckets, buckets } from '../limits/buckets.ts';
import type { AppParts } from '../parts.ts';
import type { ServerSettings } from '../settings.ts';
import { type Keys, keys } from './keys.ts';
import { type Passwords, passwords } from './password.ts';
import { type Sessions, sessions } from './sessions.ts';
import type { Random } from './token.ts';

/** Everything about who may come in. */
export interface Accounts {
  readonly control: Control;
  readonly random: Random;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly keys: Keys;
  /** Attempts to sign in, or to use a link: by address, and by the account that is tried, whether there is one or not. */
  readonly attempts: { readonly address: Buckets; readonly account: Buckets };
}

export function openAccounts({ workspace, clock, random }: AppParts, settings: ServerSettings): Accounts {
  const { control } = workspace.store;
  return {
    control,
    random,
    passwords: passwords(random),
    sessions: sessions(control, clock, random, settings.sessions),
    keys: keys(control, clock, random),
    attempts: {
      address: buckets(clock, settings.attempts.address),
      account: buckets(clock, settings.attempts.account),
    },
  };
}
