import type { Filter, Leaf, Measure, Stream } from '../plan/leaf.ts';
import type { Plan } from '../plan/plan.ts';
import type { Wanted } from './fetch.ts';

/** What of a history is looked at. */
export type Needs = Required<Omit<Wanted, 'until'>>;

/** One look at a history: some trait, or some properties of a stream's rows. */
type Need = { readonly trait: string } | { readonly stream: Stream; readonly properties: readonly string[] };

const NEEDS = {
  everyone: () => [],
  trait: ({ trait }) => [{ trait }],
  event: ({ stream, filters, measure }) => [
    { stream, properties: [...filters.flatMap(inFilter), ...inMeasure(measure)] },
  ],
  sequence: ({ steps, thenNot }) =>
    [...steps, ...(thenNot ? [thenNot] : [])].map(({ stream, filters }) => ({
      stream,
      properties: filters.flatMap(inFilter),
    })),
  distance: () => [{ trait: 'latitude' }, { trait: 'longitude' }],
  random: () => [],
  member: () => [],
} satisfies { [K in Leaf['leaf']]: (leaf: Extract<Leaf, { leaf: K }>) => readonly Need[] };

function inFilter(filter: Filter): readonly string[] {
  switch (filter.filter) {
    case 'property':
      return [filter.property];
    case 'anyOf':
      return filter.of.flatMap(inFilter);
    case 'clock':
      return [];
  }
}

const inMeasure = (measure: Measure): readonly string[] => ('property' in measure ? [measure.property] : []);

/** The streams, properties and traits that a plan's segments look at: all of a history that evaluating them needs. */
export function needsOf(plan: Pick<Plan, 'leaves'>): Needs {
  const streams = new Map<string, Stream>();
  const traits = new Set<string>();
  const properties = { events: new Set<string>(), order_lines: new Set<string>() };
  for (const leaf of plan.leaves.values()) {
    for (const need of (NEEDS[leaf.leaf] as (leaf: Leaf) => readonly Need[])(leaf)) {
      if ('trait' in need) traits.add(need.trait);
      else {
        streams.set(`${need.stream.table}:${need.stream.name}`, need.stream);
        for (const property of need.properties) properties[need.stream.table].add(property);
      }
    }
  }
  return {
    streams: [...streams.values()],
    traits: [...traits].sort(),
    properties: { events: [...properties.events].sort(), order_lines: [...properties.order_lines].sort() },
  };
}

export const NOTHING_NEEDED: Needs = { streams: [], traits: [], properties: { events: [], order_lines: [] } };

/** All that either of them looks at. */
export function joinNeeds(a: Needs, b: Needs): Needs {
  const streams = new Map([...a.streams, ...b.streams].map(stream => [`${stream.table}:${stream.name}`, stream]));
  const both = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])].sort();
  return {
    streams: [...streams.values()],
    traits: both(a.traits, b.traits),
    properties: {
      events: both(a.properties.events, b.properties.events),
      order_lines: both(a.properties.order_lines, b.properties.order_lines),
    },
  };
}
