/** More instants than one definition compares in practice; beyond it, the memory starts anew. */
const KEPT = 16;

/**
 * Remembers what depends on `now` alone (the bounds of a window, the days of an anniversary), so that it is computed once
 * for all the people asked about at that instant.
 */
export function perNow<T>(make: (now: number) => T): (now: number) => T {
  const known = new Map<number, { readonly value: T }>();
  let latest = Number.NaN;
  let entry: { readonly value: T } | undefined;
  return now => {
    if (now === latest && entry !== undefined) return entry.value;
    let found = known.get(now);
    if (found === undefined) {
      found = { value: make(now) };
      if (known.size >= KEPT) known.clear();
      known.set(now, found);
    }
    latest = now;
    entry = found;
    return found.value;
  };
}
