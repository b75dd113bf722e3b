import { periodStarts } from '../../plan/bounds.ts';
import type { Measure } from '../../plan/leaf.ts';
import { perDay } from '../per-now.ts';
import { numberReading } from '../reading.ts';
import { firstAt, type Slice } from '../rows.ts';
import type { Measured } from './measures.ts';

/** In how many of the latest calendar units there is a row. */
export function periods({ unit, count, zone }: Extract<Measure, { measure: 'periods' }>): Measured {
  // The last edge is `now` itself, up to which the slice reaches anyway.
  const starts = perDay([zone], now => [...periodStarts(now, unit, count, zone).slice(0, -1), Infinity]);
  return (slice, now) => {
    const edges = starts(now);
    let met = 0;
    for (let i = 0; i + 1 < edges.length; i++) if (isMet(slice, edges[i] ?? 0, edges[i + 1] ?? 0)) met += 1;
    return numberReading(met);
  };
}

function isMet({ rows, first, end }: Slice, from: number, to: number): boolean {
  const position = Math.max(first, firstAt(rows, from));
  const row = rows[position];
  return position < end && row !== undefined && row.time < to;
}
