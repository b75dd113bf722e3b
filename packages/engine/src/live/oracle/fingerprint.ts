import { type Sql, sql } from '../../store/sql.ts';

/** What tells sets of people apart without comparing them person by person; equal sets have equal ones, in whatever order they are read. */
export interface Fingerprint {
  readonly size: number;
  /** Of the people's mixed numbers, 32 bits each: all in one by exclusive or, and their sum. */
  readonly xor: number;
  readonly sum: number;
}

export const EMPTY: Fingerprint = { size: 0, xor: 0, sum: 0 };

export const isSame = (a: Fingerprint, b: Fingerprint): boolean =>
  a.size === b.size && a.xor === b.xor && a.sum === b.sum;

export function fingerprintOf(people: readonly number[]): Fingerprint {
  let xor = 0;
  let sum = 0;
  for (const profile of people) {
    const mixed = mix(profile);
    xor ^= mixed;
    sum = (sum + mixed) >>> 0;
  }
  return { size: people.length, xor: xor >>> 0, sum };
}

/** The last step of MurmurHash3 for 32 bits (A. Appleby, public domain). */
function mix(n: number): number {
  const a = Math.imul(n ^ (n >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b ^ (b >>> 16)) >>> 0;
}

/**
 * The same in SQL, of rows (class, profile UInt32): rows (class, size, xor, sum).
 */
export function fingerprintsSql(rows: Sql): Sql {
  const first = sql`select class, toUInt32(bitAnd(toUInt64(bitXor(profile, bitShiftRight(profile, 16))) * 2246822507, 4294967295)) as a
    from (${rows})`;
  const second = sql`select class, toUInt32(bitAnd(toUInt64(bitXor(a, bitShiftRight(a, 13))) * 3266489909, 4294967295)) as b from (${first})`;
  const third = sql`select class, bitXor(b, bitShiftRight(b, 16)) as mixed from (${second})`;
  return sql`select class, count() as size, groupBitXor(mixed) as xor, bitAnd(sum(toUInt64(mixed)), 4294967295) as sum
    from (${third}) group by class`;
}
