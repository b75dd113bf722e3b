import { numbered, oneOf, searchOf, text } from '../../app/search.ts';

export const dataSearch = searchOf({
  tab: oneOf('sources', 'imports', 'attributes', 'identity'),
  filter: oneOf('unused', 'unjustified', 'stale', 'personal'),
  q: text,
  /** The attribute whose drawer is open: `trait//city`, `event/Order Completed/total`, `line//brand`. */
  attribute: text,
  sort: oneOf('name', 'coverage', 'seen', 'distinct'),
  import: numbered,
  /** The source whose troubles are shown. */
  source: text,
  meetings: oneOf('open', 'apart', 'merged'),
});
