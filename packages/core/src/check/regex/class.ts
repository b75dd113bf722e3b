import type { Cursor } from './cursor.ts';
import { readEscape } from './escape.ts';

/** Reads a class `[…]` behind its bracket. */
export function readClass(cursor: Cursor): void {
  const open = cursor.position - 1;
  cursor.take('^');
  if (cursor.next === ']')
    cursor.refuse('an empty class means different things to the two readers', 'write \\] for the character');
  while (!cursor.done && cursor.next !== ']' && cursor.fault === undefined) readItem(cursor);
  if (cursor.fault === undefined && !cursor.take(']')) cursor.refuse('this class is not closed', undefined, open);
}

/** One character or a range of them. */
function readItem(cursor: Cursor): void {
  const start = cursor.position;
  const first = readCharacter(cursor);
  if (cursor.next !== '-' || cursor.text[cursor.position + 1] === ']') return;
  cursor.step();
  const last = readCharacter(cursor);
  if (first === 'several' || last === 'several')
    cursor.refuse('a range runs between two characters', 'write \\- for the character', start);
}

function readCharacter(cursor: Cursor): 'character' | 'several' {
  if (cursor.next === '[') cursor.refuse('a "[" inside a class means different things to the two readers', 'write \\[');
  if (cursor.take('\\')) return readEscape(cursor, 'class') === 'several' ? 'several' : 'character';
  cursor.step(width(cursor));
  return 'character';
}

/** A character beyond the first plane takes two places in a JavaScript text. */
const width = (cursor: Cursor): number => ((cursor.text.codePointAt(cursor.position) ?? 0) > 0xffff ? 2 : 1);
