import type { Condition } from '../condition/kinds.ts';
import { type Definition, isSegment } from '../definition.ts';
import { at } from '../problem.ts';

/** A segment or segmentation that a condition names, and where. */
export interface Reference {
  readonly name: string;
  readonly path: string;
}

/** What a segment's condition needs computed first. (What a segmentation needs is its method's to say.) */
export const referencesOf = (definition: Definition): readonly Reference[] =>
  isSegment(definition) ? referencesIn(definition.where, 'where') : [];

/** The same for one condition that stands at `path`. */
export function referencesIn(condition: Condition, path: string): readonly Reference[] {
  if ('all' in condition) return condition.all.flatMap((c, i) => referencesIn(c, at(path, 'all', i)));
  if ('any' in condition) return condition.any.flatMap((c, i) => referencesIn(c, at(path, 'any', i)));
  if ('not' in condition) return referencesIn(condition.not, at(path, 'not'));
  if ('segment' in condition) return [{ name: condition.segment, path: at(path, 'segment') }];
  if ('class' in condition) return [{ name: condition.of, path: at(path, 'of') }];
  return [];
}
