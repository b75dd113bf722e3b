/** Counts by reason or type, without those that there are none of. */
export const counts = (found: Readonly<Partial<Record<string, number>>>): Record<string, number> =>
  Object.fromEntries(Object.entries(found).flatMap(([key, n]) => (n === undefined ? [] : [[key, n]])));
