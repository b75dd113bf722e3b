import { oneOf, past, searchOf, text } from '../../app/search.ts';

export const personSearch = searchOf({
  tab: oneOf('timeline', 'orders', 'traits', 'memberships', 'identity'),
  /** The segment or segmentation that is explained. */
  why: text,
  asOf: past,
  event: text,
  /** The first and the last day that the timeline shows. */
  from: past,
  to: past,
});
