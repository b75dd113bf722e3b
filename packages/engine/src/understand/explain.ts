import { type ClassInfo, classesOf, failed, ok, type Result, type Segmentation, type Thresholds } from '@satsuma/core';
import type { AsOf, Verdict } from '../methods/evaluator.ts';
import { classifyPerson } from '../methods/segmentation.ts';
import { type Explanation, explain } from '../person/explain/explain.ts';
import { fetchHistories, type Wanted } from '../person/fetch.ts';
import type { PersonContext } from '../person/frame.ts';
import type { History } from '../person/history.ts';
import { needsOf } from '../person/needs.ts';
import type { Plan } from '../plan/plan.ts';
import { type Assigner, assignerOf } from '../workspace/assigning.ts';
import { loadLibrary, type WorkspaceLibrary } from '../workspace/library.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findPerson, type PersonKey } from './find.ts';
import { type Person, readPersons } from './persons.ts';
import { questionOf, unknownSegmentation } from './question.ts';
import type { Subject } from './subject.ts';

export interface ExplainOptions {
  /** Milliseconds; the workspace's clock when not given. */
  readonly asOf?: number;
  readonly signal?: AbortSignal;
}

/** Why one person is in a segment, or is not. */
export interface ExplainedMember {
  readonly person: Person;
  readonly explanation: Explanation;
  /** The classes that the person was in, where the conditions ask for classes. */
  readonly classes: readonly FoundClass[];
}

/** The class of a segmentation that a condition met. */
export interface FoundClass {
  readonly segmentation: string;
  /** Milliseconds: as of when the condition asks. */
  readonly asOf: number;
  /** Null: not known yet at that instant. */
  readonly verdict: Verdict | null;
}

/** Which class of a segmentation one person is in, and what that rests on. Null: not known yet at the instant. */
export interface ExplainedClass {
  readonly person: Person;
  readonly asOf: number;
  readonly segmentation: string;
  readonly verdict: Verdict | null;
  /** The class in words, with the thresholds that hold. */
  readonly class: ClassInfo | null;
  /** All classes, best first. */
  readonly classes: readonly ClassInfo[];
}

/** The conditions of a segment one by one: what was needed, what was found of the person. */
export async function explainMember(
  workspace: Workspace,
  key: PersonKey,
  subject: Subject,
  options: ExplainOptions = {},
): Promise<Result<ExplainedMember>> {
  const asOf = options.asOf ?? workspace.clock();
  const profile = await findPerson(workspace, key);
  if (!profile.ok) return profile;
  const question = await questionOf(workspace, [subject], [asOf]);
  if (!question.ok) return question;
  const { plan, references, library, assigner } = question.value;
  const history = await historyOf(workspace, profile.value, asksForClasses(plan) ? {} : needsOf(plan));
  const { answer, classes } = await measuring({ library, assigner, history }, context =>
    explain(plan, references[0] ?? '', history, asOf, context),
  );
  const person = await personOf(workspace, profile.value, asOf, options);
  return ok({ person, explanation: { ...answer, segment: nameOf(subject) }, classes });
}

/** The person's class, with the facts that put them there. */
export async function explainClass(
  workspace: Workspace,
  key: PersonKey,
  segmentation: string,
  options: ExplainOptions = {},
): Promise<Result<ExplainedClass>> {
  const asOf = options.asOf ?? workspace.clock();
  const profile = await findPerson(workspace, key);
  if (!profile.ok) return profile;
  const library = await loadLibrary(workspace);
  const found = library.segmentations.get(segmentation);
  if (found === undefined) return failed([unknownSegmentation(segmentation, library)]);
  const assigner = assignerOf(workspace, library);
  const history = await historyOf(workspace, profile.value);
  const thresholds = await assigner.thresholds(found, asOf);
  const { answer: verdict } = await measuring({ library, assigner, history }, context =>
    classifyPerson(found, thresholds, history, withContext(assigner.asOf(asOf), context)),
  );
  const classes = classesOf(found, thresholds);
  const person = await personOf(workspace, profile.value, asOf, options);
  const info = classes.find(c => c.id === verdict?.class) ?? null;
  return ok({ person, asOf, segmentation, verdict, class: info, classes });
}

const nameOf = (subject: Subject): string => {
  if ('segment' in subject) return subject.segment;
  if ('definition' in subject) return subject.definition.segment;
  if ('by' in subject) return `${subject.by.segmentation}:${subject.class}`;
  return 'class' in subject ? `${subject.of}:${subject.class}` : '';
};

/** Methods look at what they like, so that nothing can be left out of the history. */
const asksForClasses = ({ leaves }: Plan): boolean =>
  [...leaves.values()].some(leaf => leaf.leaf === 'member' && leaf.className !== null);

async function historyOf({ store }: Workspace, profile: number, wanted: Wanted = {}): Promise<History> {
  const history = (await fetchHistories(store.warehouse, [profile], wanted)).get(profile);
  if (history === undefined) throw new Error(`profile ${profile} was found and is gone`);
  return history;
}

async function personOf(workspace: Workspace, profile: number, asOf: number, options: ExplainOptions): Promise<Person> {
  const [person] = await readPersons(workspace, [profile], ['first_name', 'last_name'], asOf, options);
  return person ?? { profile, identifiers: [], traits: {} };
}

interface Measuring {
  readonly library: WorkspaceLibrary;
  readonly assigner: Assigner;
  readonly history: History;
}

/** Somebody's class was asked for before the base had been measured for it. */
class Unmeasured extends Error {
  readonly segmentation: Segmentation;
  readonly instant: number;

  constructor(segmentation: Segmentation, instant: number) {
    super(`${segmentation.id} was not measured as of ${instant}`);
    this.segmentation = segmentation;
    this.instant = instant;
  }
}

const withContext = (asOf: AsOf, { isMember }: PersonContext): AsOf => ({
  ...asOf,
  others: { ...asOf.others, isMember },
});

interface Measured<T> {
  readonly answer: T;
  readonly classes: readonly FoundClass[];
}

/**
 * Evaluates one person where classes may be asked for. The evaluators ask while they work and cannot wait: what they turn out to need
 * is measured, and they begin again.
 */
async function measuring<T>(
  { library, assigner, history }: Measuring,
  work: (context: PersonContext) => T,
): Promise<Measured<T>> {
  const measured = new Map<string, Thresholds>();
  const classes = new Map<string, FoundClass>();
  const context: PersonContext = {
    isMember(id, className, _, instant) {
      const segmentation = library.segmentations.get(id);
      if (segmentation === undefined) throw new Error(`the library has no segmentation ${id}`);
      const key = `${id}@${instant}`;
      const thresholds = measured.get(key);
      if (thresholds === undefined) throw new Unmeasured(segmentation, instant);
      const verdict = classifyPerson(segmentation, thresholds, history, withContext(assigner.asOf(instant), context));
      classes.set(key, { segmentation: id, asOf: instant, verdict });
      return verdict?.class === className;
    },
  };
  for (;;) {
    try {
      return { answer: work(context), classes: [...classes.values()] };
    } catch (error) {
      if (!(error instanceof Unmeasured)) throw error;
      const { segmentation, instant } = error;
      measured.set(`${segmentation.id}@${instant}`, await assigner.thresholds(segmentation, instant));
    }
  }
}
