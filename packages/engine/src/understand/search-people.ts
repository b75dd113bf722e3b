import { readCatalog } from '../ingest/catalog/read.ts';
import { join, raw, type Sql, sql, value } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Person, readPersons } from './persons.ts';
import { contains } from './search.ts';
import type { AskOptions } from './subject.ts';

export interface SearchOptions extends AskOptions {
  /** The profile number that the page before ended with. */
  readonly after?: number;
  /** People of a page; 20 when not given. */
  readonly limit?: number;
}

export interface FoundPeople {
  readonly people: readonly Person[];
  /** To be passed as `after`; null on the last page. */
  readonly next: number | null;
}

/** As many people are looked at first; if too few of them are found, four times as many after them. */
const FIRST_LOOK = 50_000;
/** More words tell nobody more. */
const MOST_WORDS = 6;
/** Traits by which a list says who it is. */
const SHOWN = ['first_name', 'last_name', 'city', 'country'];
/** Digits as people group them. */
const GROUPED = /^\+?[\d\s()./-]{5,}$/;

/**
 * People who have every word of a text in an identifier or in the text of a trait, also one that they had before; by profile number.
 * Somebody whose identifier is the whole text is found alone.
 */
export async function searchPeople(
  workspace: Workspace,
  text: string,
  options: SearchOptions = {},
): Promise<FoundPeople> {
  const { after = 0, limit = 20 } = options;
  const asOf = options.asOf ?? workspace.clock();
  const { traits } = await readCatalog(workspace.store);
  const named = after === 0 ? await bearers(workspace, text.trim(), limit, options) : [];
  const found = named.length > 0 ? named : await holders(workspace, wordsOf(text), textTraits(traits), options);
  const shown = SHOWN.filter(trait => Object.hasOwn(traits, trait));
  const page = found.slice(0, limit);
  const people = await readPersons(workspace, page, shown, asOf, options);
  return { people, next: found.length > limit ? (page.at(-1) ?? null) : null };
}

function wordsOf(text: string): readonly string[] {
  const trimmed = text.trim();
  if (GROUPED.test(trimmed)) return [trimmed.replaceAll(/[\s()./-]/g, '')];
  return trimmed
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, MOST_WORDS);
}

type Traits = Awaited<ReturnType<typeof readCatalog>>['traits'];

/** Numbers and moments are no text that somebody would search for, and there are many of them. */
const textTraits = (traits: Traits): readonly string[] =>
  Object.entries(traits)
    .filter(([name, { types }]) => types.includes('text') && !name.startsWith('consent.'))
    .map(([name]) => name);

async function bearers(
  { store }: Workspace,
  text: string,
  limit: number,
  options: SearchOptions,
): Promise<readonly number[]> {
  const rows = await store.warehouse.rows<{ profile: number }>(
    sql`select distinct profile from identifiers as i
      where i.kind in (select distinct kind from identifiers) and i.value in ${value.texts([text, text.toLowerCase()])} and profile > 0
      order by profile limit ${value.int(limit)}`,
    cancelledBy(options),
  );
  return rows.map(row => row.profile);
}

/** One more than asked for, where there are as many. */
async function holders(
  { store }: Workspace,
  words: readonly string[],
  traits: readonly string[],
  options: SearchOptions,
): Promise<readonly number[]> {
  const { after = 0, limit = 20 } = options;
  if (words.length === 0) return [];
  const [size] = await store.warehouse.rows<{ last: number }>(raw('select max(profile) as last from profiles'));
  const last = size?.last ?? 0;
  const found: number[] = [];
  for (let from = after + 1, look = FIRST_LOOK; from <= last && found.length <= limit; from += look, look *= 4) {
    const within = sql`profile >= ${value.int(from)} and profile < ${value.int(from + look)}`;
    const rows = await store.warehouse.rows<{ profile: number }>(
      holdersSql(words, traits, within, limit + 1 - found.length),
      cancelledBy(options),
    );
    found.push(...rows.map(row => row.profile));
  }
  return found;
}

function holdersSql(words: readonly string[], traits: readonly string[], within: Sql, limit: number): Sql {
  const hits = (has: (word: string) => Sql): Sql => sql`[${join(words.map(has), ', ')}]`;
  // What has a list has no text.
  const inTrait = (word: string): Sql =>
    sql`if(empty(list), ${contains(raw('text'), word)}, arrayExists(one -> ${contains(raw('one'), word)}, list))`;
  const all = words.map((_, i) => sql`max(hit[${value.int(i + 1)}]) = 1`);
  return sql`select profile from (
      select profile, ${hits(word => contains(raw('i.value'), word))} as hit from identifiers as i where ${within} and has(hit, 1)
      union all
      select profile, ${hits(inTrait)} as hit from traits
        where traits.name in ${value.texts(traits)} and ${within} and has(hit, 1))
    group by profile having ${join(all, ' and ')} order by profile limit ${value.int(limit)}`;
}
