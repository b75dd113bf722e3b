import { oneOf, searchOf } from '../../app/search.ts';

export const settingsSearch = searchOf({
  tab: oneOf('workspace', 'people', 'keys', 'stages', 'alerts', 'webhooks', 'audit', 'backups', 'account'),
});
