import type { Cursor } from './cursor.ts';

/** What an escape stands for: one character, several (as `\d`), or an edge (`\b`). */
export type Escaped = 'character' | 'several' | 'edge';

const REFUSED: Readonly<Record<string, readonly [string, string?]>> = {
  B: ['\\B means different places to the two readers beside letters such as ż'],
  s: ['\\s means different characters to the two readers', 'write [ \\t\\n\\r]'],
  S: ['\\S means different characters to the two readers', 'write [^ \\t\\n\\r]'],
  p: ['character properties (\\p) differ between the two readers', 'list the letters: [a-ząćęłńóśźż]'],
  P: ['character properties (\\P) differ between the two readers', 'list the letters'],
  k: ['looking back at a group (\\k) is not known to RE2'],
  u: ['\\u is not known to RE2', 'write the character itself'],
  A: ['\\A is not known to JavaScript', 'write ^'],
  z: ['\\z is not known to JavaScript', 'write $'],
  Z: ['\\Z is not known to JavaScript', 'write $'],
  Q: ['\\Q…\\E is not known to JavaScript', 'escape each character'],
  c: ['control characters (\\c) are not known to RE2'],
};

/** Reads what follows a backslash, outside or inside a class. */
export function readEscape(cursor: Cursor, where: 'outside' | 'class'): Escaped {
  const at = cursor.position - 1;
  const next = cursor.next;
  if (next === undefined) {
    cursor.refuse('a backslash stands at the end', 'write \\\\ for the character', at);
    return 'character';
  }
  cursor.step();
  if ('dDwW'.includes(next)) return 'several';
  if (next === 'b' && where === 'outside') return 'edge';
  if ('nrtfv'.includes(next) || '^$\\.*+?()[]{}|/'.includes(next)) return 'character';
  if (next === '-' && where === 'class') return 'character';
  if (next === 'x') return readHex(cursor, at);
  const [why, hint] = REFUSED[next] ?? [whyNot(next), undefined];
  cursor.refuse(why, hint, at);
  return 'character';
}

const whyNot = (next: string): string => {
  if (/[1-9]/.test(next)) return 'looking back at a group is not known to RE2';
  return /[a-zA-Z0-9]/.test(next) ? `\\${next} is not known to both readers` : `"${next}" needs no backslash`;
};

function readHex(cursor: Cursor, at: number): Escaped {
  if (/^[0-9a-fA-F]{2}/.test(cursor.rest)) cursor.step(2);
  else cursor.refuse('\\x is followed by two hexadecimal digits', undefined, at);
  return 'character';
}
