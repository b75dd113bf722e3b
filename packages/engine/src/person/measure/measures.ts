import type { Measure, Stream } from '../../plan/leaf.ts';
import type { Reading } from '../reading.ts';
import type { Slice } from '../rows.ts';
import { count } from './count.ts';
import { distinct } from './distinct.ts';
import { first, firstTime, last, lastTime } from './edge.ts';
import { max, min } from './extreme.ts';
import { periods } from './periods.ts';
import { average, sum } from './sum.ts';

/** What is measured over rows; undefined where there is no value. */
export type Measured = (slice: Slice, now: number) => Reading | undefined;

const MEASURES = {
  count,
  sum,
  average,
  min,
  max,
  distinct,
  first,
  last,
  firstTime,
  lastTime,
  periods,
} satisfies {
  [K in Measure['measure']]: (measure: Extract<Measure, { measure: K }>, stream: Stream, zone: string) => Measured;
};

/** `zone` is the workspace's: dates in properties are read in it. */
export function compileMeasure(measure: Measure, stream: Stream, zone: string): Measured {
  const compile = MEASURES[measure.measure] as (measure: Measure, stream: Stream, zone: string) => Measured;
  return compile(measure, stream, zone);
}
