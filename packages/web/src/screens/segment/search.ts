import { oneOf, searchOf, text, whole } from '../../app/search.ts';

export const segmentSearch = searchOf({
  tab: oneOf('overview', 'people', 'overlap', 'versions', 'used'),
  asOf: text,
  days: whole,
  from: whole,
  to: whole,
});
