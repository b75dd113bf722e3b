import { flag, object, oneOf, past, searchOf, text, texts } from '../../app/search.ts';

export const segmentationSearch = searchOf({
  tab: oneOf('classes', 'moves', 'history', 'value', 'cohorts', 'map', 'settings'),
  /** How the classes, or the moves between them, are drawn. */
  shape: oneOf('grid', 'treemap', 'matrix', 'flow'),
  colour: oneOf('people', 'share', 'value', 'change'),
  asOf: past,
  from: past,
  to: past,
  by: oneOf('week', 'month'),
  measure: oneOf('retention', 'revenue'),
  /** Numbers in place of percent. */
  absolute: flag,
  /** Every cohort, not the latest alone. */
  all: flag,
  /** The two that are compared. */
  cohorts: texts,
  of: oneOf('poland', 'world'),
  /** Which part of the map is seen: how many times larger, and what lies in its middle. */
  frame: text,
  /** Settings that are being tried out. */
  draft: object<Readonly<Record<string, unknown>>>(),
});

export type View = ReturnType<typeof segmentationSearch>;
