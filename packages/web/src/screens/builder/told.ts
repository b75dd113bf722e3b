import { useCallback } from 'react';
import { useWords } from '../../words/use-words.ts';
import type { PlacedProblem } from './model/check.ts';
import { BUILDER } from './words.ts';
import { PROBLEM_CODES } from './words-problems.ts';

type Told = Pick<PlacedProblem, 'code' | 'path' | 'message' | 'hint'>;

/** A problem in the user's language: its kind in words of theirs, with what the check itself says where that says more. */
export function useTold(): (problem: Told) => string {
  const say = useWords(BUILDER);
  return useCallback(
    ({ code, path, message, hint = '' }) => {
      if (path === 'segment' && message === 'segment') return say('needsName');
      const [what = ''] = /"[^"]*"/.exec(message) ?? [];
      const [near = ''] = /did you mean ("[^"]*")/.exec(hint)?.slice(1) ?? [];
      const key = PROBLEM_CODES.includes(code) ? `problem_${code}` : 'problemOther';
      const told = say(key, { what: what.replaceAll('"', ''), message });
      return near === '' ? told : `${told} ${say('problemNear', { near: near.replaceAll('"', '') })}`;
    },
    [say],
  );
}
