/** A set of small whole numbers, one bit each. */
export interface Bits {
  has(n: number): boolean;
  add(n: number): void;
  delete(n: number): void;
  readonly size: number;
  /** Rising. */
  values(): number[];
}

export function bitsOf(members: Iterable<number> = []): Bits {
  let words = new Uint32Array(64);
  let size = 0;
  const bits: Bits = {
    has: n => ((words[n >>> 5] ?? 0) & (1 << (n & 31))) !== 0,
    add(n) {
      if (bits.has(n)) return;
      const at = n >>> 5;
      if (at >= words.length) words = grown(words, at);
      words[at] = (words[at] ?? 0) | (1 << (n & 31));
      size++;
    },
    delete(n) {
      if (!bits.has(n)) return;
      const at = n >>> 5;
      words[at] = (words[at] ?? 0) & ~(1 << (n & 31));
      size--;
    },
    get size() {
      return size;
    },
    values() {
      const found: number[] = [];
      words.forEach((word, at) => {
        for (let rest = word; rest !== 0; rest &= rest - 1) found.push(at * 32 + 31 - Math.clz32(rest & -rest));
      });
      return found;
    },
  };
  for (const n of members) bits.add(n);
  return bits;
}

function grown(words: Uint32Array<ArrayBuffer>, at: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(Math.max(at + 1, words.length * 2));
  more.set(words);
  return more;
}
