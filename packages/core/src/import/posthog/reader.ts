import type { Condition } from '../../condition/kinds.ts';
import type { Source } from '../source.ts';

/** What reading a cohort needs. */
export interface PostHog {
  /** Cohort id → our short name. */
  readonly cohorts: ReadonlyMap<string, string>;
}

export type LeafReader = (leaf: Source, context: PostHog) => Condition | undefined;
