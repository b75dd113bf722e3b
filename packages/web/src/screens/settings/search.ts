import { numbered, oneOf, searchOf, text } from '../../app/search.ts';

export const settingsSearch = searchOf({
  tab: oneOf('workspace', 'people', 'keys', 'stages', 'alerts', 'webhooks', 'audit', 'backups', 'account'),
  /** Of the audit log: what was done to such things, by whom, before which entry. */
  about: text,
  by: text,
  before: numbered,
  /** The alert or webhook whose history is shown. */
  shown: numbered,
});
