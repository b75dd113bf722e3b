import { bind, ok, type Result } from '@satsuma/core';
import { countMembers } from '../run/evaluate.ts';
import { loadLibrary } from '../workspace/library.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { questionOf } from './question.ts';
import { type AskOptions, EVERYONE, type Subject } from './subject.ts';

/** How many people every stored segment has, counted as of an instant. */
export interface Sizes {
  readonly asOf: number;
  /** Everybody who is known. */
  readonly base: number;
  /** By id; of a segment with parameters, with its sample values; null: it has none to count with. */
  readonly sizes: ReadonlyMap<string, number | null>;
}

/** Counts all stored segments in one pass; nothing is written. */
export async function segmentSizes(workspace: Workspace, options: AskOptions = {}): Promise<Result<Sizes>> {
  const asOf = options.asOf ?? workspace.clock();
  const { segments } = await loadLibrary(workspace);
  const countable = [...segments.values()].filter(s => !hasParameters(s) || bind(s, 'samples').ok);
  const subjects = countable.map(
    (s): Subject => ({ segment: s.segment, ...(hasParameters(s) && { with: 'samples' }) }),
  );
  const question = await questionOf(workspace, [EVERYONE, ...subjects], [asOf]);
  if (!question.ok) return question;
  const { plan, references, assigner } = question.value;
  const asks = references.map(reference => ({ reference, now: asOf }));
  const [base = 0, ...counts] = await countMembers(workspace.store.warehouse, plan, asks, assigner.assigning, options);
  const found = new Map(countable.map((s, i) => [s.segment, counts[i] ?? 0]));
  return ok({ asOf, base, sizes: new Map([...segments.keys()].map(id => [id, found.get(id) ?? null])) });
}

const hasParameters = ({ parameters }: { readonly parameters?: object }): boolean =>
  Object.keys(parameters ?? {}).length > 0;
