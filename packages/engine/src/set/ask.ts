import { membershipInstant } from '../plan/bounds.ts';
import type { Formula } from '../plan/formula.ts';
import { leavesOf } from '../plan/formula.ts';
import type { Leaf, LeafId } from '../plan/leaf.ts';
import type { Plan } from '../plan/plan.ts';

/** A segment of a plan asked as of an instant (milliseconds). Any number of them are answered in one pass. */
export interface Ask {
  readonly reference: string;
  readonly now: number;
}

/** A leaf asked as of an instant; `key` names the pair. */
export interface LeafAsk {
  readonly key: string;
  readonly id: LeafId;
  readonly leaf: Leaf;
  readonly now: number;
}

export const leafKey = (id: LeafId, now: number): string => `${id}@${now}`;

/** What the asks need: leaves, each at every instant it is asked at, and the instants at which people must be known. */
export interface Needed {
  readonly leaves: readonly LeafAsk[];
  readonly instants: readonly number[];
}

/** Each leaf once for each instant; memberships are followed into their segments, at their own instants. */
export function neededBy(plan: Plan, asks: readonly Ask[]): Needed {
  const leaves = new Map<string, LeafAsk>();
  const followed = new Map<string, Ask>();
  const follow = (ask: Ask): void => {
    const mark = `${ask.reference}@${ask.now}`;
    if (followed.has(mark)) return;
    followed.set(mark, ask);
    for (const id of leavesOf(formulaOf(plan, ask.reference))) {
      const leaf = leafIn(plan, id);
      const key = leafKey(id, ask.now);
      const at = leaf.leaf === 'member' ? memberInstant(leaf, ask.now, plan.zone) : ask.now;
      if (at === null) continue;
      if (leaf.leaf === 'member' && leaf.className === null) follow({ reference: leaf.of, now: at });
      else leaves.set(key, { key, id, leaf, now: ask.now });
    }
  };
  for (const ask of asks) follow(ask);
  return { leaves: [...leaves.values()], instants: [...new Set([...followed.values()].map(a => a.now))] };
}

type MemberLeaf = Extract<Leaf, { leaf: 'member' }>;

/** The instant that a member leaf asks about; null while it is still to come, when nobody is a member. */
export const memberInstant = (leaf: MemberLeaf, now: number, zone: string): number | null =>
  membershipInstant(leaf.instant, now, zone);

export function formulaOf(plan: Plan, reference: string): Formula {
  const segment = plan.segments.get(reference);
  if (segment === undefined) throw new Error(`the plan has no segment ${reference}`);
  return segment.formula;
}

export function leafIn(plan: Plan, id: LeafId): Leaf {
  const leaf = plan.leaves.get(id);
  if (leaf === undefined) throw new Error(`the plan has no leaf ${id}`);
  return leaf;
}
