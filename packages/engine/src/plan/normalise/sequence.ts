import { type Absence, at, type Conditions, type Step, type Unit } from '@satsuma/core';
import type { Formula } from '../formula.ts';
import type { SequenceStep } from '../leaf.ts';
import { type Context, leafOf } from './context.ts';
import { filtersOf, spanOf } from './filters.ts';
import { periodOf } from './predicate.ts';
import { inZone } from './zones.ts';

const DAY = 86_400_000;
/** Between two events there is no calendar to step in: a month is 30 days, a quarter 91, a year 365. */
const LENGTHS: Record<Unit, number> = {
  minute: 60_000,
  hour: 3_600_000,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  quarter: 91 * DAY,
  year: 365 * DAY,
};

export function sequence(condition: Conditions['sequence'], context: Context, path: string): Formula {
  const steps = condition.sequence.map((s, i) => stepOf(s, context, at(path, 'sequence', i)));
  const thenNot = condition.thenNot ? stepOf(condition.thenNot, context, at(path, 'thenNot')) : null;
  return inZone(condition.when?.zone, context, at(path, 'when', 'zone'), zone =>
    leafOf(context, {
      leaf: 'sequence',
      steps,
      thenNot,
      span: spanOf(condition.when, zone, context, at(path, 'when')),
    }),
  );
}

function stepOf(step: Step | Absence, context: Context, path: string): SequenceStep {
  const within = step.within === undefined ? null : periodOf(step.within, context, at(path, 'within'));
  return {
    stream: { table: 'events', name: step.event },
    filters: filtersOf(step.where, context, path),
    within: within && within.count * LENGTHS[within.unit],
  };
}
