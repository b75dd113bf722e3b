import type { Filter } from '../../plan/leaf.ts';
import { PropertyReading } from '../reading.ts';
import { compileTest } from '../test/tests.ts';
import type { Passes } from './filters.ts';

export function property({ property, test, negated }: Extract<Filter, { filter: 'property' }>, zone: string): Passes {
  const holds = compileTest(test, zone);
  return (row, now) => {
    const value = row.properties.get(property);
    return (value !== undefined && holds(new PropertyReading(value, zone), now)) !== negated;
  };
}
