import type { Leaf } from '../../plan/leaf.ts';
import type { Bounds } from '../../plan/span.ts';

export type EventLeaf = Extract<Leaf, { leaf: 'event' }>;

/** An event leaf at one instant: which rows count for it. */
export interface Asked {
  readonly key: string;
  readonly leaf: EventLeaf;
  readonly now: number;
  readonly bounds: Bounds;
}
