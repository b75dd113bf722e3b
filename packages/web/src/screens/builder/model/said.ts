import { conditionClause, type Speech } from '@satsuma/core';
import { compiled } from './compile.ts';
import { type Draft, emptyDraft, type Group, INCLUDE, type Leaf } from './draft.ts';

/** A condition as a clause; empty while it is unfinished in a way that has no words yet. */
export function saidOf(condition: Leaf, isNegated: boolean, { language, names }: Speech): string {
  try {
    return conditionClause(isNegated ? { not: condition } : condition, language, names);
  } catch {
    return '';
  }
}

/** A group as a clause, its unfinished rows left out. */
export function groupSaid(group: Group, broken: ReadonlySet<string>, { language, names }: Speech): string {
  const alone: Draft = { ...emptyDraft(), include: { ...group, id: INCLUDE } };
  try {
    return conditionClause(compiled(alone, broken).where, language, names);
  } catch {
    return '';
  }
}
