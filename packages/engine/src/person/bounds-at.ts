import { boundsOf } from '../plan/bounds.ts';
import type { Bounds, Edge, Span } from '../plan/span.ts';
import { perDay, perNow } from './per-now.ts';

/**
 * `boundsOf` a span as a function of `now` that is fast to call for many instants: rolling windows of fixed length are shifted, calendar
 * windows are looked up once a day; months, which are both, once for each instant.
 *
 * @param zone the workspace's
 */
export function boundsAt(span: Span, zone: string): (now: number) => Bounds {
  const edges = [span.after, span.until, span.from, span.to].filter(edge => edge !== undefined);
  if (edges.every(isRolling)) return shifted(boundsOf(span, 0, zone));
  const zones = edges.flatMap(edge => (edge.edge === 'start' ? [edge.zone] : []));
  if (edges.every(edge => edge.edge === 'at')) return constant(boundsOf(span, 0, zone));
  const make = (now: number): Bounds => boundsOf(span, now, zone);
  return edges.some(edge => edge.edge === 'ago') ? perNow(make) : perDay(zones, make);
}

const FIXED: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week']);
const isRolling = (edge: Edge): boolean => edge.edge === 'ago' && FIXED.has(edge.unit);

const shifted =
  ({ from, to }: Bounds) =>
  (now: number): Bounds => ({ from: from + now, to: to + now });

const constant = (bounds: Bounds) => (): Bounds => bounds;
