import type { Control } from '@satsuma/engine';
import type { SignedIn } from '../access/caller.ts';
import { hashOf, newToken, type Random } from './token.ts';

/** How long somebody stays signed in: without a request, and at most. Milliseconds. */
export interface SessionTimes {
  readonly idle: number;
  readonly most: number;
}

/** A session's last request is written down no more often than this. */
const SEEN_EVERY = 60_000;

export interface Sessions {
  /** The token is in the cookie and nowhere else. */
  start(user: number, control?: Control): Promise<string>;
  /** Who it is, when it still holds; `renewed` when the cookie should live longer from now. */
  find(token: string): Promise<{ readonly caller: SignedIn; readonly renewed: boolean } | undefined>;
  end(session: number): Promise<void>;
  /** Everywhere, but for the one named. */
  endAll(user: number, but?: number, control?: Control): Promise<void>;
}

export function sessions(control: Control, clock: () => number, random: Random, times: SessionTimes): Sessions {
  return {
    async start(user, within = control) {
      const token = newToken(random);
      const now = clock();
      const row = { token_hash: hashOf(token), user, created: now, seen: now, expires: now + times.idle };
      await within.deleteFrom('sessions').where('expires', '<=', now).execute();
      await within.insertInto('sessions').values(row).execute();
      return token;
    },
    async find(token) {
      const now = clock();
      const found = await control
        .selectFrom('sessions')
        .innerJoin('users', 'users.id', 'sessions.user')
        .select(['sessions.id', 'sessions.created', 'sessions.seen', 'users.id as user'])
        .select(['users.role', 'users.name', 'users.language'])
        .where('token_hash', '=', hashOf(token))
        .where('expires', '>', now)
        .where('users.disabled', 'is', null)
        .executeTakeFirst();
      if (found === undefined) return undefined;
      const renewed = now - found.seen >= SEEN_EVERY;
      if (renewed) {
        const expires = Math.min(now + times.idle, found.created + times.most);
        await control.updateTable('sessions').set({ seen: now, expires }).where('id', '=', found.id).execute();
      }
      const { id, user, role, name, language } = found;
      return { caller: { kind: 'user', user, session: id, role, name, language }, renewed };
    },
    async end(session) {
      await control.deleteFrom('sessions').where('id', '=', session).execute();
    },
    async endAll(user, but, within = control) {
      await within
        .deleteFrom('sessions')
        .where('user', '=', user)
        .$if(but !== undefined, q => q.where('id', '!=', but ?? 0))
        .execute();
    },
  };
}
