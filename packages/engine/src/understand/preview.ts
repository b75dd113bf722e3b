import { ok, type Result } from '@satsuma/core';
import { withMembers } from '../run/evaluate.ts';
import type { Sql } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Contactable, contactableIn } from './contactable.ts';
import { type Counted, countedFrom, countedIn } from './count.ts';
import { checkTraits } from './persons.ts';
import { boundSubjects, questionAbout } from './question.ts';
import { type Sample, type SampleOptions, sampleIn } from './sample.ts';
import { combined, sizesOf } from './sets.ts';
import { type AskOptions, type People, type Subject, within } from './subject.ts';

export interface PreviewOptions extends AskOptions {
  /** Others that are counted on the way, each by itself. */
  readonly also?: readonly Subject[];
  /** Some of the people; none when not given. */
  readonly sample?: Pick<SampleOptions, 'size' | 'traits' | 'seed'>;
}

/** What there is to know of people while one still decides who they are to be. */
export interface Preview extends Counted {
  readonly contactable: Contactable;
  /** In their order. */
  readonly also: readonly { readonly size: number; readonly people: People }[];
  readonly sample?: Sample;
}

/**
 * How many, what each condition leaves, whom of them one may write to and some of them: all as of one instant, and in one pass over the
 * data, where asking one by one takes as many.
 *
 * A problem's place begins with `subjects[0]` for the subject and `subjects[1]` for the first of the others, once there are others.
 */
export async function previewPeople(
  workspace: Workspace,
  subject: Subject,
  options: PreviewOptions = {},
): Promise<Result<Preview>> {
  const { also = [], sample } = options;
  const asOf = options.asOf ?? workspace.clock();
  const known = await checkTraits(workspace, sample?.traits ?? []);
  if (!known.ok) return known;
  const bound = await boundSubjects(workspace, [subject, ...also], [asOf]);
  if (!bound.ok) return bound;
  const [definition, ...others] = bound.value.definitions;
  if (definition === undefined) throw new Error('one subject is asked about');
  const question = questionAbout(workspace, {
    library: bound.value.library,
    definitions: [...countedIn(definition), ...others],
  });
  if (!question.ok) return question;
  const { plan, references, assigner } = question.value;
  const asks = references.map(reference => ({ reference, now: asOf }));

  const look = async (table: Sql): Promise<Preview> => {
    const sizes = await sizesOf(workspace, { table, positions: references.map((_, i) => i) }, options);
    const counted = countedFrom(sizes, definition, { subject, asOf });
    const bitmap = combined(table, [0], []);
    const [reached, some] = await Promise.all([
      contactableIn(workspace, bitmap, counted.people, { ...cancelledBy(options), asOf }),
      sample && sampleIn(workspace, bitmap, counted.people, { ...cancelledBy(options), ...sample, asOf }),
    ]);
    const alone = sizes.slice(references.length - others.length);
    return {
      ...counted,
      contactable: reached,
      also: also.map((other, i) => ({ size: alone[i] ?? 0, people: within({ subject: other, asOf }) })),
      ...(some !== undefined && { sample: some }),
    };
  };
  return ok(await withMembers(workspace.store.warehouse, plan, asks, assigner.assigning, look, options));
}
