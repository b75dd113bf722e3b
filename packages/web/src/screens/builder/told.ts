import { useCallback } from 'react';
import { type Tell, useTold } from '../../words/told.ts';
import { useWords } from '../../words/use-words.ts';
import type { PlacedProblem } from './model/check.ts';
import { BUILDER } from './words.ts';

/** Of the text form: what it advises is written as text, and helps nobody who builds with the form. */
const TEXT_FORM = /[{[\\]/;

/** A problem as it is told beside the form. */
export function useToldInForm(): (problem: Pick<PlacedProblem, 'path' | 'message' | 'hint'>) => string {
  const say = useWords(BUILDER);
  const told: Tell = useTold();
  return useCallback(
    ({ path, message, hint = '' }) => {
      if (path === 'segment' && message === 'segment') return say('needsName');
      return told(hint === '' || TEXT_FORM.test(hint) ? { message } : { message, hint });
    },
    [say, told],
  );
}
