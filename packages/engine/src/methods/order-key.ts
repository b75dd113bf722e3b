import type { Boundary } from '@satsuma/core';
import { type Sql, sql } from '../store/sql.ts';

/**
 * A whole number that sorts like (value, profile): the bits of the double, turned so that they rise with it, above the 32 bits of the
 * profile. One sort of whole numbers takes a tenth of the time that pairs take.
 */
export function keyOf(x: Sql, profile: Sql): Sql {
  const bits = sql`reinterpretAsUInt64(toFloat64(${x}))`;
  const rising = sql`if(${x} < 0, bitNot(${bits}), bitOr(${bits}, 9223372036854775808))`;
  return sql`toUInt128(${rising}) * 4294967296 + ${profile}`;
}

const SIGN = 1n << 63n;

/** The pair that a key was made of. */
export function readKey(key: string): Boundary {
  const number = BigInt(key);
  const rising = number >> 32n;
  const bits = rising >= SIGN ? rising - SIGN : BigInt.asUintN(64, ~rising);
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, bits);
  return { value: view.getFloat64(0), profile: Number(number & 0xffff_ffffn) };
}
