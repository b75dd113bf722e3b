import { at } from '@satsuma/core';
import type { Findings } from './findings.ts';

/** Bytes of JSON that one call may have. Segment's own limit is 32 kB. */
const LONGEST_CALL = 65_536;
/** Levels of objects and lists in one another. */
const DEEPEST = 30;
/** Bytes of a name. */
const LONGEST_NAME = 500;
/** Names in one object and the objects in it; each item of a list counts on its own. */
const MOST_NAMES = 1000;

/** Where a value is, from the inside out. */
interface Place {
  readonly key: string | number;
  readonly above: Place | undefined;
}

/**
 * Whether a parsed call may be let near the base. What the engine would not take (a character that is none, a name too
 * much), what would not come out as it went in (whole numbers beyond 2^53, whose last digits JSON has lost) and what
 * would make one call cost like a thousand are problems, each at its place.
 */
export function checkSound(call: object, findings: Findings): Soundness {
  const walk = new Walk(findings);
  walk.value(call, undefined, 0);
  // What is too deep must not be printed. A character takes six bytes at most, so that most calls need no second look.
  if (walk.isTooDeep) return walk;
  if (walk.characters * 6 > LONGEST_CALL && Buffer.byteLength(JSON.stringify(call)) > LONGEST_CALL)
    findings.problem('bad-value', '', `The call is longer than ${LONGEST_CALL / 1024} kB of JSON.`, 'Split it.');
  return walk;
}

export interface Soundness {
  /** Some name holds a dot: two names may mean the same path. */
  readonly dotted: boolean;
}

class Walk implements Soundness {
  characters = 0;
  dotted = false;
  isTooDeep = false;
  readonly #findings: Findings;
  #names = 0;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  value(value: unknown, place: Place | undefined, depth: number): void {
    if (typeof value === 'string') this.#text(value, place);
    else if (typeof value === 'number') this.#number(value, place);
    else if (typeof value === 'object' && value !== null) this.#nested(value, place, depth + 1);
    else this.characters += 5;
  }

  #text(text: string, place: Place | undefined): void {
    this.characters += text.length + 3;
    if (!isWritten(text)) this.#problem(place, 'The text holds a NUL or half of a surrogate pair.');
    if (text.length * 3 > LONGEST_CALL && Buffer.byteLength(text) > LONGEST_CALL)
      this.#problem(place, `The text is longer than ${LONGEST_CALL / 1024} kB.`);
  }

  #number(number: number, place: Place | undefined): void {
    this.characters += 24;
    if (Math.abs(number) <= Number.MAX_SAFE_INTEGER) return;
    this.#problem(place, 'The number is beyond 2^53 and has lost digits on its way.', 'Send it as text.');
  }

  #nested(value: object, place: Place | undefined, depth: number): void {
    if (depth > DEEPEST) {
      this.isTooDeep = true;
      this.#problem(place, `More than ${DEEPEST} levels of objects and lists are in one another.`);
      return;
    }
    if (Array.isArray(value)) this.#items(value, place, depth);
    else this.#members(value as Record<string, unknown>, place, depth);
  }

  #items(items: readonly unknown[], above: Place | undefined, depth: number): void {
    const names = this.#names;
    for (let key = 0; key < items.length; key++) {
      this.#names = 0;
      this.value(items[key], { key, above }, depth);
    }
    this.#names = names;
  }

  #members(members: Readonly<Record<string, unknown>>, above: Place | undefined, depth: number): void {
    for (const key in members) {
      const value = members[key];
      this.#name(key, above);
      // A place costs; short plain texts, most of what there is, need none.
      if (typeof value === 'string' && value.length < SHORT && isWritten(value)) this.characters += value.length + 3;
      else this.value(value, { key, above }, depth);
    }
  }

  #name(name: string, above: Place | undefined): void {
    this.characters += name.length + 4;
    this.#names++;
    if (this.#names === MOST_NAMES + 1) this.#problem(above, `There are more than ${MOST_NAMES} names here.`);
    if (name.length * 3 > LONGEST_NAME && Buffer.byteLength(name) > LONGEST_NAME)
      this.#problem(above, `A name here is longer than ${LONGEST_NAME} bytes.`);
    if (!isWritten(name)) this.#problem(above, 'A name here holds a NUL or half of a surrogate pair.');
    if (name === '__proto__') this.#problem(above, 'No property can be called __proto__.');
    if (!this.dotted && name.includes('.')) this.dotted = true;
  }

  #problem(place: Place | undefined, message: string, hint?: string): void {
    this.#findings.problem('bad-value', pathOf(place), message, hint);
  }
}

const SHORT = 64;

/** No NUL and no half of a surrogate pair: what UTF-8 and the engine can hold. */
function isWritten(text: string): boolean {
  if (text.length >= SHORT) return text.isWellFormed() && !text.includes('\0');
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0) return false;
    if (unit >= 0xd800 && unit <= 0xdfff) return text.isWellFormed() && !text.includes('\0');
  }
  return true;
}

function pathOf(place: Place | undefined): string {
  const steps: (string | number)[] = [];
  for (let here = place; here !== undefined; here = here.above) steps.unshift(here.key);
  return at(...steps);
}
