import type { People, Subject } from '@satsuma/client';
import { type Bilingual, inLanguage } from '@satsuma/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useLanguage } from '../../words/use-words.ts';
import { segmentationSearch, type View } from './search.ts';

const ROUTE = '/segmentations/$id' as const;

type Change = { readonly [K in keyof View]?: View[K] | undefined };

/** What the address says of the screen's state, and how it is changed. */
export function useView() {
  const view = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: ROUTE });
  const show = useCallback(
    (change: Change) =>
      void navigate({
        search: (old: View) => segmentationSearch({ ...old, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { view, show };
}

/** `query` of a question: as of the day that the address names. */
export const asOfQuery = (asOf: string | undefined) => (asOf === undefined ? {} : { query: { asOf } });

/** A subject as of the instant at which its number was counted. */
export const peopleAt = (subject: Subject, asOf: number): People => ({ in: [{ subject, asOf }], out: [] });

/** Chooses the text of whoever looks on. */
export function useBoth() {
  const language = useLanguage();
  return useCallback((text: Bilingual | string) => inLanguage(text, language), [language]);
}
