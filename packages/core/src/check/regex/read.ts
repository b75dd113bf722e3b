import { readClass } from './class.ts';
import { Cursor, type Fault } from './cursor.ts';
import { readEscape } from './escape.ts';

/** RE2 refuses a repetition, and repetitions inside each other, beyond this many copies. */
const MOST_COPIES = 1000;
const LONGEST = 1000;
/** Deeper groups could exhaust the stack of a reader, ours or the engine's. */
const DEEPEST = 50;

/**
 * Reads a regular expression of the subset that RE2 and JavaScript (flags `su`) agree on: literals, `.` (any character, line breaks too),
 * `^` and `$` (start and end of the whole text), `|`, groups `(…)` and `(?:…)`, classes `[…]`, `\d \w` and their opposites, `\b`,
 * `\n \r \t \f \v \xHH`, escaped punctuation, and `* + ? {n} {n,} {n,m}` with or without a lazy `?`.
 * Returns what stands in the way, or undefined. Syntax: https://github.com/google/re2/wiki/Syntax and ECMA-262 §22.2.
 */
export function readPattern(pattern: string): Fault | undefined {
  if (pattern.length > LONGEST) return { at: LONGEST, why: `a pattern has at most ${LONGEST} characters` };
  const cursor = new Cursor(pattern);
  readAlternatives(cursor, 0);
  if (cursor.fault === undefined && !cursor.done) cursor.refuse('a ")" closes nothing', 'write \\) for the character');
  return cursor.fault ?? misread(pattern);
}

/** The JavaScript engine's own word comes last: what it cannot read, no evaluator will be asked. */
function misread(pattern: string): Fault | undefined {
  try {
    new RegExp(pattern, 'su');
    return undefined;
  } catch (error) {
    return { at: 0, why: error instanceof Error ? error.message : 'this is no regular expression' };
  }
}

/** Reads up to the end or a `)`; returns how many copies of one atom its largest repetition makes. */
function readAlternatives(cursor: Cursor, depth: number): number {
  let most = 1;
  while (!cursor.done && cursor.next !== ')') {
    if (cursor.take('|')) continue;
    const copies = readRepeated(cursor, depth);
    if (cursor.fault !== undefined) return most;
    most = Math.max(most, copies);
  }
  return most;
}

function readRepeated(cursor: Cursor, depth: number): number {
  const start = cursor.position;
  const atom = readAtom(cursor, depth);
  if (cursor.fault !== undefined) return 1;
  const at = cursor.position;
  const times = readQuantifier(cursor);
  if (cursor.fault !== undefined || times === undefined) return atom.copies;
  if (atom.empty) cursor.refuse('nothing stands before this repetition', undefined, at);
  if (cursor.next !== undefined && '*+?{'.includes(cursor.next))
    cursor.refuse('two repetitions stand together', 'possessive repetition is not known; put the first one in (?:…)');
  const copies = atom.copies * Math.max(times, 1);
  if (copies > MOST_COPIES) cursor.refuse(`repetitions make more than ${MOST_COPIES} copies`, undefined, start);
  return copies;
}

interface Atom {
  readonly copies: number;
  /** `^`, `$`, `\b`: takes no character, so it cannot be repeated. */
  readonly empty: boolean;
}
const CHARACTER: Atom = { copies: 1, empty: false };
const EDGE: Atom = { copies: 1, empty: true };

function readAtom(cursor: Cursor, depth: number): Atom {
  if (cursor.take('(')) return readGroup(cursor, depth + 1);
  if (cursor.take('[')) {
    readClass(cursor);
    return CHARACTER;
  }
  if (cursor.take('^') || cursor.take('$')) return EDGE;
  if (cursor.take('\\')) return readEscape(cursor, 'outside') === 'edge' ? EDGE : CHARACTER;
  const next = cursor.next ?? '';
  if ('*+?'.includes(next)) cursor.refuse('nothing stands before this repetition', `write \\${next} for the character`);
  else if ('{}]'.includes(next)) cursor.refuse(`"${next}" stands alone`, `write \\${next} for the character`);
  else cursor.step();
  return CHARACTER;
}

function readGroup(cursor: Cursor, depth: number): Atom {
  const open = cursor.position - 1;
  if (depth > DEEPEST) cursor.refuse(`groups are nested more than ${DEEPEST} deep`);
  if (cursor.next === '?') readGroupKind(cursor);
  if (cursor.fault !== undefined) return CHARACTER;
  const copies = readAlternatives(cursor, depth);
  if (cursor.fault === undefined && !cursor.take(')')) cursor.refuse('this group is not closed', undefined, open);
  return { copies, empty: false };
}

function readGroupKind(cursor: Cursor): void {
  if (cursor.take('?:')) return;
  const open = cursor.position - 1;
  const rest = cursor.rest;
  if (/^\?(=|!|<=|<!)/.test(rest)) cursor.refuse('looking ahead or back is not known to RE2', undefined, open);
  else if (/^\?(P?<|')/.test(rest)) cursor.refuse('groups have no names here', 'use (…) or (?:…)', open);
  else if (rest.startsWith('?>')) cursor.refuse('atomic groups are not known', 'use (?:…)', open);
  else cursor.refuse('flags inside a pattern are not known', 'case always matters; list both: [Kk]', open);
}

/** How many copies at most: `{2,5}` makes 5, `*` makes 1 that is repeated. Undefined without a quantifier. */
function readQuantifier(cursor: Cursor): number | undefined {
  if (cursor.take('*') || cursor.take('+') || cursor.take('?')) {
    cursor.take('?');
    return 1;
  }
  if (cursor.next !== '{') return undefined;
  const [whole, low = '', comma, high = ''] = /^\{(\d{1,4})(?:(,)(\d{0,4}))?\}/.exec(cursor.rest) ?? [];
  if (whole === undefined) {
    cursor.refuse('this is no repetition', 'write {2}, {2,} or {2,5}, or \\{ for the character');
    return undefined;
  }
  if (comma !== undefined && high !== '' && Number(high) < Number(low)) cursor.refuse(`${low} is more than ${high}`);
  cursor.step(whole.length);
  cursor.take('?');
  return Math.max(Number(low), Number(high === '' ? low : high));
}
