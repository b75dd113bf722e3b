/** Name → the names it needs first. */
export type References = Readonly<Record<string, readonly string[]>>;

/** A way that comes back to where it starts: `['a', 'b', 'a']`. */
export type Cycle = readonly [string, ...string[]];

/** `a → b → a`, for people. */
export const cycleText = (cycle: Cycle): string => cycle.join(' → ');

/**
 * Cycles among definitions: every name that lies on one is in at least one of those returned, each cycle once, started at its
 * alphabetically first name. Names that nothing is known of need nothing.
 */
export function findCycles(references: References): readonly Cycle[] {
  const found = new Map<string, Cycle>();
  const done = new Set<string>();
  for (const start of Object.keys(references).sort()) visit(start, [], references, done, found);
  return [...found.values()];
}

function visit(
  name: string,
  way: readonly string[],
  references: References,
  done: Set<string>,
  found: Map<string, Cycle>,
) {
  const seen = way.indexOf(name);
  if (seen >= 0) {
    const cycle = rotated(way.slice(seen));
    found.set(cycleText(cycle), cycle);
    return;
  }
  if (done.has(name)) return;
  const next = Object.hasOwn(references, name) ? (references[name] ?? []) : [];
  for (const needed of new Set(next)) visit(needed, [...way, name], references, done, found);
  done.add(name);
}

function rotated(way: readonly string[]): Cycle {
  const first = [...way].sort()[0] ?? '';
  const at = way.indexOf(first);
  return [first, ...way.slice(at + 1), ...way.slice(0, at), first];
}

/**
 * The shortest way from `from` to `to` along references, both ends named; undefined when there is none.
 *
 * @param needed the names that a name needs first
 */
export function wayBetween(
  from: string,
  to: string,
  needed: (name: string) => readonly string[],
): readonly string[] | undefined {
  let ways: (readonly string[])[] = [[from]];
  const seen = new Set([from]);
  while (ways.length > 0) {
    const longer: (readonly string[])[] = [];
    for (const way of ways) {
      const last = way[way.length - 1] ?? from;
      if (last === to) return way;
      for (const name of needed(last).filter(n => !seen.has(n) || n === to)) {
        seen.add(name);
        longer.push([...way, name]);
      }
    }
    ways = longer;
  }
  return undefined;
}
