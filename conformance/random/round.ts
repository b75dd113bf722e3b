import { idOf, type SegmentDefinition } from '@satsuma/core';
import fc from 'fast-check';
import { CHECKABLE, catalogOf, segmentDefinition } from '../../packages/core/test/arbitrary/index.ts';
import { type Plan, planOf } from '../../packages/engine/src/plan/plan.ts';
import { explained } from '../run/case.ts';
import type { Classes } from '../run/evaluate.ts';
import type { Person } from '../run/people.ts';
import { instants, person } from './people.ts';
import { POOLS } from './pools.ts';

/** Some people, at some instants, in a workspace with some segments that others may refer to. */
export interface Round {
  readonly seed: number;
  readonly zone: string;
  /** The instants that are asked about; some facts lie between them. */
  readonly nows: readonly number[];
  readonly people: readonly Person[];
  readonly known: readonly SegmentDefinition[];
  readonly classes: Classes;
}

const one = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T => {
  const [value] = fc.sample(arbitrary, { seed, numRuns: 1 });
  if (value === undefined) throw new Error('nothing was drawn');
  return value;
};

const NOWS = [
  '2026-03-29T01:00:00Z',
  '2026-03-31T10:00:00Z',
  '2026-03-01T12:34:56.789Z',
  '2026-03-18T12:00:00Z',
  '2026-11-01T06:00:00Z',
  '2028-02-29T12:00:00Z',
];

export function roundOf(seed: number, people: number): Round {
  const zone = one(fc.constantFrom(...POOLS.zones), seed);
  const now = Date.parse(one(fc.constantFrom(...NOWS), seed + 1));
  const others = fc.sample(instants(now), { seed, numRuns: 2 });
  const numbered = Array.from({ length: people }, (_, i) => one(person(i + 1, now), seed * 1000 + i));
  const plain = segmentDefinition(
    POOLS,
    CHECKABLE.filter(k => k !== 'segment'),
    1,
  );
  const known = POOLS.segments.map((segment, i) => ({ ...one(plain, seed + i), segment }));
  return { seed, zone, nows: [now, ...others], people: numbered, known, classes: classesOf(numbered, now, seed) };
}

/** Everybody's classes over time; nobody is in one before being known. */
function classesOf(people: readonly Person[], now: number, seed: number): Classes {
  const segmentations = Object.entries(POOLS.segmentations).map(([segmentation, classes]) => {
    const step = fc.tuple(instants(now), fc.constantFrom(...classes));
    const moves = fc.sample(fc.array(step, { maxLength: 4 }), { seed, numRuns: people.length });
    const lists = people.map(({ profile, created }, i) => {
      const list = (moves[i] ?? []).map(([began, name]) => [Math.max(began, created), name] as const);
      return [profile, list.sort(([a], [b]) => a - b)] as const;
    });
    return [segmentation, new Map(lists)] as const;
  });
  return new Map(segmentations);
}

/** Random definitions; they may refer to the round's known segments and to each other's classes, at any instant. */
export const definition: fc.Arbitrary<SegmentDefinition> = segmentDefinition(POOLS);

/** Many definitions in one plan, under the names d0, d1, …; throws when one of them cannot be planned. */
export function planAll(round: Round, definitions: readonly SegmentDefinition[]): Plan {
  const named = definitions.map((d, i) => ({ ...d, segment: `d${i}` }));
  const segments = new Map([...round.known, ...named].map(d => [idOf(d), d]));
  const plan = planOf(named.map(idOf), { segments, catalog: { ...catalogOf(POOLS), zone: round.zone } });
  if (!plan.ok) throw new Error(explained(plan.problems));
  return plan.value;
}
