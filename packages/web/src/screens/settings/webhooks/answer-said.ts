import { useCallback } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { WEBHOOKS } from './words.ts';

const ERRORS: readonly string[] = ['timeout', 'unreachable', 'address-refused', 'name-unknown', 'tls'];

/** What came of a call: the number that was answered, or why there was no answer and what to look at. */
export function useAnswerSaid(): (error: string | null, status?: number | null) => string {
  const say = useWords(WEBHOOKS);
  return useCallback(
    (error, status) => {
      if (error !== null && ERRORS.includes(error)) return say(`error-${error}`);
      const answered = status ?? numberIn(error);
      if (answered !== undefined) return String(answered);
      return error === 'status' ? say('error-status') : (error ?? '');
    },
    [say],
  );
}

/** What was given up has both in one: `status 500`. */
const numberIn = (error: string | null): string | undefined => /^status (\d+)$/.exec(error ?? '')?.[1];
