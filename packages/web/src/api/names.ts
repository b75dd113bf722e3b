import { inLanguage, type Names } from '@satsuma/core';
import { useMemo } from 'react';
import { useLanguage } from '../words/use-words.ts';
import { useAnswer } from './answers.ts';

const NONE: Names = {};

/** What people call segments, segmentations and classes, for sentences. */
export const useNames = (): Names => useAnswer('getNames', {}).data ?? NONE;

/** The names of segments and classes, in the language of whoever looks on; an id where there is no name. */
export function useNaming() {
  const { segments = {}, classes = {} } = useNames();
  const language = useLanguage();
  return useMemo(
    () => ({
      segment: (id: string): string => inLanguage(segments[id] ?? id, language),
      class: (of: string, id: string): string => inLanguage(classes[of]?.[id] ?? id, language),
    }),
    [segments, classes, language],
  );
}
