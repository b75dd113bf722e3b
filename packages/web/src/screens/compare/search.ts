import { oneOf, searchOf, texts } from '../../app/search.ts';

export const compareSearch = searchOf({
  segments: texts,
  tab: oneOf('side-by-side', 'overlap'),
  sort: oneOf('size', 'degree'),
  count: oneOf('only', 'at-least'),
});
