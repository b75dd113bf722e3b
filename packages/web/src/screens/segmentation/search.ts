import { flag, oneOf, searchOf, text, texts } from '../../app/search.ts';

export const segmentationSearch = searchOf({
  tab: oneOf('classes', 'moves', 'value', 'cohorts', 'map', 'settings'),
  shape: oneOf('grid', 'treemap', 'list', 'matrix', 'flow'),
  colour: oneOf('people', 'share', 'value', 'change'),
  asOf: text,
  from: text,
  to: text,
  by: oneOf('week', 'month'),
  measure: oneOf('retention', 'revenue'),
  absolute: flag,
  cohorts: texts,
});
