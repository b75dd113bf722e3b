import { join, raw, type Sql, sql, value } from '../store/sql.ts';
import type { Slice } from './scan/scan.ts';

/**
 * A deterministic share of the people: stripes of profile numbers, evenly spread, each beginning where its part of the base begins. Tables
 * lie in the order of profile numbers, so that only the stripes are read, and somebody who came early is as likely in one as somebody who
 * came late.
 */
export interface Stripes {
  readonly slices: readonly Slice[];
  /** Of all profile numbers, 0 to 1. */
  readonly share: number;
}

const STRIPES = 64;

/**
 * @param last the greatest profile number
 * @param share wanted; 1: everybody, in one stripe
 */
export function stripesOf(last: number, share: number): Stripes {
  if (share >= 1 || last < STRIPES) return { slices: [{ from: 1, to: last + 1 }], share: 1 };
  const part = last / STRIPES;
  const width = Math.max(1, Math.round(part * share));
  const slices = Array.from({ length: STRIPES }, (_, i) => {
    const from = 1 + Math.floor(i * part);
    return { from, to: Math.min(from + width, last + 1) };
  });
  const people = slices.reduce((sum, { from, to }) => sum + to - from, 0);
  return { slices, share: people / last };
}

/** A condition on `profile`. */
export const inStripes = ({ slices, share }: Stripes): Sql =>
  share >= 1
    ? raw('profile > 0')
    : sql`(${join(
        slices.map(({ from, to }) => sql`(profile >= ${value.int(from)} and profile < ${value.int(to)})`),
        ' or ',
      )})`;
