import type { People, SegmentationDefinition, Subject } from '@satsuma/client';
import type { CohortsSettings } from '@satsuma/core';
import type { Reply } from '../../../api/answers.ts';

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

/** Of a square: the members who came back in its unit, or all of those for whom it has begun. */
export const peopleOfCell = (
  by: SegmentationDefinition,
  { asOf }: Cohorts,
  { cohort }: Cohort,
  { offset }: Cell,
  which: 'returned' | 'reached',
): People => ({ in: [{ cohort, by, offset, returned: which === 'returned', asOf }], out: [] });
