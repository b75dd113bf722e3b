import type { Filter } from '../../plan/leaf.ts';
import { PropertyReading } from '../reading.ts';
import { compileTest } from '../test/tests.ts';
import type { Passes } from './filters.ts';

type PropertyFilter = Extract<Filter, { filter: 'property' }>;

export function property({ property, test, negated }: PropertyFilter, zone: string): Passes {
  if (test.test === 'oneOf') return isOneOf(property, test.values, negated);
  const holds = compileTest(test, zone);
  return (row, now) => {
    const value = row.properties.get(property);
    return (value !== undefined && holds(new PropertyReading(value, zone), now)) !== negated;
  };
}

/** The commonest filter by far, without reading anything but the text. */
function isOneOf(property: string, values: readonly string[], negated: boolean): Passes {
  const wanted = new Set(values.filter(v => v !== ''));
  const [only] = wanted;
  if (wanted.size === 1) return row => (row.properties.get(property) === only) !== negated;
  return row => {
    const value = row.properties.get(property);
    return (typeof value === 'string' && wanted.has(value)) !== negated;
  };
}
