import { useRouterState } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Whom a search of people looked for: kept in the browser's history, since an address is kept and passed on elsewhere too. */
    readonly searched?: string;
  }
}

/** What was searched for here; it is there again after going back and forth, and after a reload. */
export const useSearched = (): string | undefined =>
  useRouterState({
    select: ({ location: { state } }) =>
      typeof state.searched === 'string' && state.searched !== '' ? state.searched : undefined,
  });
