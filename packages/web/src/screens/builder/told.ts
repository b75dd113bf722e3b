import { useCallback } from 'react';
import { type Tell, useTold } from '../../words/told.ts';
import { useWords } from '../../words/use-words.ts';
import type { PlacedProblem } from './model/check.ts';
import { BUILDER } from './words.ts';

/** What is advised is written in the text form, and helps nobody who builds with the form. */
const TEXT_FORM = /[{[\\]/;

/** A problem as it is told beside the form. */
export function useToldInForm(): (problem: Pick<PlacedProblem, 'code' | 'path' | 'message' | 'hint'>) => string {
  const say = useWords(BUILDER);
  const told: Tell = useTold();
  return useCallback(
    ({ code, path, message, hint = '' }) => {
      if (path === 'segment' && message === 'segment') return say('needsName');
      if (code === 'mixed-currencies') return `${told({ message })} ${say('filterCurrency')}`;
      return told(hint === '' || TEXT_FORM.test(hint) ? { message } : { message, hint });
    },
    [say, told],
  );
}
