import { flag, oneOf, searchOf, text } from '../../app/search.ts';

export const segmentsSearch = searchOf({
  q: text,
  level: oneOf('strategic', 'derived', 'micro'),
  owner: text,
  sort: oneOf('name', 'size', 'change'),
  /** A list in place of the tree. */
  flat: flag,
});
