import { oneOf, searchOf, text, whole } from '../../app/search.ts';

export const dataSearch = searchOf({
  tab: oneOf('sources', 'imports', 'attributes', 'identity'),
  filter: oneOf('unused', 'unjustified', 'stale', 'personal'),
  q: text,
  attribute: text,
  import: whole,
});
