import type { Filter } from '../../condition/filter.ts';
import { property } from '../dictionary/properties.ts';
import type { Speech } from '../language.ts';
import { predicateText } from './predicate.ts';

/** Property filters in brackets: " (coupon is “SPRING”, total is at least 100)"; nothing for none. */
export function filtersText(where: readonly Filter[] | undefined, speech: Speech): string {
  if (where === undefined || where.length === 0) return '';
  const parts = where.map(f => predicateText(property(f.property, speech.language), f, speech));
  return ` (${parts.join('; ')})`;
}
