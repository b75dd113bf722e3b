import {
  at,
  bind,
  checkDefinition,
  failed,
  nearest,
  ok,
  type Problem,
  type Result,
  type SegmentationDefinition,
  type SegmentDefinition,
} from '@satsuma/core';
import { checkSegmentation } from '../methods/segmentation.ts';
import { type Plan, planOf } from '../plan/plan.ts';
import { type Assigner, assignerOf } from '../workspace/assigning.ts';
import { changedLibrary, loadLibrary, type WorkspaceLibrary, withOpenClasses } from '../workspace/library.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Subject } from './subject.ts';

/** Subjects as definitions that can be planned: checked, and with their parameters bound. */
export interface Bound {
  readonly library: WorkspaceLibrary;
  /** One for each subject, in their order. */
  readonly definitions: readonly SegmentDefinition[];
}

/** Definitions as one plan. */
export interface Question {
  readonly library: WorkspaceLibrary;
  readonly plan: Plan;
  /** The plan's reference of each definition, in their order. */
  readonly references: readonly string[];
  readonly assigner: Assigner;
}

/**
 * Looks the subjects up, checks those that are not stored, and binds parameters.
 *
 * @param instants as of when they will be asked: classes that come from the data are known by what they were then
 */
export async function boundSubjects(
  workspace: Workspace,
  subjects: readonly Subject[],
  instants: readonly number[],
): Promise<Result<Bound>> {
  const drafts = subjects.flatMap((subject, i) => ('segment' in subject ? [] : [draftOf(subject, i)]));
  const divisions = subjects.flatMap((subject, i) => ('by' in subject ? [divisionOf(subject, i)] : []));
  const stored = await loadLibrary(workspace);
  const whole = divisions.length === 0 ? stored : changedLibrary(stored, divisions);
  const library = await withOpenClasses(workspace, whole, drafts, instants);
  const problems: Problem[] = [];
  const definitions: SegmentDefinition[] = [];
  subjects.forEach((subject, i) => {
    const bound = boundSubject(subject, i, library);
    if (bound.ok) definitions.push(bound.value);
    else problems.push(...(subjects.length === 1 ? bound.problems : bound.problems.map(p => placed(p, subject, i))));
  });
  return problems.length === 0 ? ok({ library, definitions }) : failed(problems);
}

/** One plan for all definitions: what is equal in them is computed once. */
export function questionAbout(workspace: Workspace, { library, definitions }: Bound): Result<Question> {
  const references = definitions.map((_, i) => draftId(i));
  const drafts = definitions.map((definition, i) => [draftId(i), { ...definition, segment: draftId(i) }] as const);
  const segments = new Map([...library.segments, ...drafts]);
  const plan = planOf(references, { segments, catalog: library.catalog });
  if (!plan.ok) return failed([...plan.problems, ...unreadable(library)]);
  return ok({ library, plan: plan.value, references, assigner: assignerOf(workspace, library) });
}

export async function questionOf(
  workspace: Workspace,
  subjects: readonly Subject[],
  instants: readonly number[],
): Promise<Result<Question>> {
  const bound = await boundSubjects(workspace, subjects, instants);
  return bound.ok ? questionAbout(workspace, bound.value) : bound;
}

/** No stored definition can have such an id. */
const draftId = (i: number): string => `(${i + 1})`;

const divisionId = (i: number): string => `(division ${i + 1})`;

/** The segmentation that a subject brings along, under an id that no stored one has. */
const divisionOf = ({ by }: Extract<Subject, { by: unknown }>, i: number): SegmentationDefinition => ({
  ...by,
  segmentation: divisionId(i),
});

const draftOf = (subject: Exclude<Subject, { segment: string }>, i: number): SegmentDefinition => {
  if ('definition' in subject) return subject.definition;
  const where =
    'where' in subject ? subject.where : { class: subject.class, of: 'by' in subject ? divisionId(i) : subject.of };
  return { segment: draftId(i), where };
};

function boundSubject(subject: Subject, i: number, library: WorkspaceLibrary): Result<SegmentDefinition> {
  const definition = 'segment' in subject ? library.segments.get(subject.segment) : draftOf(subject, i);
  if (definition === undefined) return failed([unknownSegment('segment' in subject ? subject.segment : '', library)]);
  if ('by' in subject) {
    const division = checkSegmentation(divisionOf(subject, i), library);
    if (!division.ok) return failed(division.problems.map(p => ({ ...p, path: `by.${p.path}` })));
  }
  if (!('segment' in subject)) {
    const checked = checkDefinition(definition, library.catalog);
    if (!checked.ok) return checked;
  }
  const values = 'with' in subject ? subject.with : undefined;
  if (values === undefined && Object.keys(definition.parameters ?? {}).length === 0) return ok(definition);
  return bind(definition, values ?? {});
}

function unknownSegment(id: string, library: WorkspaceLibrary): Problem {
  const unread = library.unreadable.get(id)?.[0];
  if (unread !== undefined) return { ...unread, path: `${id}: ${unread.path}` };
  const code = 'unknown-segment';
  if (library.segmentations.has(id)) {
    const hint = `name one of its classes: ${classesIn(id, library)}`;
    return { code, path: id, message: `"${id}" is a segmentation, not a segment`, hint };
  }
  const near = nearest(id, library.segments.keys());
  const message = `there is no segment "${id}"`;
  return near === undefined
    ? { code, path: id, message }
    : { code, path: id, message, hint: `did you mean "${near}"?` };
}

export function unknownSegmentation(id: string, library: WorkspaceLibrary): Problem {
  const unread = library.unreadable.get(id)?.[0];
  if (unread !== undefined) return { ...unread, path: `${id}: ${unread.path}` };
  const code = 'unknown-segment';
  if (library.segments.has(id)) return { code, path: id, message: `"${id}" is a segment, not a segmentation` };
  const near = nearest(id, library.segmentations.keys());
  const message = `there is no segmentation "${id}"`;
  return near === undefined
    ? { code, path: id, message }
    : { code, path: id, message, hint: `did you mean "${near}"?` };
}

function classesIn(id: string, { catalog }: WorkspaceLibrary): string {
  const entry = catalog.segments[id];
  return entry?.kind === 'segmentation' ? entry.classes.join(', ') : '';
}

const unreadable = ({ unreadable: found }: WorkspaceLibrary): readonly Problem[] =>
  [...found].flatMap(([id, problems]) => problems.map(problem => ({ ...problem, path: `${id}: ${problem.path}` })));

/** Among several subjects, a problem says which one it is about. */
const placed = (problem: Problem, subject: Subject, i: number): Problem =>
  'segment' in subject
    ? problem
    : { ...problem, path: [at('subjects', i), problem.path].filter(p => p !== '').join('.') };
