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
  const conditions = definition === undefined ? [] : conditionsOf(definition);
  const parts = conditions.flatMap((condition, i) => [condition, { all: conditions.slice(0, i + 1) }]);
  const question = questionAbout(workspace, {
    library: bound.value.library,
    definitions: [...bound.value.definitions, ...[{ everyone: true as const }, ...parts].map(draft)],
  });
  if (!question.ok) return question;
  const { plan, references, assigner } = question.value;
  const asks = references.map(reference => ({ reference, now: asOf }));
  const counts = await countMembers(workspace.store.warehouse, plan, asks, assigner.assigning, options);
  const [size = 0, base = 0, ...rest] = counts;
  const people = within({ subject, asOf });
  const funnel = conditions.map((condition, i): FunnelStep => {
    const left: Subject = { where: { all: conditions.slice(0, i + 1) } };
    return {
      path: at('where', 'all', i),
      condition,
      alone: rest[2 * i] ?? 0,
      left: rest[2 * i + 1] ?? 0,
      people: within({ subject: left, asOf }),
    };
  });
  return ok({ asOf, size, base, share: base === 0 ? 0 : size / base, people, funnel });
}

const conditionsOf = ({ where }: SegmentDefinition): readonly Condition[] => ('all' in where ? where.all : []);

const draft = (where: Condition): SegmentDefinition => ({ segment: 'part', where });
