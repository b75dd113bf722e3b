/** Bytes of an id: nobody finds two the same. */
const BYTES = 9;
const AT_ONCE = 500;

/** Ids of requests, as text. Randomness is drawn for many of them at once: a single draw costs more than the rest of an id. */
export function requestIds(random: (bytes: number) => Buffer): () => string {
  let pool: Buffer = Buffer.alloc(0);
  let at = 0;
  return () => {
    if (at >= pool.length) {
      pool = random(BYTES * AT_ONCE);
      at = 0;
    }
    at += BYTES;
    return pool.toString('base64url', at - BYTES, at);
  };
}
