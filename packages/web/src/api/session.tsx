import { ApiFailure } from '@satsuma/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use } from 'react';
import { type Reply, SESSION_KEY } from './answers.ts';
import { api, keepCsrfToken } from './api.ts';

export type Session = Reply<'whoAmI'>;
export type Permission = Session['permissions'][number];

/** Who is signed in; null: nobody. */
export function useWhoAmI() {
  return useQuery<Session | null, Error>({
    queryKey: SESSION_KEY,
    staleTime: 5 * 60_000,
    // Another tab may have signed out meanwhile.
    refetchOnWindowFocus: 'always',
    queryFn: async ({ signal }) => {
      try {
        const session = await api.whoAmI({}, { signal });
        keepCsrfToken(session.csrfToken);
        return session;
      } catch (error) {
        if (error instanceof ApiFailure && error.status === 401) return null;
        throw error;
      }
    },
  });
}

/** Takes over a session that somebody has just come in with. */
export function useSignedIn(): (session: Session) => void {
  const client = useQueryClient();
  return session => {
    keepCsrfToken(session.csrfToken);
    // What somebody else was shown is nobody's before.
    client.removeQueries({ predicate: ({ queryKey: [id] }) => id !== SESSION_KEY[0] });
    client.setQueryData(SESSION_KEY, session);
  };
}

/** Nobody is in any more: the sign-in comes, and nothing of what was shown stays. Those who look on have to be told first: of what is removed nobody hears. */
export function useSignedOut(): () => void {
  const client = useQueryClient();
  return () => {
    keepCsrfToken(undefined);
    client.setQueryData(SESSION_KEY, null);
    client.removeQueries({ predicate: ({ queryKey: [id] }) => id !== SESSION_KEY[0] });
  };
}

const Current = createContext<Session | undefined>(undefined);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <Current value={session}>{children}</Current>;
}

/** The session of whoever looks on. Within the shell there always is one. */
export function useSession(): Session {
  const session = use(Current);
  if (session === undefined) throw new Error('nobody is signed in');
  return session;
}

/** Whether whoever looks on may do something; what they may not do is not offered. */
export const useMay = (permission: Permission): boolean => useSession().permissions.includes(permission);
