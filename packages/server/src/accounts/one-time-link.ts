import type { ServerSettings } from '../settings.ts';

/** What a one-time link is for, by the screen of the application that it leads to. */
type Purpose = 'welcome' | 'new-password';

/** Where a one-time link leads. Its secret stands behind the #, so that it is in no log and in no other site's referrer. */
export const linkTo = (purpose: Purpose, token: string, { publicUrl }: ServerSettings): string =>
  `${publicUrl?.replace(/\/$/, '') ?? ''}/${purpose}#${token}`;
