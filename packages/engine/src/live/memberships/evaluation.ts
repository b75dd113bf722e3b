import type { Segmentation, Thresholds } from '@satsuma/core';
import { type Crossings, concerning, joinCrossings } from '../../due/crossing.ts';
import { crossingsOf } from '../../due/of-plan.ts';
import { crossingsOfSegmentation } from '../../due/of-segmentation.ts';
import type { AsOf } from '../../methods/evaluator.ts';
import { classifyPerson } from '../../methods/segmentation.ts';
import { compilePerson, type PersonEvaluator } from '../../person/compile.ts';
import type { PersonContext } from '../../person/frame.ts';
import type { History } from '../../person/history.ts';
import { joinNeeds, type Needs, NOTHING_NEEDED } from '../../person/needs.ts';
import type { Plan } from '../../plan/plan.ts';
import type { WorkspaceLibrary } from '../../workspace/library.ts';
import { type Dependence, dependenceOf } from './dependence.ts';

/** What a person is as of an instant. */
export interface Answers {
  readonly segments: ReadonlyMap<string, boolean>;
  /** Segmentation → class; '' for somebody who does not exist yet. */
  readonly classes: ReadonlyMap<string, string>;
}

/** All live segments and segmentations of a workspace, ready to be asked about one person at a time. */
export interface Evaluation {
  readonly library: WorkspaceLibrary;
  readonly plan: Plan;
  readonly segmentations: ReadonlyMap<string, Segmentation>;
  /** What was measured at the last computation; it holds until the next. */
  readonly thresholds: ReadonlyMap<string, Thresholds>;
  /** What of histories is looked at. */
  readonly needs: Needs;
  /** What time alone can change. */
  readonly crossings: Crossings;
  readonly dependence: Dependence;
  /** Segmentations whose classes of before are asked about, as far as the log tells of them. */
  readonly askedOfBefore: ReadonlySet<string>;
  /** @param only segments and segmentations that are asked about; without them, all */
  evaluate(history: History, now: number, only?: ReadonlySet<string>): Answers;
  asOf(now: number): AsOf;
}

export interface Ingredients {
  readonly library: WorkspaceLibrary;
  /** Of the segments that live evaluation keeps. */
  readonly plan: Plan;
  readonly segmentations: ReadonlyMap<string, Segmentation>;
  readonly thresholds: ReadonlyMap<string, Thresholds>;
  asOf(now: number): AsOf;
}

export function evaluationOf(ingredients: Ingredients): Evaluation {
  const { library, plan, segmentations, thresholds, asOf } = ingredients;
  const evaluator = compilePerson(plan);
  const live = [...plan.segments.keys(), ...segmentations.keys()];
  const dependence = dependenceOf(live, library);
  const crossings = allCrossings(ingredients);
  return {
    ...ingredients,
    needs: live.map(id => dependence.needs(id)).reduce(joinNeeds, NOTHING_NEEDED),
    crossings,
    dependence,
    askedOfBefore: loggedIn(crossings),
    evaluate: (history, now, only) =>
      new PersonEvaluation(evaluator, { segmentations, thresholds, asOf }, history).answers(now, only),
  };
}

type Measured = Pick<Ingredients, 'segmentations' | 'thresholds' | 'asOf'>;

/** One person, whose classes at any instant are found once. */
class PersonEvaluation implements PersonContext {
  private readonly evaluator: PersonEvaluator;
  private readonly measured: Measured;
  private readonly history: History;
  private readonly classes = new Map<string, string>();

  constructor(evaluator: PersonEvaluator, measured: Measured, history: History) {
    this.evaluator = evaluator;
    this.measured = measured;
    this.history = history;
  }

  answers(now: number, only?: ReadonlySet<string>): Answers {
    const segments = this.evaluator.evaluate(this.history, now, this, only);
    const asked = [...this.measured.segmentations.keys()].filter(id => only === undefined || only.has(id));
    return { segments, classes: new Map(asked.map(id => [id, this.classOf(id, now)])) };
  }

  isMember(id: string, className: string | null, _: number, instant: number): boolean {
    return this.classOf(id, instant) === className;
  }

  private classOf(id: string, instant: number): string {
    const key = `${id}@${instant}`;
    const known = this.classes.get(key);
    if (known !== undefined) return known;
    const segmentation = this.measured.segmentations.get(id);
    const thresholds = this.measured.thresholds.get(id);
    if (segmentation === undefined || thresholds === undefined) throw new Error(`${id} was never measured`);
    const asOf = this.measured.asOf(instant);
    const others = { ...asOf.others, isMember: this.isMember.bind(this) };
    const found = classifyPerson(segmentation, thresholds, this.history, { ...asOf, others })?.class ?? '';
    this.classes.set(key, found);
    return found;
  }
}

function allCrossings({ library, plan, segmentations, thresholds }: Ingredients): Crossings {
  const { zone } = library.catalog;
  const known = new Map<string, Crossings>();
  const classes = (id: string): Crossings => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const segmentation = segmentations.get(id);
    const measured = thresholds.get(id);
    if (segmentation === undefined || measured === undefined) throw new Error(`${id} was never measured`);
    const found = crossingsOfSegmentation(segmentation, measured, { zone, library, classes });
    known.set(id, found);
    return found;
  };
  return joinCrossings([
    crossingsOf(plan, undefined, classes),
    ...[...segmentations.keys()].map(id => concerning(classes(id), id)),
  ]);
}

const loggedIn = ({ list }: Crossings): ReadonlySet<string> =>
  new Set(
    list.flatMap(({ what }) =>
      what.passing === 'value' && what.source.of === 'log' ? [what.source.segmentation] : [],
    ),
  );
