import type { Leaf, Stream } from '../plan/leaf.ts';
import type { Plan } from '../plan/plan.ts';
import type { Wanted } from './fetch.ts';

const NEEDS = {
  everyone: () => ({}),
  trait: ({ trait }) => ({ traits: [trait] }),
  event: ({ stream }) => ({ streams: [stream] }),
  sequence: ({ steps, thenNot }) => ({ streams: [...steps, ...(thenNot ? [thenNot] : [])].map(s => s.stream) }),
  distance: () => ({ traits: ['latitude', 'longitude'] }),
  random: () => ({}),
  member: () => ({}),
} satisfies { [K in Leaf['leaf']]: (leaf: Extract<Leaf, { leaf: K }>) => Wanted };

/** The streams and traits that a plan's segments look at: all of a history that evaluating them needs. */
export function needsOf(plan: Plan): Required<Omit<Wanted, 'until'>> {
  const streams = new Map<string, Stream>();
  const traits = new Set<string>();
  for (const leaf of plan.leaves.values()) {
    const needs = (NEEDS[leaf.leaf] as (leaf: Leaf) => Wanted)(leaf);
    for (const stream of needs.streams ?? []) streams.set(`${stream.table}:${stream.name}`, stream);
    for (const trait of needs.traits ?? []) traits.add(trait);
  }
  return { streams: [...streams.values()], traits: [...traits].sort() };
}
