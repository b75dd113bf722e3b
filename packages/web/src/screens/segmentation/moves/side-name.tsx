import { useCallback } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { useBoth } from '../view.ts';
import { SEGMENTATION } from '../words.ts';
import { OTHER, type Side, type Transitions } from './folded.ts';

/** What a row or a column is called. */
export function useSideName({ classes }: Transitions) {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  return useCallback(
    (side: Side, end: 'from' | 'to'): string => {
      if (side.id === null) return say(end === 'from' ? 'newPeople' : 'gonePeople');
      if (side.id === OTHER) return say('otherClasses', { count: side.classes.length });
      return both(classes.find(({ id }) => id === side.id)?.name ?? side.id);
    },
    [classes, both, say],
  );
}
