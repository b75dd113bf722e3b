import type { Formula } from '../plan/formula.ts';
import type { LeafId } from '../plan/leaf.ts';
import type { Plan } from '../plan/plan.ts';
import { type Build, pastBoundsIn } from './build.ts';
import { type Check, Frame, type PersonContext, type Program } from './frame.ts';
import type { History } from './history.ts';
import { compileLeaf } from './leaf/leaves.ts';
import { selectionsIn } from './select.ts';

/** A plan as functions of one person's history. Compile once, ask about many people. */
export interface PersonEvaluator {
  /**
   * Whether the person is in each of the planned segments as of `now`. What the history holds of later times does not count.
   *
   * @param only the segments that are asked about; without them, all
   */
  evaluate(
    history: History,
    now: number,
    context: PersonContext,
    only?: Iterable<string>,
  ): ReadonlyMap<string, boolean>;
  /** A part of a segment's formula alone, as a function. */
  part(formula: Formula): (history: History, now: number, context: PersonContext) => boolean;
}

export function compilePerson(plan: Plan): PersonEvaluator {
  const { program, check } = compileProgram(plan);
  return {
    evaluate(history, now, context, only = program.segments.keys()) {
      const frame = new Frame(program, history, now, context);
      const members = new Map<string, boolean>();
      for (const reference of only) {
        const segment = program.segments.get(reference);
        if (segment !== undefined) members.set(reference, frame.isIn(segment));
      }
      return members;
    },
    part(formula) {
      const part = check(formula);
      return (history, now, context) => new Frame(program, history, now, context).isIn(part);
    },
  };
}

interface Compiled {
  readonly program: Program;
  check(formula: Formula): Check;
}

function compileProgram(plan: Plan): Compiled {
  const segments = new Map<string, Check>();
  const build: Build = {
    zone: plan.zone,
    rows: selectionsIn(plan.zone),
    pastBounds: pastBoundsIn(plan.zone),
    segment: reference => segments.get(reference),
  };
  const indexes = new Map<LeafId, number>([...plan.leaves.keys()].map((id, i) => [id, i]));
  const leaves = [...plan.leaves.values()].map(leaf => compileLeaf(leaf, build));
  const check = (formula: Formula): Check => compileFormula(formula, indexes);
  for (const [reference, { formula }] of plan.segments) segments.set(reference, check(formula));
  return { program: { leaves, segments }, check };
}

function compileFormula(formula: Formula, indexes: ReadonlyMap<LeafId, number>): Check {
  switch (formula.op) {
    case 'leaf': {
      const index = indexes.get(formula.id);
      if (index === undefined) throw new Error(`the plan has no leaf ${formula.id}`);
      return frame => frame.leaf(index);
    }
    case 'not': {
      const part = compileFormula(formula.of, indexes);
      return frame => !part(frame);
    }
    case 'all':
    case 'any': {
      const parts = formula.of.map(part => compileFormula(part, indexes));
      const decided = formula.op === 'any';
      return frame => {
        for (const part of parts) if (part(frame) === decided) return decided;
        return !decided;
      };
    }
  }
}
