import { startOf } from '../plan/bounds.ts';
import type { Bounds } from '../plan/span.ts';

/**
 * Remembers what depends on `now` alone, for the two latest instants that were asked: everybody's `now`, and the one that a membership
 * of before is asked of.
 */
export function perNow<T>(make: (now: number) => T): (now: number) => T {
  let latest: { readonly now: number; readonly value: T } | undefined;
  let before: typeof latest;
  return now => {
    if (latest !== undefined && latest.now === now) return latest.value;
    const found = before?.now === now ? before : { now, value: make(now) };
    before = latest;
    latest = found;
    return found.value;
  };
}

/** Remembers what stays the same for a whole day of the calendar, in every one of the zones. */
export function perDay<T>(zones: readonly string[], make: (now: number) => T): (now: number) => T {
  let latest: { readonly day: Bounds; readonly value: T } | undefined;
  return now => {
    if (latest === undefined || now < latest.day.from || now >= latest.day.to)
      latest = { day: dayAround(now, zones), value: make(now) };
    return latest.value;
  };
}

const dayAround = (now: number, zones: readonly string[]): Bounds => ({
  from: Math.max(...zones.map(zone => startOf(now, 'day', 0, zone))),
  to: Math.min(...zones.map(zone => startOf(now, 'day', 1, zone))),
});
