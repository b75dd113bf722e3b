import { leavesOf } from '../plan/formula.ts';
import type { Leaf, LeafId } from '../plan/leaf.ts';
import type { Plan } from '../plan/plan.ts';
import { clockOf } from './clocks.ts';
import { born, type Crossing, type Crossings, concerning, joinCrossings, seenThrough } from './crossing.ts';
import { ofLeaf } from './of-leaf.ts';

/** What turns the classes of a segmentation over, for segments that ask about one. */
export type ClassCrossings = (segmentation: string) => Crossings;

/**
 * What turns the answers of a plan's segments over as time passes.
 *
 * @param references the segments of the plan that are asked about; without them, all
 * @param classes of the segmentations that the plan's conditions name; a plan that names one cannot do without, and throws
 */
export function crossingsOf(plan: Plan, references?: readonly string[], classes: ClassCrossings = nobody): Crossings {
  const known = new Map<string, readonly Crossing[]>();
  const leaves = new Map<LeafId, readonly Crossing[]>();
  const ofSegment = (reference: string): readonly Crossing[] => {
    const before = known.get(reference);
    if (before !== undefined) return before;
    const segment = plan.segments.get(reference);
    if (segment === undefined) throw new Error(`the plan has no segment ${reference}`);
    const own = [...leavesOf(segment.formula)].flatMap(id => ofPlanned(id));
    const { list } = joinCrossings([{ list: [born({ of: 'created' }), ...own] }]);
    known.set(reference, list);
    return list;
  };
  const ofPlanned = (id: LeafId): readonly Crossing[] => {
    const before = leaves.get(id);
    if (before !== undefined) return before;
    const leaf = plan.leaves.get(id);
    if (leaf === undefined) throw new Error(`the plan has no leaf ${id}`);
    const found = leaf.leaf === 'member' ? ofMember(leaf) : ofLeaf(leaf, plan.zone);
    leaves.set(id, found);
    return found;
  };
  const ofMember = ({ of, className, instant }: MemberLeaf): readonly Crossing[] => {
    const list = className === null && plan.segments.has(of) ? ofSegment(of) : classes(of).list;
    const logged = className === null ? [] : [born({ of: 'log', segmentation: of })];
    return instant.at === 'now' ? list : asOf(instant.edge, [...list, ...logged], plan.zone);
  };
  const wanted = references ?? [...plan.segments.keys()];
  return joinCrossings(wanted.map(reference => concerning({ list: ofSegment(reference) }, reference)));
}

type MemberLeaf = Extract<Leaf, { leaf: 'member' }>;
type PastEdge = Extract<MemberLeaf['instant'], { at: 'edge' }>['edge'];

/**
 * An answer as of another instant changes when that instant goes by. A fixed one gives everybody an answer when it comes, and none
 * before. Classes of before may also be read in the log of changes, so that what is logged counts too.
 */
function asOf(edge: PastEdge, list: readonly Crossing[], zone: string): readonly Crossing[] {
  if (edge.edge === 'at') return [{ what: { passing: 'instant', ms: edge.ms }, through: [], references: [] }];
  const clock = clockOf(edge, zone);
  return clock === null ? [] : list.map(crossing => seenThrough(clock, crossing));
}

const nobody: ClassCrossings = segmentation => {
  throw new Error(`nobody said what turns the classes of ${segmentation} over`);
};
