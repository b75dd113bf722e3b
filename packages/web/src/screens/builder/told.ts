import { useCallback } from 'react';
import { useLanguage, useWords } from '../../words/use-words.ts';
import type { PlacedProblem } from './model/check.ts';
import { BUILDER } from './words.ts';
import { PROBLEM_CODES } from './words-problems.ts';

type Told = Pick<PlacedProblem, 'code' | 'path' | 'message' | 'hint'>;

/** A problem in the user's language: its kind in words of theirs, with what the check itself says where that says more. */
export function useTold(): (problem: Told) => string {
  const say = useWords(BUILDER);
  const language = useLanguage();
  return useCallback(
    ({ code, path, message, hint = '' }) => {
      if (path === 'segment' && message === 'segment') return say('needsName');
      if (language === 'en') return `${message}${hint === '' ? '' : ` (${hint})`}`;
      const [what = ''] = /"[^"]*"/.exec(message) ?? [];
      const [near = ''] = /did you mean ("[^"]*")/.exec(hint)?.slice(1) ?? [];
      const known = PROBLEM_CODES.includes(code) ? code : 'other';
      const told = say(`problem_${known}`, { what: what.replaceAll('"', ''), message });
      return near === '' ? told : `${told} ${say('problemNear', { near: near.replaceAll('"', '') })}`;
    },
    [say, language],
  );
}
