import type { Filter } from '../../plan/leaf.ts';
import type { Occurrence } from '../history.ts';
import { clock } from './clock.ts';
import { property } from './property.ts';

/** Whether a row passes. */
export type Passes = (row: Occurrence, now: number) => boolean;

const FILTERS = {
  property,
  anyOf: ({ of }, zone) => {
    const some = of.map(filter => compileFilter(filter, zone));
    return (row, now) => some.some(passes => passes(row, now));
  },
  clock,
} satisfies { [K in Filter['filter']]: (filter: Extract<Filter, { filter: K }>, zone: string) => Passes };

/** `zone` is the workspace's: dates in properties are read in it. */
function compileFilter(filter: Filter, zone: string): Passes {
  const compile = FILTERS[filter.filter] as (filter: Filter, zone: string) => Passes;
  return compile(filter, zone);
}

/** A row passes when every filter holds for it; without filters, every row does. */
export function compileFilters(filters: readonly Filter[], zone: string): Passes {
  const all = filters.map(filter => compileFilter(filter, zone));
  const [first, second] = all;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  return (row, now) => all.every(passes => passes(row, now));
}
