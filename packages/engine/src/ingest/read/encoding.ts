import type { Encoding } from './file-shape.ts';

/** What a pass over the whole file says of its bytes. */
export interface ByteCounts {
  /** Lines that are UTF-8 and have letters beyond ASCII. */
  readonly multibyte: number;
  /** Lines that are not UTF-8. */
  readonly invalid: number;
}

/** A guess, and whether there was something to guess. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  readonly sure: boolean;
}

const CANDIDATES = ['windows-1250', 'iso-8859-2', 'windows-1252'] as const satisfies readonly Encoding[];

/** UTF-16 and the byte order marks, by a file's first bytes; undefined when they say nothing. */
export function markedEncoding(head: Buffer): Encoding | undefined {
  const hex = head.subarray(0, 3).toString('hex');
  if (hex.startsWith('fffe')) return 'utf-16le';
  if (hex.startsWith('feff')) return 'utf-16be';
  if (hex === 'efbbbf') return 'utf-8';
  const zeros = [0, 0];
  for (const [i, byte] of head.subarray(0, 400).entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const half = Math.min(head.length, 400) / 2;
  const [even = 0, odd = 0] = zeros;
  if (half >= 2 && odd > half * 0.7 && even === 0) return 'utf-16le';
  if (half >= 2 && even > half * 0.7 && odd === 0) return 'utf-16be';
  return undefined;
}

/**
 * A file is UTF-8 when most of its lines beyond ASCII are: the few others are broken rows. Otherwise it is the one-byte
 * encoding in which its letters look most like a language.
 *
 * @param samples lines that are not UTF-8, as bytes
 */
export function guessEncoding(counts: ByteCounts, samples: readonly Buffer[]): EncodingGuess {
  if (counts.invalid === 0 || counts.multibyte >= 5 * counts.invalid) return { encoding: 'utf-8', sure: true };
  const scores = CANDIDATES.map(encoding => ({ encoding, score: likeness(samples, encoding) }));
  const [best, second] = scores.sort((a, b) => b.score - a.score);
  return { encoding: best?.encoding ?? 'windows-1250', sure: (best?.score ?? 0) > (second?.score ?? 0) };
}

const POLISH = 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ';
const CZECH_SLOVAK_HUNGARIAN = 'áčďéěíňřšťúůýžľĺŕôäöüőűÁČĎÉĚÍŇŘŠŤÚŮÝŽĽĹŔÔÄÖÜŐŰ';
const WESTERN = 'àâæçèêëîïñœùûßåøãõÀÂÆÇÈÊËÎÏÑŒÙÛÅØÃÕ';
const MARKS = '€£§°„”“’–—…«»\u00A0®©™';

/** Letters of the neighbours count for more the likelier they are here; what no text has inside a word counts against. */
function likeness(samples: readonly Buffer[], encoding: Encoding): number {
  const decoder = new TextDecoder(encoding);
  let score = 0;
  for (const sample of samples) {
    const text = decoder.decode(sample);
    for (const [i, letter] of [...text].entries()) {
      if (letter <= '\x7f') continue;
      score += weight(letter, /\p{L}/u.test(text[i - 1] ?? '') || /\p{L}/u.test(text[i + 1] ?? ''));
    }
  }
  return score;
}

function weight(letter: string, inWord: boolean): number {
  if (POLISH.includes(letter)) return 3;
  if (CZECH_SLOVAK_HUNGARIAN.includes(letter)) return 2;
  if (WESTERN.includes(letter)) return 1;
  if (MARKS.includes(letter)) return inWord ? -1 : 0.5;
  if (/\p{Cc}/u.test(letter)) return -5;
  return inWord ? -3 : -1;
}
