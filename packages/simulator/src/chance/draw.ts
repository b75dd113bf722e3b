import { raw, type Sql, sql } from '@satsuma/engine';

/**
 * A random number that belongs to somebody and to a purpose: a hash of both and of the shop's seed. Nothing depends on the order
 * in which rows are made, so the same shop comes out of one thread or many, in one piece or in chunks.
 * CityHash64 is fixed for all time; only exact operations follow it.
 *
 * @param entity the 64-bit keys of what the number belongs to
 */
export const bits = (purpose: string, ...entity: readonly Sql[]): Sql =>
  sql`cityHash64(${list(entity)}, shop_seed, toUInt64(${raw(String(purposeNumber(purpose)))}))`;

/** A uniform number of [0, 1) with 53 random bits. */
export const draw = (purpose: string, ...entity: readonly Sql[]): Sql =>
  sql`(bitShiftRight(${bits(purpose, ...entity)}, 11) * 1.1102230246251565e-16)`;

/** Whether something of this probability happened. */
export const chance = (probability: Sql, purpose: string, ...entity: readonly Sql[]): Sql =>
  sql`(${draw(purpose, ...entity)} < ${probability})`;

/** A whole number of [0, count). */
export const below = (count: Sql, purpose: string, ...entity: readonly Sql[]): Sql =>
  sql`toUInt32(floor(${draw(purpose, ...entity)} * (${count})))`;

const list = (entity: readonly Sql[]): Sql => entity.reduce((all, one) => sql`${all}, ${one}`);

/** FNV-1a, 32 bits. */
function purposeNumber(purpose: string): number {
  let hash = 0x811c9dc5;
  for (const char of purpose) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
