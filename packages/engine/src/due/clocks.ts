import type { Unit } from '@satsuma/core';
import { step } from '../plan/bounds.ts';
import type { Edge, Span } from '../plan/span.ts';
import { type Clock, type Crossing, passed, type Source, shortened } from './crossing.ts';

const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * An edge as a clock; null where it stands still.
 *
 * @param zone the workspace's
 */
export function clockOf(edge: Edge, zone: string): Clock | null {
  switch (edge.edge) {
    case 'at':
      return null;
    case 'ago': {
      const months = MONTHS[edge.unit];
      return months === undefined
        ? { clock: 'behind', ms: step(0, edge.count, edge.unit, zone) }
        : { clock: 'months', count: edge.count * months, zone };
    }
    case 'start':
      return { clock: 'start', unit: edge.unit, offset: edge.offset, zone: edge.zone };
  }
}

/** Where the edges of a span stand, against the bounds that it has in `plan/bounds.ts`. */
const SHIFTS = { after: 1, until: 1, from: 0, to: 0 } as const satisfies Record<keyof Span, 0 | 1>;
const ENDS = ['after', 'until', 'from', 'to'] as const satisfies readonly (keyof Span)[];

/** The moving edges of a span, each with its clocks. */
export const movingEdges = (
  span: Span,
  zone: string,
): readonly { readonly end: keyof Span; readonly through: readonly Clock[] }[] =>
  ENDS.flatMap(end => {
    const edge = span[end];
    const clock = edge && clockOf(edge, zone);
    return clock ? [{ end, through: shortened([clock]) }] : [];
  });

/**
 * Values enter and leave a span.
 *
 * @param rank at most so many later values in the span make it matter that one leaves it; null: however many
 */
export function throughSpan(source: Source, span: Span, zone: string, rank: number | null = null): readonly Crossing[] {
  const lastsUntilNow = span.until === undefined && span.to === undefined;
  return movingEdges(span, zone).map(({ end, through }) =>
    passed(source, through, SHIFTS[end], lastsUntilNow ? rank : null),
  );
}
