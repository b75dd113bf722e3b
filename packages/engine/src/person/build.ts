import type { Filter, Stream } from '../plan/leaf.ts';
import type { Bounds, Span } from '../plan/span.ts';
import { boundsAt } from './bounds-at.ts';
import type { Check, RowReader } from './frame.ts';

/** What leaves, filters and tests need while they are compiled. */
export interface Build {
  /** The workspace's zone. */
  readonly zone: string;
  /** The rows of a stream that pass the filters; equal selections are made once per person. */
  rows(stream: Stream, filters: readonly Filter[]): RowReader;
  /** The bounds of a span up to `now`; equal spans are resolved together. */
  pastBounds(span: Span): (now: number) => Bounds;
  /** The check of a planned segment, once all are compiled; undefined when it is not in the plan. */
  segment(reference: string): Check | undefined;
}

/** Remembers by content what was made for equal inputs. */
export function byContent<In, Out>(make: (input: In) => Out): (input: In) => Out {
  const made = new Map<string, Out>();
  return input => {
    const key = JSON.stringify(input);
    const known = made.get(key);
    if (known !== undefined) return known;
    const out = make(input);
    made.set(key, out);
    return out;
  };
}

/** Events exist up to `now` only. */
export const pastBoundsIn = (zone: string): Build['pastBounds'] =>
  byContent((span: Span) => {
    const bounds = boundsAt(span, zone);
    return now => {
      const { from, to } = bounds(now);
      return { from, to: Math.min(to, now + 1) };
    };
  });
