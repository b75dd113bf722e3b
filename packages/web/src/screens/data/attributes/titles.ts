import { eventTitle, propertyTitle, traitTitle } from '@satsuma/core';
import { useLanguage, useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';
import type { ListedAttribute } from './attributes.ts';

/** What attributes are called, in the words of the sentences, and where they are. */
export function useTitles() {
  const say = useWords(DATA);
  const language = useLanguage();
  return {
    titleOf: ({ key }: ListedAttribute): string =>
      key.of === 'trait' ? traitTitle(key.name, language) : propertyTitle(key.name, language),
    placeOf: ({ key }: ListedAttribute): string =>
      key.of === 'event' ? eventTitle(key.event ?? '', language) : say(`of-${key.of}`),
  };
}
