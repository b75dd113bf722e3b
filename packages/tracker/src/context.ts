import { campaignOf, withoutToken } from './address.ts';

/** Where a visitor is: the Segment spec's `context.page`, and the properties of a page view. */
export interface Page {
  readonly url: string;
  readonly path: string;
  readonly search: string;
  readonly title: string;
  readonly referrer: string;
}

/** The page as it is now, without the token of a link. `referrer` is where the visitor came from, also without loading a page. */
export const pageOf = (referrer: string): Page => ({
  url: withoutToken(location.href),
  path: location.pathname,
  search: withoutToken(location.search),
  title: document.title,
  referrer: withoutToken(referrer),
});

/** What every call says of its circumstances, in the names of the Segment spec. */
export const contextOf = (page: Page) => ({
  library: { name: 'satsuma', version: '0.1.0' },
  page,
  campaign: campaignOf(page.search),
  locale: navigator.language,
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  screen: { width: screen.width, height: screen.height, density: devicePixelRatio },
});
