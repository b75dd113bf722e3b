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
 * encoding in which its letters are those of one language, most nearly. Where two encodings read the lines alike, there
 * was nothing to guess.
 *
 * @param samples lines that are not UTF-8, as bytes
 */
export function guessEncoding(counts: ByteCounts, samples: readonly Buffer[]): EncodingGuess {
  if (counts.invalid === 0 || counts.multibyte >= 5 * counts.invalid) return { encoding: 'utf-8', sure: true };
  const readings = CANDIDATES.map(encoding => {
    const text = samples.map(sample => new TextDecoder(encoding).decode(sample)).join('\n');
    return { encoding, text, likeness: likeness(text) };
  });
  const [best, ...others] = readings.sort((a, b) => b.likeness - a.likeness);
  if (best === undefined) return { encoding: 'windows-1250', sure: false };
  const sure = others.every(other => other.likeness < best.likeness || other.text === best.text);
  return { encoding: best.encoding, sure };
}

/** Letters beyond ASCII, language by language. */
const ALPHABETS: readonly string[] = [
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýžľĺŕôä',
  'áéíóöőúüű',
  'äöüß',
  'ăâîșțşţ',
  'čćđšž',
  'àâæçèéêëîïôœùûüÿ',
  'áéíñóúü',
  'áâãàçéêíóôõú',
  'åäöæøé',
];
const MARKS = '€£§°„”“’‘–—…«»\u00A0®©™·•';

/** How nearly all letters beyond ASCII are of one language, less what no text has: controls, symbols inside words. */
function likeness(text: string): number {
  const beyond = [...text.toLowerCase().matchAll(/\P{ASCII}/gu)];
  const letters = beyond.filter(([character]) => !MARKS.includes(character));
  if (letters.length === 0) return 0;
  const share = (alphabet: string): number =>
    letters.filter(([letter]) => alphabet.includes(letter)).length / letters.length;
  const odd = beyond.filter(({ 0: character, index }) => isOdd(character, text, index)).length;
  return Math.max(...ALPHABETS.map(share)) - odd / beyond.length;
}

function isOdd(character: string, text: string, index: number): boolean {
  if (/\p{Cc}/u.test(character)) return true;
  if (/\p{L}/u.test(character) || character === '’') return false;
  return /\p{L}/u.test(text[index - 1] ?? '') && /\p{L}/u.test(text[index + 1] ?? '');
}
