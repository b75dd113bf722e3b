import type { Leaf } from '../../plan/leaf.ts';
import type { Build } from '../build.ts';
import type { Check } from '../frame.ts';
import { compileMeasure } from '../measure/measures.ts';
import { countIn, sliceOf } from '../rows.ts';
import { withinNumbers } from '../test/number.ts';
import { compileTest } from '../test/tests.ts';

type EventLeaf = Extract<Leaf, { leaf: 'event' }>;

export function event(leaf: EventLeaf, build: Build): Check {
  const rowsOf = build.rows(leaf.stream, leaf.filters);
  const bounds = build.pastBounds(leaf.span);
  if (leaf.measure.measure === 'count' && leaf.test.test === 'number') {
    const within = withinNumbers(leaf.test);
    return frame => within(countIn(rowsOf(frame), bounds(frame.now)));
  }
  const measured = compileMeasure(leaf.measure, leaf.stream, build.zone);
  const holds = compileTest(leaf.test, build.zone);
  return frame => holds(measured(sliceOf(rowsOf(frame), bounds(frame.now)), frame.now), frame.now);
}
