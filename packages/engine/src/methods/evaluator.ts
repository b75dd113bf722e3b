import type { Bilingual } from '@satsuma/core';
import type { PersonContext } from '../person/frame.ts';
import type { History } from '../person/history.ts';
import type { Library } from '../plan/plan.ts';
import type { Assigning } from '../run/evaluate.ts';
import type { Sql } from '../store/sql.ts';
import type { Warehouse } from '../store/warehouse.ts';

/** As of when (milliseconds UTC), and by whose calendar (an IANA zone). */
export interface AsOf {
  readonly now: number;
  readonly zone: string;
  /** What other definitions say: ordered lists ask them. */
  readonly others: Others;
}

export interface Others {
  readonly library: Library;
  /** Everybody's class of another segmentation. */
  readonly assigning: Assigning;
  /** One person's. */
  readonly isMember: PersonContext['isMember'];
}

/** Something found of a person, in words: `days since the last order: 12`. */
export interface Fact {
  readonly name: Bilingual;
  /** Null: there is none. */
  readonly value: string | number | null;
}

/** A person's class, and what it rests on. */
export interface Verdict {
  readonly class: string;
  readonly because: readonly Fact[];
}

/** How a method is computed: for everybody in SQL, for one person in TypeScript, from the same thresholds. */
export interface Evaluator<Settings, Thresholds> {
  /** What has to be measured from the base first. */
  thresholds(warehouse: Warehouse, settings: Settings, asOf: AsOf): Promise<Thresholds>;
  /** Rows (profile UInt32, class String): every profile that exists as of `now`, exactly once. */
  assign(settings: Settings, thresholds: Thresholds, asOf: AsOf): Sql | Promise<Sql>;
  /** The same for one person who exists as of `now`. */
  classify(settings: Settings, thresholds: Thresholds, history: History, asOf: AsOf): Verdict;
}

/** For methods that measure nothing. */
export const nothingMeasured = async (): Promise<null> => null;
