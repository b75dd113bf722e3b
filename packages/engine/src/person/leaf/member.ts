import { membershipInstant } from '../../plan/bounds.ts';
import type { Leaf } from '../../plan/leaf.ts';
import type { Build } from '../build.ts';
import type { Check } from '../frame.ts';
import { perNow } from '../per-now.ts';

type MemberLeaf = Extract<Leaf, { leaf: 'member' }>;

/** The instant a membership is asked of; null while it is still to come. */
export function memberInstant({ instant }: MemberLeaf, zone: string): (now: number) => number | null {
  return instant.at === 'now' ? now => now : perNow(now => membershipInstant(instant, now, zone));
}

/** A planned segment is asked of itself, as of its instant; anything else is the context's to know. */
export function member(leaf: MemberLeaf, build: Build): Check {
  const instantAt = memberInstant(leaf, build.zone);
  const { of, className } = leaf;
  return frame => {
    const instant = instantAt(frame.now);
    if (instant === null) return false;
    const segment = className === null ? build.segment(of) : undefined;
    if (segment !== undefined) return frame.at(instant).isIn(segment);
    const { history, context } = frame;
    return history.created <= instant && context.isMember(of, className, history.profile, instant);
  };
}
