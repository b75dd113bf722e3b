import { clauseIn, type Speech } from '@satsuma/core';
import { compiled } from './compile.ts';
import { type Draft, emptyDraft, type Group, INCLUDE, type Leaf } from './draft.ts';

/** A condition as a clause. */
export const saidOf = (condition: Leaf, isNegated: boolean, speech: Speech): string =>
  clauseIn(isNegated ? { not: condition } : condition, speech);

/** A group as a clause. */
export function groupSaid(group: Group, speech: Speech): string {
  const alone: Draft = { ...emptyDraft(), include: { ...group, id: INCLUDE } };
  return clauseIn(compiled(alone).where, speech);
}
