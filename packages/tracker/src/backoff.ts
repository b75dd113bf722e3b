const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** The longest that a server's word is heeded: a wrong header must not silence a shop for good. */
const LONGEST_TOLD_MS = 3_600_000;

/** Milliseconds to wait after so many failures in a row (from 1), doubling, between half and all of it. `random` is in [0, 1). */
export const backoff = (failures: number, random: number): number =>
  (Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)) * (1 + random)) / 2;

/** Milliseconds that a `Retry-After` asks for (RFC 9110 §10.2.3: seconds or a date); 0 where it asks for nothing. */
export function toldToWait(header: string | null, now: number): number {
  if (!header) return 0;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Math.min(LONGEST_TOLD_MS, Math.max(0, wait)) || 0;
}
