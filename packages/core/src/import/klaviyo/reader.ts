import type { Condition } from '../../condition/kinds.ts';
import type { Ids } from '../segments.ts';
import type { Source } from '../source.ts';

/** What reading a condition needs. */
export interface Klaviyo {
  /** Metric id → name. */
  readonly metrics: ReadonlyMap<string, string>;
  /** List or segment id → our short name. */
  readonly groups: Ids;
}

export type ConditionReader = (condition: Source, context: Klaviyo) => Condition | undefined;
