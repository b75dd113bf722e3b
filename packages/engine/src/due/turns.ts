import { byContent } from '../person/build.ts';
import { zoneOffset } from '../person/zone-offset.ts';

const DAY = 86_400_000;

const offsetIn = byContent((zone: string) => zoneOffset(zone));

/** The instants in `(from, to]` at which a zone's calendar turns its page, or its clock is put forward or back; rising. */
export function localTurns(zone: string, from: number, to: number): readonly number[] {
  const offset = offsetIn(zone);
  const turns: number[] = [];
  let at = from;
  while (at < to) {
    const here = offset(at);
    const midnight = at + DAY - modulo(at + here, DAY);
    const next = Math.min(midnight, to);
    const changed = offset(next) === here ? null : firstWhere(at, next, ms => offset(ms) !== here);
    if (changed !== null || next === midnight) turns.push(changed ?? next);
    at = changed ?? next;
  }
  return turns;
}

const modulo = (n: number, by: number): number => ((n % by) + by) % by;

/** The first millisecond after `from` at which something holds that holds at `to`, and from then on. */
export function firstWhere(from: number, to: number, holds: (ms: number) => boolean): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
