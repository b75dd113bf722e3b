import { createHash } from 'node:crypto';
import { type Catalog, isParam, type Param, type Problems } from '@satsuma/core';
import type { Formula } from '../formula.ts';
import type { Leaf, LeafId } from '../leaf.ts';

/** What normalising needs and fills: the catalog to read, the leaves found so far, the problems met. */
export interface Context {
  readonly catalog: Catalog;
  readonly problems: Problems;
  readonly leaves: Map<LeafId, Leaf>;
}

/** A formula of one leaf, which is shared with every equal leaf. */
export function leafOf(context: Context, leaf: Leaf): Formula {
  const id: LeafId = createHash('sha256').update(JSON.stringify(leaf)).digest('base64url').slice(0, 20);
  context.leaves.set(id, leaf);
  return { op: 'leaf', id };
}

export const not = (of: Formula): Formula => (of.op === 'not' ? of.of : { op: 'not', of });
export const negateIf = (negated: boolean, formula: Formula): Formula => (negated ? not(formula) : formula);
export const all = (of: readonly Formula[]): Formula => (of.length === 1 && of[0] ? of[0] : { op: 'all', of });
export const any = (of: readonly Formula[]): Formula => (of.length === 1 && of[0] ? of[0] : { op: 'any', of });

/** A value that is not a parameter; a parameter that is still open is a problem and reads as `instead`. */
export function literal<T>(value: T, instead: Exclude<T, Param>, path: string, problems: Problems): Exclude<T, Param> {
  if (!isParam(value)) return value as Exclude<T, Param>;
  problems.add(
    'unbound-parameter',
    path,
    `the parameter "${value.param}" has no value`,
    'give a value, or count with sample values',
  );
  return instead;
}
