/** A pattern of the language as a tree. Characters are code points. */
export type Pattern =
  | { readonly kind: 'character'; readonly is: (character: number) => boolean }
  | { readonly kind: 'edge'; readonly edge: Edge }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly of: Pattern; readonly least: number; readonly most: number };

/** Start and end of the whole text; between a letter, digit or underscore of ASCII and anything else. */
export type Edge = 'start' | 'end' | 'word';

/**
 * Reads a pattern of the subset that `checkPattern` of the core lets through: literals, `.`, `^ $ \b`, `|`, groups, classes, `\d \D \w \W`,
 * escapes, and repetitions, lazy ones too (whether a text matches does not depend on that). Throws on anything else.
 */
export function readPattern(source: string): Pattern {
  const reader: Reader = { characters: [...source], position: 0 };
  const pattern = readChoice(reader);
  if (reader.position < reader.characters.length) throw new Error(`the pattern ${source} was not checked`);
  return pattern;
}

interface Reader {
  readonly characters: readonly string[];
  position: number;
}

const peek = ({ characters, position }: Reader): string | undefined => characters[position];

function next(reader: Reader): string {
  const character = reader.characters[reader.position++];
  if (character === undefined) throw new Error('the pattern was not checked: it ends too early');
  return character;
}

function take(reader: Reader, text: string): boolean {
  const here = reader.characters.slice(reader.position, reader.position + text.length).join('') === text;
  if (here) reader.position += text.length;
  return here;
}

function readChoice(reader: Reader): Pattern {
  const choices = [readSequence(reader)];
  while (take(reader, '|')) choices.push(readSequence(reader));
  return choices.length === 1 && choices[0] ? choices[0] : { kind: 'choice', of: choices };
}

function readSequence(reader: Reader): Pattern {
  const parts: Pattern[] = [];
  while (peek(reader) !== undefined && peek(reader) !== '|' && peek(reader) !== ')') parts.push(readRepeated(reader));
  return { kind: 'sequence', of: parts };
}

function readRepeated(reader: Reader): Pattern {
  const atom = readAtom(reader);
  const range = readRange(reader);
  if (range === undefined) return atom;
  take(reader, '?');
  return { kind: 'repeat', of: atom, ...range };
}

function readRange(reader: Reader): { readonly least: number; readonly most: number } | undefined {
  if (take(reader, '*')) return { least: 0, most: Infinity };
  if (take(reader, '+')) return { least: 1, most: Infinity };
  if (take(reader, '?')) return { least: 0, most: 1 };
  if (!take(reader, '{')) return undefined;
  let inside = '';
  for (let character = next(reader); character !== '}'; character = next(reader)) inside += character;
  const [least = '', most] = inside.split(',');
  return { least: Number(least), most: most === undefined ? Number(least) : most === '' ? Infinity : Number(most) };
}

function readAtom(reader: Reader): Pattern {
  const character = next(reader);
  switch (character) {
    case '(': {
      take(reader, '?:');
      const group = readChoice(reader);
      next(reader);
      return group;
    }
    case '^':
      return { kind: 'edge', edge: 'start' };
    case '$':
      return { kind: 'edge', edge: 'end' };
    case '.':
      return { kind: 'character', is: () => true };
    case '[':
      return readClass(reader);
    case '\\':
      if (take(reader, 'b')) return { kind: 'edge', edge: 'word' };
      return { kind: 'character', is: isOf(readEscape(reader)) };
    default:
      return { kind: 'character', is: isOf(character) };
  }
}

/** A character, or the ones a letter such as `\d` stands for. */
type Item = string | ((character: number) => boolean);

const isOf = (item: Item): ((character: number) => boolean) => {
  if (typeof item !== 'string') return item;
  const wanted = codeOf(item);
  return character => character === wanted;
};

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
export const isWord = (c: number): boolean => isDigit(c) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95;

const ESCAPES: Readonly<Record<string, Item>> = {
  d: isDigit,
  D: c => !isDigit(c),
  w: isWord,
  W: c => !isWord(c),
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
};

function readEscape(reader: Reader): Item {
  const character = next(reader);
  if (character === 'x') return String.fromCharCode(Number.parseInt(next(reader) + next(reader), 16));
  return Object.hasOwn(ESCAPES, character) ? (ESCAPES[character] ?? character) : character;
}

function readClass(reader: Reader): Pattern {
  const negated = take(reader, '^');
  const tests: ((character: number) => boolean)[] = [];
  while (!take(reader, ']')) tests.push(readClassItem(reader));
  return { kind: 'character', is: character => tests.some(test => test(character)) !== negated };
}

const readItem = (reader: Reader): Item => (take(reader, '\\') ? readEscape(reader) : next(reader));

function readClassItem(reader: Reader): (character: number) => boolean {
  const first = readItem(reader);
  if (peek(reader) !== '-' || reader.characters[reader.position + 1] === ']') return isOf(first);
  next(reader);
  const last = readItem(reader);
  if (typeof first !== 'string' || typeof last !== 'string') throw new Error('the pattern was not checked: a range');
  const [low, high] = [codeOf(first), codeOf(last)];
  return character => low <= character && character <= high;
}
