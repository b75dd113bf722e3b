const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** After which attempt to wait how long; when these are used up it is given up. As Standard Webhooks recommends. */
const DELAYS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR] as const;

export const MOST_ATTEMPTS = DELAYS.length + 1;

/** Nobody may put it off for longer. */
const LONGEST = 24 * HOUR;

/**
 * When to try again: milliseconds; undefined: no more. A fifth is left to chance, so that many who failed together do not come back
 * together.
 *
 * @param attempts how many have failed
 * @param chance from 0 to 1
 * @param retryAfter the header of the reply (RFC 9110, section 10.2.3): seconds, or a date
 */
export function nextAttempt(
  attempts: number,
  now: number,
  chance: number,
  retryAfter: string | null = null,
): number | undefined {
  const delay = DELAYS[attempts - 1];
  if (delay === undefined) return undefined;
  return now + Math.max(delay * (1 + chance / 5), Math.min(LONGEST, askedFor(retryAfter, now)));
}

function askedFor(retryAfter: string | null, now: number): number {
  if (retryAfter === null) return 0;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * SECOND;
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? 0 : Math.max(0, until - now);
}

/** From 0 to 1, of bytes nobody can guess. */
export const chanceOf = (random: (bytes: number) => Buffer): number => random(4).readUInt32LE() / 2 ** 32;
