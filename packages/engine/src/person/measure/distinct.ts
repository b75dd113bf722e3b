import type { Measure } from '../../plan/leaf.ts';
import { numberReading } from '../reading.ts';
import type { Measured } from './measures.ts';

/** How many different texts a property has; rows where it is not set, or is a list, do not count. */
export const distinct =
  ({ property }: Extract<Measure, { measure: 'distinct' }>): Measured =>
  ({ rows, first, end }) => {
    const seen = new Set<string>();
    for (let i = first; i < end; i++) {
      const value = rows[i]?.properties.get(property);
      if (typeof value === 'string') seen.add(value);
    }
    return numberReading(seen.size);
  };
