import type { CalendarUnit, Unit } from '@satsuma/core';

/** A bound of a window, relative to `now` or fixed. Plain data, so that equal windows hash alike at any `now`. */
export type Edge =
  /** `now` minus (or, when negative, plus) a period; months, quarters and years step in the workspace's calendar. */
  | { readonly edge: 'ago'; readonly count: number; readonly unit: Unit }
  /** A fixed instant, milliseconds since 1970 UTC. */
  | { readonly edge: 'at'; readonly ms: number }
  /** The first instant of the calendar unit that is `offset` units after the one that holds `now`, in a zone. */
  | { readonly edge: 'start'; readonly unit: CalendarUnit; readonly offset: number; readonly zone: string };

/**
 * A stretch of time. `after` is exclusive and `until` inclusive (rolling windows); `from` is inclusive and `to` exclusive (calendars,
 * dates). Every bound that is present must hold; without any: ever. Events after `now` never count.
 */
export interface Span {
  readonly after?: Edge;
  readonly until?: Edge;
  readonly from?: Edge;
  readonly to?: Edge;
}

/** A span at one `now`: milliseconds, half-open `[from, to)`. Infinite where it is not bounded. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}
