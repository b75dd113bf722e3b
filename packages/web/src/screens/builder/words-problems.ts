import type { Texts } from '../../words/language.ts';

/** Around problems; what each says is `useTold`'s. */
export const PROBLEMS_EN: Texts = {
  problemsTitle: 'Before it can be saved',
  unfinished: 'Something is still to be chosen here',
  unfinishedRow: 'unfinished condition',
  needsName: 'The segment needs a name',
  filterCurrency: 'Choose one of them with a filter on the currency.',
};

export const PROBLEMS_PL: Texts = {
  problemsTitle: 'Zanim da się zapisać',
  unfinished: 'Trzeba tu jeszcze coś wybrać',
  unfinishedRow: 'niedokończony warunek',
  needsName: 'Segment musi mieć nazwę',
  filterCurrency: 'Wybierz jedną z nich filtrem waluty.',
};
