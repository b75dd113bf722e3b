import type { Result } from '@satsuma/core';
import { commas, raw, type Sql, sql, value } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Sets, withAsked } from './sets.ts';
import { type Asked, type AskOptions, type People, type Subject, within } from './subject.ts';

export interface OverlapOptions extends AskOptions {
  /** How many regions to name, the largest first; 40 when not given. */
  readonly regions?: number;
}

/** What several sets of people have in common, as an UpSet plot shows it: Lex et al., "UpSet", IEEE TVCG 20 (2014). */
export interface Overlap {
  readonly asOf: number;
  readonly sets: readonly OverlapSet[];
  /** People in at least one of them. */
  readonly union: number;
  /** Every two sets, (0, 1), (0, 2), … by their places in `sets`. */
  readonly pairs: readonly OverlapPair[];
  /** Who is in exactly these sets and in no other; the largest first. Together with `others` they make up the union. */
  readonly regions: readonly OverlapRegion[];
  /** What is not named in `regions`. */
  readonly others: { readonly regions: number; readonly size: number };
}

export interface OverlapSet {
  readonly subject: Subject;
  readonly size: number;
  readonly people: People;
}

export interface OverlapPair {
  readonly a: number;
  readonly b: number;
  /** In both. */
  readonly size: number;
  /** In both / in either (Jaccard 1901); 0 for two empty sets. */
  readonly jaccard: number;
  /** In both / in a, and in both / in b. */
  readonly shareOfA: number;
  readonly shareOfB: number;
  readonly people: People;
}

export interface OverlapRegion {
  /** Places in `sets`, rising. */
  readonly in: readonly number[];
  readonly size: number;
  readonly people: People;
}

/** Sizes, all pairwise intersections, and the exclusive regions that are not empty, of any number of sets in one pass. */
export function overlap(
  workspace: Workspace,
  subjects: readonly Subject[],
  options: OverlapOptions = {},
): Promise<Result<Overlap>> {
  const asOf = options.asOf ?? workspace.clock();
  const asked = subjects.map(subject => ({ subject, asOf }));
  const look = async (sets: Sets): Promise<Overlap> => {
    const { warehouse } = workspace.store;
    const pairs = await warehouse.rows<PairRow>(pairsSql(sets.table), cancelledBy(options));
    const limit = options.regions ?? 40;
    const regions = await warehouse.rows<RegionRow>(regionsSql(sets.table, asked.length, limit), cancelledBy(options));
    return { asOf, ...described(asked, pairs), ...named(asked, regions) };
  };
  return withAsked(workspace, asked, look, options);
}

interface PairRow {
  readonly a: number;
  readonly b: number;
  readonly size: number;
}

/** Sizes too: a set with itself. */
const pairsSql = (table: Sql): Sql =>
  sql`with sets as (select position, groupBitmapMergeState(members) as members from ${table} group by position)
    select a.position as a, b.position as b, bitmapAndCardinality(a.members, b.members) as size
    from sets as a cross join sets as b where a.position <= b.position order by a, b`;

type AskedSubject = Extract<Asked, { subject: unknown }>;

function described(asked: readonly AskedSubject[], rows: readonly PairRow[]): Pick<Overlap, 'sets' | 'pairs'> {
  const size = (place: number): number => rows.find(r => r.a === place && r.b === place)?.size ?? 0;
  const sizes = asked.map((_, place) => size(place));
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    sets: asked.map((one, place) => ({ subject: one.subject, size: sizes[place] ?? 0, people: within(one) })),
    pairs: rows
      .filter(({ a, b }) => a < b)
      .map(({ a, b, size: both }): OverlapPair => {
        const [sizeOfA, sizeOfB] = [sizes[a] ?? 0, sizes[b] ?? 0];
        return {
          a,
          b,
          size: both,
          jaccard: share(both, sizeOfA + sizeOfB - both),
          shareOfA: share(both, sizeOfA),
          shareOfB: share(both, sizeOfB),
          people: within(...[asked[a], asked[b]].filter(x => x !== undefined)),
        };
      }),
  };
}

interface RegionRow {
  readonly words: readonly string[];
  readonly size: number;
  readonly regions: number;
  readonly people: number;
}

/** Sets that one word of bits stands for. */
const WORD = 64;

/** Each person's sets as bits of a few words; people with equal words are a region. Nothing grows with the number of possible regions. */
function regionsSql(table: Sql, sets: number, limit: number): Sql {
  const words = Array.from(
    { length: Math.max(1, Math.ceil(sets / WORD)) },
    (_, i) =>
      sql`groupBitOr(if(intDiv(position, ${raw(String(WORD))}) = ${raw(String(i))}, bitShiftLeft(toUInt64(1), position % ${raw(String(WORD))}), 0))`,
  );
  const memberships = sql`select position, arrayJoin(bitmapToArray(members)) as profile from ${table}`;
  const people = sql`select profile, [${commas(words)}] as words from (${memberships}) group by profile`;
  return sql`select arrayMap(w -> toString(w), words) as words, size, count() over () as regions, sum(size) over () as people
    from (select words, count() as size from (${people}) group by words) order by size desc, words limit ${value.int(limit)}`;
}

function named(
  asked: readonly AskedSubject[],
  rows: readonly RegionRow[],
): Pick<Overlap, 'union' | 'regions' | 'others'> {
  const regions = rows.map(({ words, size }): OverlapRegion => {
    const bits = words.map(BigInt);
    const isIn = (place: number): boolean =>
      (((bits[Math.floor(place / WORD)] ?? 0n) >> BigInt(place % WORD)) & 1n) === 1n;
    return {
      in: asked.flatMap((_, place) => (isIn(place) ? [place] : [])),
      size,
      people: { in: asked.filter((_, place) => isIn(place)), out: asked.filter((_, place) => !isIn(place)) },
    };
  });
  const union = rows[0]?.people ?? 0;
  const shown = regions.reduce((sum, r) => sum + r.size, 0);
  return { union, regions, others: { regions: (rows[0]?.regions ?? 0) - regions.length, size: union - shown } };
}
