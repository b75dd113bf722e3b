import { CALLS } from './calls.ts';
import { CHECKING } from './checking.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { FILES } from './files.ts';
import { MAPPINGS } from './mappings.ts';
import { METHODS } from './methods.ts';
import { PARSING } from './parsing.ts';
import { PATTERNS } from './patterns.ts';
import { periodInPolish } from './periods.ts';
import type { Phrases } from './phrases.ts';
import { QUESTIONS } from './questions.ts';
import { REQUEST_SHAPES } from './request-shapes.ts';
import { ACCESS, REQUESTS } from './requests.ts';
import { ROWS } from './rows.ts';
import { SOURCES } from './sources.ts';
import { WORDS } from './words.ts';
import { YAML } from './yaml.ts';

export type { Phrases };

/** What core, engine and server say themselves. What one says as another does stands in the first of them. */
export const SAID: Phrases = {
  ...CHECKING,
  ...PATTERNS,
  ...PARSING,
  ...YAML,
  ...METHODS,
  ...DESCRIPTIONS,
  ...MAPPINGS,
  ...FILES,
  ...SOURCES,
  ...CALLS,
  ...QUESTIONS,
  ...REQUESTS,
  ...ACCESS,
};

/** What they say, the library that checks requests for them, and what is said of rows of a file. */
export const PHRASES: Phrases = { ...SAID, ...REQUEST_SHAPES, ...ROWS, ...WORDS };

const HOLE = /\{(\d)\}/;

interface Pattern {
  readonly english: RegExp;
  /** Holes in the order in which they stand in English; `isName`: in quotation marks, so that it is kept as it is. */
  readonly holes: readonly { readonly hole: string; readonly isName: boolean }[];
  readonly polish: string;
  /** Letters that stand in it: of two that fit, the one that says more is meant. */
  readonly length: number;
}

function patternOf([english, polish]: readonly [string, string]): Pattern {
  const parts = english.split(HOLE);
  const literals = parts.filter((_, i) => i % 2 === 0);
  const holes = parts.flatMap((part, i) =>
    i % 2 === 0 ? [] : [{ hole: part, isName: /"$/.test(parts[i - 1] ?? '') && /^"/.test(parts[i + 1] ?? '') }],
  );
  const source = literals.map(text => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('(.*?)');
  return {
    english: new RegExp(`^${source}$`, 's'),
    holes,
    polish,
    length: literals.join('').replace(/[^\p{L}]/gu, '').length,
  };
}

/**
 * Says a problem's message or hint in Polish: the sentence that the English one was made from, with its values as they are; undefined for a
 * text that nobody has put into Polish.
 */
export function polishOf(phrases: Phrases): (text: string) => string | undefined {
  let made: readonly Pattern[] | undefined;
  /** They are made when the first text with a value in it is said. */
  const patterns = (): readonly Pattern[] => {
    made ??= Object.entries(phrases)
      .filter(([english]) => HOLE.test(english))
      .map(patternOf)
      .sort((a, b) => b.length - a.length);
    return made;
  };
  function say(text: string): string | undefined {
    if (Object.hasOwn(phrases, text)) return phrases[text];
    for (const { english, holes, polish, length } of patterns()) {
      const found = english.exec(text);
      // What is made of values alone is one of ours only when it begins with something that is.
      if (found === null || (length === 0 && say(found[1] ?? '') === undefined)) continue;
      const values = new Map(
        holes.map(({ hole, isName }, i) => [hole, isName ? (found[i + 1] ?? '') : valueIn(found[i + 1] ?? '')]),
      );
      return polish.replace(/\{(\d)\}/g, (kept, hole: string) => values.get(hole) ?? kept);
    }
    return undefined;
  }
  /** A value: a known phrase, several of them, or a name, which stays; its quotation marks become Polish ones. */
  function valueIn(value: string): string {
    const known = say(value) ?? periodInPolish(value);
    if (known !== undefined) return known;
    for (const [english, polish] of Object.entries(JOINTS)) {
      const parts = value.split(english);
      const said = parts.map(part => say(part) ?? (/^("[^"]*"|\S+)$/.test(part) ? quoted(part) : undefined));
      if (parts.length > 1 && said.every(part => part !== undefined)) return said.join(polish);
    }
    return quoted(value);
  }
  return say;
}

/** Between the parts of a value that is a list. */
const JOINTS = { ', or ': ' albo ', ' or ': ' albo ', ' and ': ' i ', '; ': '; ' } as const;

/** Also several in a row; JSON of an object or a list of values stays as it is. */
const quoted = (value: string): string =>
  /^"[^"]*"(, "[^"]*")*$/.test(value) ? value.replace(/"([^"]*)"/g, '„$1”') : value;

export const inPolish = polishOf(PHRASES);
