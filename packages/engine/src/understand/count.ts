import { at, type Condition, ok, type Result, type SegmentDefinition } from '@satsuma/core';
import { countMembers } from '../run/evaluate.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { boundSubjects, questionAbout } from './question.ts';
import { type AskOptions, type People, type Subject, within } from './subject.ts';

export interface Counted {
  readonly asOf: number;
  readonly size: number;
  /** Everybody who is known at that instant. */
  readonly base: number;
  /** size / base; 0 without a base. */
  readonly share: number;
  readonly people: People;
  /** The conditions of a top-level `all`, one after another. Without one: none. */
  readonly funnel: readonly FunnelStep[];
}

/** What a condition leaves of the people. */
export interface FunnelStep {
  /** Its place in the definition, such as `where.all[1]`. */
  readonly path: string;
  readonly condition: Condition;
  /** How many people it holds for. */
  readonly alone: number;
  /** For how many it holds, and all conditions before it. */
  readonly left: number;
  /** The people left. */
  readonly people: People;
}

/** How many people a segment, a class, a condition or an unsaved definition has, and what each of its conditions leaves. */
export async function countPeople(
  workspace: Workspace,
  subject: Subject,
  options: AskOptions = {},
): Promise<Result<Counted>> {
  const asOf = options.asOf ?? workspace.clock();
  const bound = await boundSubjects(workspace, [subject], [asOf]);
  if (!bound.ok) return bound;
  const [definition] = bound.value.definitions;
  if (definition === undefined) throw new Error('one subject is asked about');
  const question = questionAbout(workspace, {
    library: bound.value.library,
    definitions: countedIn(definition),
  });
  if (!question.ok) return question;
  const { plan, references, assigner } = question.value;
  const asks = references.map(reference => ({ reference, now: asOf }));
  const counts = await countMembers(workspace.store.warehouse, plan, asks, assigner.assigning, options);
  return ok(countedFrom(counts, definition, { subject, asOf }));
}

/** What a count takes: the definition, everybody, and of a top-level `all` each condition alone and with all before it. */
export function countedIn(definition: SegmentDefinition): readonly SegmentDefinition[] {
  const conditions = conditionsOf(definition);
  const steps = conditions.flatMap((condition, i) => [condition, upTo(conditions, i)]);
  return [definition, ...[{ everyone: true as const }, ...steps].map(where => ({ segment: 'part', where }))];
}

/** @param counts of `countedIn`, in their order */
export function countedFrom(
  counts: readonly number[],
  definition: SegmentDefinition,
  { subject, asOf }: { readonly subject: Subject; readonly asOf: number },
): Counted {
  const [size = 0, base = 0, ...steps] = counts;
  const conditions = conditionsOf(definition);
  const funnel = conditions.map((condition, i): FunnelStep => {
    const people = within({ subject: { where: upTo(conditions, i) }, asOf });
    const [alone = 0, left = 0] = steps.slice(2 * i);
    return { path: at('where', 'all', i), condition, alone, left, people };
  });
  return { asOf, size, base, share: base === 0 ? 0 : size / base, people: within({ subject, asOf }), funnel };
}

const upTo = (conditions: readonly Condition[], i: number): Condition => ({ all: conditions.slice(0, i + 1) });

const conditionsOf = ({ where }: SegmentDefinition): readonly Condition[] => ('all' in where ? where.all : []);
