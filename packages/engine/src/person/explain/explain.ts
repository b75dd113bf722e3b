import { at, type Condition, type Kind, kindOf } from '@satsuma/core';
import { type Formula, leavesOf } from '../../plan/formula.ts';
import type { Leaf } from '../../plan/leaf.ts';
import type { Plan, PlannedSegment } from '../../plan/plan.ts';
import { compilePerson } from '../compile.ts';
import type { PersonContext } from '../frame.ts';
import type { History } from '../history.ts';
import { type Found, foundBy } from './found.ts';
import { isForeseeable, known, type Turn, turnOf } from './turn.ts';

/** Why a person is, or is not, in a segment as of an instant. Plain data; `words.ts` says it in English and Polish. */
export interface Explanation {
  readonly segment: string;
  readonly profile: number;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly member: boolean;
  /** Known at the instant; who is not is in no segment, whatever the conditions say. */
  readonly known: boolean;
  /** When the membership changes if nothing happens, within a year; null where it does not or cannot be foreseen. */
  readonly turns: Turn | null;
  readonly condition: ExplainedCondition;
}

/** One condition of the definition with its answer; the tree is the definition's. */
export interface ExplainedCondition {
  /** Its place in the definition: `where.all[0].not`. */
  readonly path: string;
  readonly kind: Kind;
  /** What was needed. */
  readonly condition: Condition;
  readonly holds: boolean;
  /** What the questions behind it saw; empty for all, any and not. */
  readonly found: readonly Found[];
  readonly turns: Turn | null;
  readonly of: readonly ExplainedCondition[];
}

/** Throws where the plan does not have the segment. */
export function explain(
  plan: Plan,
  segment: string,
  history: History,
  now: number,
  context: PersonContext,
): Explanation {
  const planned = plan.segments.get(segment);
  if (planned === undefined) throw new Error(`the plan has no segment ${segment}`);
  const evaluator = compilePerson(partOf(plan, segment));
  const past = known(history, now);
  const holds = (formula: Formula) => {
    const part = evaluator.part(formula);
    return (instant: number) => part(past, instant, context);
  };
  const looking: Looking = {
    plan,
    history: past,
    now,
    formulas: formulasByPath(planned.formula),
    holds: formula => holds(formula)(now),
    turns: formula => (isForeseeable(formula, plan) ? turnOf(holds(formula), now) : null),
  };
  const isKnown = history.created <= now;
  return {
    segment,
    profile: history.profile,
    now,
    member: looking.holds(planned.formula),
    known: isKnown,
    turns: isKnown ? looking.turns(planned.formula) : null,
    condition: explained(planned.definition.where, 'where', looking),
  };
}

/** The segment and those it refers to, without the rest of the plan. */
function partOf(plan: Plan, segment: string): Plan {
  const segments = new Map<string, PlannedSegment>();
  const leaves = new Map<string, Leaf>();
  const add = (reference: string): void => {
    const planned = plan.segments.get(reference);
    if (planned === undefined || segments.has(reference)) return;
    segments.set(reference, planned);
    for (const id of leavesOf(planned.formula)) {
      const leaf = plan.leaves.get(id);
      if (leaf === undefined) continue;
      leaves.set(id, leaf);
      if (leaf.leaf === 'member' && leaf.className === null) add(leaf.of);
    }
  };
  add(segment);
  return { zone: plan.zone, segments, leaves };
}

interface Looking {
  readonly plan: Plan;
  readonly history: History;
  readonly now: number;
  /** The part of the formula that answers for the condition at a place. */
  readonly formulas: ReadonlyMap<string, Formula>;
  readonly holds: (formula: Formula) => boolean;
  readonly turns: (formula: Formula) => Turn | null;
}

function formulasByPath(formula: Formula, found: Map<string, Formula> = new Map()): ReadonlyMap<string, Formula> {
  if (formula.path !== undefined) found.set(formula.path, formula);
  if (formula.op === 'not') formulasByPath(formula.of, found);
  else if (formula.op !== 'leaf') for (const part of formula.of) formulasByPath(part, found);
  return found;
}

function explained(condition: Condition, path: string, looking: Looking): ExplainedCondition {
  const formula = looking.formulas.get(path);
  if (formula === undefined) throw new Error(`no part of the formula answers for ${path}`);
  const children = childrenOf(condition, path);
  return {
    path,
    kind: kindOf(condition),
    condition,
    holds: looking.holds(formula),
    found: children.length > 0 ? [] : foundBehind(formula, looking),
    turns: looking.turns(formula),
    of: children.map(([child, place]) => explained(child, place, looking)),
  };
}

function childrenOf(condition: Condition, path: string): readonly (readonly [Condition, string])[] {
  if ('not' in condition) return [[condition.not, at(path, 'not')]];
  if ('all' in condition) return condition.all.map((child, i) => [child, at(path, 'all', i)]);
  if ('any' in condition) return condition.any.map((child, i) => [child, at(path, 'any', i)]);
  return [];
}

/** What the leaves saw; of leaves that differ only by people's zones, those that decided. */
function foundBehind(formula: Formula, looking: Looking): readonly Found[] {
  const { plan, history, now } = looking;
  const leafOf = (id: string): Leaf | undefined => plan.leaves.get(id);
  const all = [...leavesOf(formula)];
  const byZone = all.length > 1 && all.some(id => isStream(leafOf(id)));
  const deciding = byZone ? decisive(formula, looking).filter(id => isStream(leafOf(id))) : all;
  return [...new Set(deciding)].flatMap(id => {
    const leaf = leafOf(id);
    if (leaf === undefined) return [];
    return [foundBy(leaf, { history, now, zone: plan.zone, holds: looking.holds({ op: 'leaf', id }) })];
  });
}

const isStream = (leaf: Leaf | undefined): boolean => leaf?.leaf === 'event' || leaf?.leaf === 'sequence';

/** The leaves on which the formula's answer rests. */
function decisive(formula: Formula, looking: Looking): readonly string[] {
  if (formula.op === 'leaf') return [formula.id];
  if (formula.op === 'not') return decisive(formula.of, looking);
  const decided = formula.op === 'any';
  const deciding = formula.of.find(part => looking.holds(part) === decided);
  return (deciding === undefined ? formula.of : [deciding]).flatMap(part => decisive(part, looking));
}
