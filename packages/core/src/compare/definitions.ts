import type { Condition } from '../condition/kinds.ts';
import { type Definition, isSegment, type Words } from '../definition.ts';
import { type Bilingual, both } from '../method/words.ts';
import { printDefinition } from '../print/print.ts';
import { at } from '../problem.ts';
import type { Language, Names } from '../sentence/language.ts';
import { conditionClause } from '../sentence/sentence.ts';
import { quoted } from '../sentence/word/value.ts';
import { compareConditions, type Difference } from './conditions.ts';

/** One difference between two versions of a definition, in words. */
export interface Change {
  readonly change: 'added' | 'removed' | 'changed';
  /** The place in the new version; of what was removed, in the old one. */
  readonly path: string;
  readonly message: Bilingual;
}

/**
 * What changed from one version of a definition to the next: conditions that were added, removed or changed as clauses people read, and
 * the other keys with their values. Empty where the two are equal, whatever the order of keys and conditions.
 */
export function compareDefinitions(before: Definition, after: Definition, names: Names = {}): readonly Change[] {
  const keys = comparedKeys(before, after);
  if (!isSegment(before) || !isSegment(after)) return keys;
  const conditions = compareConditions(before.where, after.where, 'where', 'where');
  return [...keys, ...conditions.map(difference => changeOf(difference, names))];
}

const WORDS = {
  added: both('Added', 'Dodano'),
  removed: both('Removed', 'Usunięto'),
  changed: both('Changed', 'Zmieniono'),
} as const;

/** One message from what is said in each language. */
const message = (say: (language: Language) => string): Bilingual => both(say('en'), say('pl'));

function changeOf({ path, before, after, joining }: Difference, names: Names): Change {
  const clause = (condition: Condition) => (language: Language) => conditionClause(condition, language, names);
  if (joining && after) return { change: 'changed', path, message: 'all' in after ? NOW_ALL : NOW_ANY };
  if (before && after)
    return {
      change: 'changed',
      path,
      message: message(l => `${WORDS.changed[l]}: ${clause(before)(l)} → ${clause(after)(l)}`),
    };
  const change = after ? 'added' : 'removed';
  const condition = after ?? before;
  return { change, path, message: message(l => `${WORDS[change][l]}: ${condition ? clause(condition)(l) : ''}`) };
}

const NOW_ALL = both(
  'Changed: all of the conditions must hold, before one was enough',
  'Zmieniono: muszą być spełnione wszystkie warunki, wcześniej wystarczał jeden',
);
const NOW_ANY = both(
  'Changed: one of the conditions is enough, before all had to hold',
  'Zmieniono: wystarczy jeden z warunków, wcześniej musiały być spełnione wszystkie',
);

/** Keys beside the condition; of parameters and settings each by itself. */
function comparedKeys(before: Definition, after: Definition): readonly Change[] {
  const [a, b] = [flat(printDefinition(before)), flat(printDefinition(after))];
  const paths = [...new Set([...a.keys(), ...b.keys()])];
  return paths.flatMap(path => {
    const [old, fresh] = [a.get(path), b.get(path)];
    return old === fresh ? [] : [keyChange(path, old, fresh)];
  });
}

const NESTED = ['parameters', 'settings'];

function flat(document: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const entries = Object.entries(document).filter(([key]) => key !== 'where');
  return new Map(
    entries.flatMap(([key, value]) =>
      NESTED.includes(key) && typeof value === 'object' && value !== null
        ? Object.entries(value).map(([name, inside]) => [at(key, name), JSON.stringify(inside)] as const)
        : [[key, JSON.stringify(value)] as const],
    ),
  );
}

function keyChange(path: string, before: string | undefined, after: string | undefined): Change {
  if (before === undefined || after === undefined) {
    const change = after === undefined ? 'removed' : 'added';
    return { change, path, message: message(l => `${WORDS[change][l]}: ${path} ${written(after ?? before ?? '', l)}`) };
  }
  const values = (l: Language) => `${written(before, l)} → ${written(after, l)}`;
  return { change: 'changed', path, message: message(l => `${WORDS.changed[l]}: ${path} ${values(l)}`) };
}

/** Texts for people in their language; anything else as it stands in a file. */
function written(json: string, language: Language): string {
  const value: unknown = JSON.parse(json);
  if (typeof value === 'string') return quoted(value, language);
  return isWords(value) ? quoted(value[language], language) : json;
}

const isWords = (value: unknown): value is Exclude<Words, string> =>
  typeof value === 'object' && value !== null && 'en' in value && 'pl' in value;
