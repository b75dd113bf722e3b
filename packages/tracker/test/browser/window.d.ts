import type { Tracker } from '../../src/tracker.ts';

declare global {
  /** The tracker of the page that a test looks at. */
  const satsuma: Tracker;
}
