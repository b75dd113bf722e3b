import { at, type Conditions, MEASURES, type MeasureName, type PredicateKeys } from '@satsuma/core';
import type { Formula } from '../formula.ts';
import type { Filter, Measure, Stream, Test } from '../leaf.ts';
import type { Span } from '../span.ts';
import { type Context, leafOf, negateIf } from './context.ts';
import { clockFilter, filtersOf, spanOf } from './filters.ts';
import { askedBy } from './predicate.ts';
import { inZone } from './zones.ts';

const AT_LEAST_ONE: Test = { test: 'number', min: 1 };

/** A measure of a stream's rows, asked by a predicate; without one: at least one row. */
export function measured(
  context: Context,
  rows: { readonly stream: Stream; readonly filters: readonly Filter[]; readonly span: Span },
  measure: Measure,
  keys: PredicateKeys | undefined,
  path: string,
): Formula {
  const asked = keys === undefined ? { test: AT_LEAST_ONE, negated: false } : askedBy(keys, context, path);
  const leaf = leafOf(context, { leaf: 'event', ...rows, measure, test: asked.test });
  return negateIf(asked.negated, leaf);
}

const measureOf = (name: MeasureName, property: string): Measure => {
  switch (name) {
    case 'times':
      return { measure: 'count' };
    case 'firstTime':
    case 'lastTime':
      return { measure: name };
    default:
      return { measure: name, property };
  }
};

export function event(condition: Conditions['event'], context: Context, path: string): Formula {
  const name = MEASURES.find(m => condition[m] !== undefined);
  const keys = name && condition[name];
  const property = keys !== undefined && 'of' in keys ? keys.of : '';
  const stream: Stream = { table: 'events', name: condition.event };
  const filters = filtersOf(condition.where, context, path);
  return inZone(condition.when?.zone, context, at(path, 'when', 'zone'), windowZone =>
    inZone(condition.clock?.zone, context, at(path, 'clock', 'zone'), clockZone => {
      const clock = condition.clock ? [clockFilter(condition.clock, clockZone)] : [];
      const span = spanOf(condition.when, windowZone, context, at(path, 'when'));
      const rows = { stream, filters: [...filters, ...clock], span };
      return measured(context, rows, measureOf(name ?? 'times', property), keys, at(path, name ?? 'event'));
    }),
  );
}
