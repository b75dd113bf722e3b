import type { Settings } from './settings.ts';

/**
 * `open`: calls are stored and sent. `waiting`: held in memory until somebody decides, and gone with the page.
 * `closed`: calls are as if they had not been made.
 */
export type Gate = 'open' | 'waiting' | 'closed';

/** What the visitor decided here, as stored: `in`, `out`, or nothing yet. */
export type Decision = 'in' | 'out';

/** What a browser says of its user's wishes. */
export interface Wishes {
  readonly doNotTrack?: string | null;
  /** https://w3c.github.io/gpc/ */
  readonly globalPrivacyControl?: boolean;
}

/** A decision made on this site stands above a wish made for all sites, and that above the site's own rule. */
export function gateOf(decision: string | undefined, settings: Settings, wishes: Wishes): Gate {
  if (decision) return decision === 'in' ? 'open' : 'closed';
  if (settings.dnt && (wishes.doNotTrack === '1' || wishes.globalPrivacyControl)) return 'closed';
  return settings.consent ? 'waiting' : 'open';
}
