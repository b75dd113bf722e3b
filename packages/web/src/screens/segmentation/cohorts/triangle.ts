import type { Condition, People, SegmentationDefinition, Subject } from '@satsuma/client';
import type { CohortsSettings } from '@satsuma/core';
import type { Reply } from '../../../api/answers.ts';
import { daysOf } from './calendar.ts';

export type Cohorts = Reply<'cohorts'>;
export type Cohort = Cohorts['cohorts'][number];
export type Cell = Cohort['cells'][number];

export interface Reading {
  readonly measure: 'retention' | 'revenue';
  readonly isAbsolute: boolean;
}

/** What the columns count: weeks, months, or something else. */
export function unitIn({ settings }: Cohorts): 'week' | 'month' | 'other' {
  const { source, unit } = settings as CohortsSettings;
  return source.by !== 'campaign' && (unit === 'week' || unit === 'month') ? unit : 'other';
}

/** The words for it. */
export const sinceOf = (cohorts: Cohorts): string => `since-${unitIn(cohorts)}`;

/** What a square says: people or money, or what part of the beginning that is. */
export function readCell(cell: Cell, { cells }: Cohort, { measure, isAbsolute }: Reading): number | null {
  if (measure === 'retention') return isAbsolute ? cell.people : cell.retention;
  if (isAbsolute || cell.revenue === null) return cell.revenue;
  const first = cells[0]?.revenue ?? 0;
  return first === 0 ? null : cell.revenue / first;
}

/** The mean of each column over the squares that are finished, each cohort as heavy as it is large. */
export function averages(cohorts: readonly Cohort[], reading: Reading): readonly (number | null)[] {
  const columns = Math.max(...cohorts.map(({ cells }) => cells.length), 0);
  return Array.from({ length: columns }, (_, offset) => {
    const known = cohorts.flatMap(cohort => {
      const cell = cohort.cells[offset];
      const value = cell?.complete ? readCell(cell, cohort, reading) : null;
      return value === null ? [] : [{ value, weight: reading.isAbsolute ? 1 : cohort.size }];
    });
    const weight = known.reduce((sum, one) => sum + one.weight, 0);
    return weight === 0 ? null : known.reduce((sum, one) => sum + one.value * one.weight, 0) / weight;
  });
}

/** The members of a cohort. */
export const subjectOfCohort = (definition: SegmentationDefinition, { cohort }: Cohort): Subject => ({
  class: cohort,
  by: definition,
});

/** The members who ordered in that unit; null where the unit is not the same for all of them. */
export function peopleOfCell(
  definition: SegmentationDefinition,
  { asOf, settings }: Cohorts,
  cohort: Cohort,
  { offset }: Cell,
): People | null {
  const days = daysOf(cohort.cohort, offset);
  if (days === null) return null;
  return {
    in: [
      { subject: subjectOfCohort(definition, cohort), asOf },
      { subject: { where: orderedBetween(settings as CohortsSettings, days) }, asOf },
    ],
    out: [],
  };
}

/** An order that counts by the rules of the method. */
function orderedBetween({ orders }: CohortsSettings, days: readonly [string, string]): Condition {
  const { minimumTotal, currency } = orders;
  const total =
    minimumTotal === 'any'
      ? []
      : [{ property: 'total', ...(minimumTotal > 0 ? { atLeast: minimumTotal } : { greaterThan: 0 }) }];
  const where = [...total, ...(currency === null ? [] : [{ property: 'currency', is: currency }])];
  return { event: 'Order Completed', ...(where.length > 0 && { where }), when: { between: [...days] } } as Condition;
}
