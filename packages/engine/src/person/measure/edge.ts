import type { Measure, Stream } from '../../plan/leaf.ts';
import type { Occurrence } from '../history.ts';
import { momentReading, PropertyReading, type Reading } from '../reading.ts';
import type { Measured } from './measures.ts';

type ValueMeasure = Extract<Measure, { measure: 'first' | 'last' }>;

const valueIn = (row: Occurrence | undefined, property: string, zone: string): Reading | undefined => {
  const value = row?.properties.get(property);
  return value === undefined ? undefined : new PropertyReading(value, zone);
};

/** The value of the earliest row that has one; rows of one instant are ordered by id. */
export const first =
  ({ property }: ValueMeasure, _: Stream, zone: string): Measured =>
  slice => {
    for (let i = slice.first; i < slice.end; i++) {
      const value = valueIn(slice.rows[i], property, zone);
      if (value !== undefined) return value;
    }
    return undefined;
  };

/** The value of the latest row that has one. */
export const last =
  ({ property }: ValueMeasure, _: Stream, zone: string): Measured =>
  slice => {
    for (let i = slice.end - 1; i >= slice.first; i--) {
      const value = valueIn(slice.rows[i], property, zone);
      if (value !== undefined) return value;
    }
    return undefined;
  };

export const firstTime =
  (): Measured =>
  ({ rows, first, end }) => {
    const row = first < end ? rows[first] : undefined;
    return row && momentReading(row.time);
  };

export const lastTime =
  (): Measured =>
  ({ rows, first, end }) => {
    const row = first < end ? rows[end - 1] : undefined;
    return row && momentReading(row.time);
  };
