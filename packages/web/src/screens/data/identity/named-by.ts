import { useCallback } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';

const KINDS: readonly string[] = ['user_id', 'card', 'external', 'email', 'phone', 'anonymous_id', 'hand'];

/** By which kind of identifier two people were taken for one, in words; what has no name here stays as it came. */
export function useNamedBy(): (by: string) => string {
  const say = useWords(DATA);
  return useCallback((by: string) => (KINDS.includes(by) ? say(`id-${by}`) : by), [say]);
}
