import { wholeYears } from '../plan/bounds.ts';
import type { Filter, Stream, Test } from '../plan/leaf.ts';
import { throughSpan } from './clocks.ts';
import type { Crossing, Source } from './crossing.ts';

/**
 * When a test's answer about one value changes by time alone: where it looks at `now`.
 *
 * @param zone the workspace's
 */
export function ofTest(test: Test, source: Source, zone: string): readonly Crossing[] {
  switch (test.test) {
    case 'moment':
      return throughSpan(source, test.span, zone);
    case 'anniversary':
      return [{ what: { passing: 'anniversary', source, span: test.span, zone }, through: [], references: [] }];
    case 'age':
      return birthdays(test, source, zone);
    case 'set':
    case 'oneOf':
    case 'contains':
    case 'startsWith':
    case 'endsWith':
    case 'matches':
    case 'number':
    case 'includes':
      return [];
  }
}

/** The birthday that begins the years asked for, and the one that ends them. */
function birthdays({ years }: Extract<Test, { test: 'age' }>, source: Source, zone: string): readonly Crossing[] {
  const { min, max } = wholeYears(years);
  return [min, max === null ? null : max + 1].flatMap(age => (age === null ? [] : [turning(age, source, zone)]));
}

export const turning = (years: number, source: Source, zone: string): Crossing => ({
  what: { passing: 'age', source, years, zone },
  through: [],
  references: [],
});

/** When a row begins or ceases to pass a filter. The hours of its own time stay what they are. */
export function ofFilter(filter: Filter, stream: Stream, zone: string): readonly Crossing[] {
  switch (filter.filter) {
    case 'property':
      return ofTest(filter.test, { of: 'property', stream, property: filter.property, zone }, zone);
    case 'anyOf':
      return filter.of.flatMap(one => ofFilter(one, stream, zone));
    case 'clock':
      return [];
  }
}
