import { oneOf, past, searchOf, text, texts } from '../../app/search.ts';

export const compareSearch = searchOf({
  /** Ids of segments; a class stands as segmentation/class. */
  segments: texts,
  tab: oneOf('side-by-side', 'overlap'),
  sort: oneOf('size', 'degree'),
  count: oneOf('only', 'at-least'),
  asOf: past,
  /** The trait whose values are compared. */
  trait: text,
});
