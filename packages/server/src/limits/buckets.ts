/** How often something may happen: `burst` times at once, and again by and by. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** A token bucket for each key. */
export interface Buckets {
  /** Takes one; 0, or how many milliseconds to wait until there is one. */
  take(key: string): number;
  /** The key's bucket is full again. */
  forget(key: string): void;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Beyond this the bucket that was asked for the longest time ago is forgotten, so that strangers cannot fill the memory. */
const MOST_KEYS = 50_000;

/** Milliseconds that are the arithmetic's, not anybody's wait. */
const ROUNDING = 1e-6;

export function buckets(clock: () => number, { burst, perSecond }: Rate, most = MOST_KEYS): Buckets {
  const held = new Map<string, Bucket>();
  const filled = ({ tokens, at }: Bucket, now: number): number =>
    Math.min(burst, tokens + (Math.max(0, now - at) * perSecond) / 1000);
  return {
    take(key) {
      const now = clock();
      const before = held.get(key);
      const tokens = before === undefined ? burst : filled(before, now);
      const enough = tokens >= 1;
      held.delete(key);
      held.set(key, { tokens: enough ? tokens - 1 : tokens, at: now });
      if (held.size > most) held.delete(held.keys().next().value ?? key);
      return enough ? 0 : Math.ceil(((1 - tokens) / perSecond) * 1000 - ROUNDING);
    },
    forget: key => void held.delete(key),
  };
}
