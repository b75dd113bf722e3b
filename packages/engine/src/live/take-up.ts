import { lastLiveChange } from '../run/fold.ts';
import { readEvaluated } from '../workspace/memberships.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { liveIn, type Memberships } from './memberships/memberships.ts';

/** Where an earlier process left off. Milliseconds. */
export interface TakenUp {
  /** Up to here everything was evaluated; of the instants after it perhaps a part. */
  readonly evaluated: number;
  /** Up to here it may have been told that there is no more: what is found to have been so by then is logged after it. */
  readonly told: number;
}

/**
 * Reads how far everything was evaluated. The last instant of the mark and of the log is gone through again: a computation as of it
 * may be missing. Events of a batch that was cut off are there as well, and what they change is of later: nobody has been told of them.
 */
export async function takeUp({ store, clock }: Workspace, memberships: Memberships): Promise<TakenUp> {
  const told = Math.max((await readEvaluated(store.control)) ?? 0, await lastLiveChange(store));
  const live = liveIn(memberships);
  if (live.length === 0) return { evaluated: clock(), told };
  return { evaluated: Math.max(told - 1, Math.min(...live.map(id => memberships.asOf(id)))), told };
}
