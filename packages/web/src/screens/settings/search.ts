import { oneOf, searchOf, text, whole } from '../../app/search.ts';

export const settingsSearch = searchOf({
  tab: oneOf('workspace', 'people', 'keys', 'stages', 'alerts', 'webhooks', 'audit', 'backups', 'account'),
  /** Of the audit log: what was done to such things, by whom, before which entry. */
  about: text,
  by: text,
  before: whole,
  /** The alert or webhook whose history is shown. */
  shown: whole,
});
