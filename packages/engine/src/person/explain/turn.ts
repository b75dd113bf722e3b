import type { Formula } from '../../plan/formula.ts';
import { leavesOf } from '../../plan/formula.ts';
import type { Leaf } from '../../plan/leaf.ts';
import type { Plan } from '../../plan/plan.ts';
import type { History, Occurrence } from '../history.ts';

/** The answer changes at an instant by the mere passing of time: a window closes, a birthday comes. */
export interface Turn {
  readonly at: number;
  /** What it changes to. */
  readonly holds: boolean;
}

const DAY = 86_400_000;
/** Every day for five weeks, then every week for a year: what turns over and back in between is not seen. */
const LOOKED_AT = [
  ...Array.from({ length: 35 }, (_, i) => i + 1),
  ...Array.from({ length: 48 }, (_, i) => 35 + 7 * (i + 1)),
].map(days => days * DAY);

/** When an answer that depends on time alone turns over, if it does within a year; found by looking ahead and halving. */
export function turnOf(holds: (now: number) => boolean, now: number): Turn | null {
  const today = holds(now);
  let before = now;
  for (const ahead of LOOKED_AT) {
    const then = now + ahead;
    if (holds(then) !== today) return { at: halved(before, then, at => holds(at) !== today), holds: !today };
    before = then;
  }
  return null;
}

/** The first millisecond after `from` at which it is turned; at `to` it is. */
function halved(from: number, to: number, turned: (at: number) => boolean): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (turned(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Whether time alone can change the formula's answer, and whether what it would be can be told from the history. */
export function isForeseeable(formula: Formula, plan: Plan): boolean {
  const leaves = reachableLeaves(formula, plan);
  const known = leaves.every(leaf => leaf.leaf !== 'member' || (leaf.className === null && plan.segments.has(leaf.of)));
  return known && leaves.some(dependsOnTime);
}

function reachableLeaves(formula: Formula, plan: Plan): readonly Leaf[] {
  const own = [...leavesOf(formula)].flatMap(id => plan.leaves.get(id) ?? []);
  const inside = own.flatMap(leaf => {
    const segment = leaf.leaf === 'member' && leaf.className === null ? plan.segments.get(leaf.of) : undefined;
    return segment === undefined ? [] : reachableLeaves(segment.formula, plan);
  });
  return [...own, ...inside];
}

/** Something in it is relative to now: an edge of a window, completed years, a time that has to be over. */
function dependsOnTime(leaf: Leaf): boolean {
  if (leaf.leaf === 'sequence' && typeof leaf.thenNot?.within === 'number') return true;
  const relative = /"edge":"(ago|start)"|"edge":"at"|"measure":"periods"|"test":"age"/;
  return relative.test(JSON.stringify(leaf));
}

/** The history as it is known at `now`: nothing later. */
export function known(history: History, now: number): History {
  const past = <T extends { readonly time: number }>(lists: ReadonlyMap<string, readonly T[]>) =>
    new Map([...lists].map(([name, list]) => [name, list.filter(item => item.time <= now)]));
  return {
    ...history,
    traits: past(history.traits),
    events: past<Occurrence>(history.events),
    lines: past<Occurrence>(history.lines),
  };
}
