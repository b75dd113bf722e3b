import type { Result } from '@satsuma/core';
import type { SaidCall } from '../track/said.ts';
import type { Erased } from './erase/erase.ts';
import type { IdentityRules } from './identity/rules.ts';
import type { UndoneMerge } from './identity/undo.ts';
import type { ReadEntry } from './intake.ts';
import type { Entry } from './journal/entry.ts';
import type { JournalOptions } from './journal/journal.ts';
import type { Memberships } from './memberships/memberships.ts';
import type { Checked } from './oracle/check.ts';
import type { OnChanges } from './standing.ts';
import type { Counts, OnStage } from './turning.ts';

/** A request with calls that were read and found good. */
export interface TrackedRequest extends Entry {
  readonly calls: readonly SaidCall[];
}

/** The live half of a workspace: takes calls, keeps memberships as they change, tells of every change. */
export interface Live {
  /** Resolves when the calls are on disk: from then on they will count, once each. Rejects with `Overloaded` or `JournalFailure`. */
  accept(request: TrackedRequest): Promise<void>;
  /** Does what writes people, definitions or memberships while nothing else does; what changed with it is taken over afterwards. */
  around<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when all that was accepted is applied and everything due by now is logged. Rejects when that fails. */
  settle(): Promise<void>;
  /** Measures and computes everything over everybody. */
  recompute(cause: string): Promise<void>;
  /** Compares one segment or segmentation with a computation over everybody, and repairs it where they differ. */
  check(id: string, signal?: AbortSignal): Promise<Checked>;
  /** Makes two profiles one. Problems: a profile that is not there, or the same twice. */
  mergeProfiles(a: number, b: number): Promise<Result<null>>;
  /** Takes a merge back: `profile_merges` has their ids. */
  undoMerge(merge: string): Promise<Result<UndoneMerge>>;
  /** Takes a person out for good, once everything that was accepted is applied: nothing that waits brings them back. */
  erase(profile: number): Promise<Result<Erased>>;
  /** Two people who met are two, and stay so. */
  keepApart(a: number, b: number): Promise<void>;
  /** Returns what ends it. */
  onChanges(listener: OnChanges): () => void;
  readonly memberships: Memberships;
  readonly rules: IdentityRules;
  status(): LiveStatus;
  /** Waits for what is under way; what waits in the journal is taken up at the next start. */
  close(): Promise<void>;
}

export interface LiveStatus extends Counts {
  /** Calls that are on disk and not applied yet. */
  readonly waiting: number;
  /** Milliseconds that the oldest of them waits. */
  readonly lag: number;
  /** People known to be due within the hour. */
  readonly due: number;
  /** Milliseconds: everything up to here has been evaluated. */
  readonly evaluated: number;
  /** Milliseconds: nothing will be logged before this any more, also after a kill: as far as a place in the log may be noted. */
  readonly kept: number;
  /** When what classes by rank depend on (thresholds) was last measured, and how often it is: milliseconds. */
  readonly recomputed: number;
  readonly recomputeEvery: number;
  /** What the last attempt failed with; null while all is well. */
  readonly failure: string | null;
}

export interface LiveOptions extends JournalOptions {
  /** Where the journal lives. */
  readonly directory: string;
  readonly read: ReadEntry;
  /** Whether it works by itself; yes when not given. Else only `settle` makes it work: for tests on a clock of their own. */
  readonly runs?: boolean;
  /** Milliseconds that calls may wait for others to be taken up with them. */
  readonly linger?: number;
  /** More calls than this may not wait. */
  readonly mostWaiting?: number;
  readonly onFailure?: (error: unknown) => void;
  readonly onStage?: OnStage;
  /** How often everything is measured and computed over everybody, milliseconds; every six hours when not given. */
  readonly recomputeEvery?: number;
}

/** More waits already than can be worked off soon. */
export class Overloaded extends Error {}
