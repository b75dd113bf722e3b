import { raw, type Sql, sql, value } from '../store/sql.ts';
import type { Slice } from './scan/scan.ts';

/**
 * A deterministic share of the people: stripes of profile numbers, evenly spread. Tables lie in the order of profile numbers, so that little
 * more than the stripes is read, and somebody who came early is as likely in one as somebody who came late.
 */
export interface Stripes {
  readonly slices: readonly Slice[];
  /** People of a stripe; stripe number n begins at n × width. */
  readonly width: number;
  /** Of all profile numbers, 0 to 1. */
  readonly share: number;
}

const STRIPES = 64;

/**
 * @param last the greatest profile number
 * @param share wanted; 1: everybody, in one stripe
 */
export function stripesOf(last: number, share: number): Stripes {
  if (share >= 1 || last < STRIPES) return { slices: [{ from: 0, to: last + 1 }], width: last + 1, share: 1 };
  const part = last / STRIPES;
  const width = Math.max(1, Math.round(part * share));
  const slices = Array.from({ length: STRIPES }, (_, i) => {
    const from = Math.floor(((i + 0.5) * part) / width) * width;
    return { from, to: from + width };
  });
  return { slices, width, share: (STRIPES * width) / last };
}

/** A condition on `profile`. In this form the engine skips what lies between the stripes; as 64 ranges it takes longer to read than the rows. */
export const inStripes = ({ slices, width, share }: Stripes): Sql =>
  share >= 1
    ? raw('profile > 0')
    : sql`profile > 0 and intDiv(profile, ${value.int(width)}) in ${value.ints(slices.map(({ from }) => from / width))}`;
