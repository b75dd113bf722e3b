import type { SegmentDefinition } from '@satsuma/core';
import type { Formula } from './formula.ts';
import type { Leaf, LeafId } from './leaf.ts';

/**
 * Many segments as one set of distinct leaves and a formula each. Plain data: it can be printed, hashed and tested alone, and holds for
 * any `now`. Both evaluators start here and share nothing else but `bounds.ts`.
 */
export interface Plan {
  /** The workspace's zone. */
  readonly zone: string;
  readonly leaves: ReadonlyMap<LeafId, Leaf>;
  readonly segments: ReadonlyMap<string, PlannedSegment>;
}

export interface PlannedSegment {
  readonly definition: SegmentDefinition;
  readonly formula: Formula;
}
