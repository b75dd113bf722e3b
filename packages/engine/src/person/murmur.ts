const encoder = new TextEncoder();

/**
 * MurmurHash3, x86, 32 bit (Austin Appleby, public domain; seed 0) of the UTF-8 bytes of a text, as an unsigned number.
 * Equal to the engine's `murmurHash3_32`.
 */
export function murmur3(text: string): number {
  const bytes = encoder.encode(text);
  const whole = bytes.length & ~3;
  let hash = 0;
  for (let i = 0; i < whole; i += 4) {
    hash ^= scrambled(word(bytes, i, 4));
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  if (whole < bytes.length) hash ^= scrambled(word(bytes, whole, bytes.length - whole));
  return finished(hash ^ bytes.length);
}

/** `length` bytes as a little-endian number. */
function word(bytes: Uint8Array, at: number, length: number): number {
  let k = 0;
  for (let i = length - 1; i >= 0; i--) k = (k << 8) | (bytes[at + i] ?? 0);
  return k;
}

function scrambled(word: number): number {
  const k = Math.imul(word, 0xcc9e2d51);
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}

function finished(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
