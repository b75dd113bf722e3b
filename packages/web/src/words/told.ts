import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLanguage } from './use-words.ts';

/** What of a problem is read: what is wrong, and what to do about it. */
interface Problem {
  readonly message: string;
  readonly hint?: string | undefined;
}
export type Tell = (problem: Problem) => string;

/** A problem in the reader's language, in whole sentences. Nothing for the moment that the Polish ones take to be here; English where they cannot come. */
export function useTold(): Tell {
  const isPolish = useLanguage() === 'pl';
  // The sentences are 26 kB that only those need who read Polish and may meet a problem.
  const { data, isLoading } = useQuery({
    queryKey: ['problems-in-polish'],
    queryFn: () => import('@satsuma/core/problems-in-polish'),
    enabled: isPolish,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useCallback(
    ({ message, hint }) => {
      if (isPolish && isLoading) return '';
      const said = (text: string) => sentence((isPolish ? data?.inPolish(text) : undefined) ?? text);
      return hint === undefined ? said(message) : `${said(message)} ${said(hint)}`;
    },
    [isPolish, isLoading, data],
  );
}

/** Begins with a capital, unless a name stands there, and ends with a full stop; what is one word is an example, and stays. */
function sentence(text: string): string {
  if (!text.includes(' ')) return text;
  const begun = /^\p{Ll}+[ ,:]/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[\p{L}\d"”’)\]}>%]$/u.test(begun) ? `${begun}.` : begun;
}
