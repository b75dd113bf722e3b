import type { AttributeEntry } from '../catalog.ts';
import type { Filter } from '../condition/filter.ts';
import { at } from '../problem.ts';
import type { CheckContext } from './context.ts';
import { checkProperty } from './names.ts';
import { checkPredicate } from './predicate.ts';

/** Property filters of an event; of an event nobody knows only the operands are looked at. */
export function checkFilters(
  where: readonly Filter[] | undefined,
  event: string,
  properties: Readonly<Record<string, AttributeEntry>> | undefined,
  context: CheckContext,
  path: string,
): void {
  for (const [i, filter] of (where ?? []).entries()) {
    const place = at(path, 'where', i);
    const entry = properties && checkProperty(filter.property, properties, event, context, at(place, 'property'));
    checkPredicate(filter, entry, place, context.problems);
  }
}
