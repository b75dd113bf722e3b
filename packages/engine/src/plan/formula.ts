import type { LeafId } from './leaf.ts';

/** Leaves joined. `path` is the place in the definition that the part answers for, where it is one condition's whole answer. */
export type Formula =
  | { readonly op: 'leaf'; readonly id: LeafId; readonly path?: string }
  | { readonly op: 'all' | 'any'; readonly of: readonly Formula[]; readonly path?: string }
  | { readonly op: 'not'; readonly of: Formula; readonly path?: string };

/** The ids of a formula's leaves, each once. */
export function leavesOf(formula: Formula, found: Set<LeafId> = new Set()): Set<LeafId> {
  if (formula.op === 'leaf') found.add(formula.id);
  else if (formula.op === 'not') leavesOf(formula.of, found);
  else for (const part of formula.of) leavesOf(part, found);
  return found;
}
