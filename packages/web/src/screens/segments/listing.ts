import type { Level } from '@satsuma/core';
import { inLanguage, type Language, referencesOf } from '@satsuma/core';
import type { Reply } from '../../api/answers.ts';

type Listed = Reply<'listSegments'>['segments'][number];

/** A segment as the list shows it. */
export interface SegmentRow {
  readonly id: string;
  readonly name: string;
  readonly level: Level | null;
  readonly parent: string | null;
  readonly size: number | null;
  readonly isParametric: boolean;
  /** When its size was computed. */
  readonly computed: number | null;
  readonly owner: string | null;
  readonly tags: readonly string[];
  readonly sentence: string;
  /** Definitions that refer to it or stand under it. */
  readonly usedBy: readonly string[];
  /** A size for each of the last days, oldest first; null where the log tells none. */
  readonly sizes: readonly (number | null)[];
}

export type Sizes = Readonly<Record<string, { readonly sizes: readonly (number | null)[] }>>;

export function rowsOf(listed: readonly Listed[], sizes: Sizes, language: Language): readonly SegmentRow[] {
  const users = new Map<string, string[]>();
  for (const { id, parent, definition } of listed)
    for (const used of new Set([...referencesOf(definition).map(({ name }) => name), ...(parent ? [parent] : [])]))
      users.set(used, [...(users.get(used) ?? []), id]);
  return listed
    .filter(({ kind }) => kind === 'segment')
    .map(one => ({
      ...one,
      name: one.name === null ? one.id : inLanguage(one.name, language),
      isParametric: one.parameters.length > 0,
      usedBy: users.get(one.id) ?? [],
      sizes: sizes[one.id]?.sizes ?? [],
    }));
}

/** By how many people it changed in the last seven days; null where that is not known. */
export function changeOf({ sizes }: Pick<SegmentRow, 'sizes'>): { by: number; share: number | null } | null {
  const last = sizes.at(-1);
  const before = sizes.at(-8);
  if (last === null || last === undefined || before === null || before === undefined) return null;
  return { by: last - before, share: before === 0 ? null : (last - before) / before };
}

export interface Filter {
  readonly q?: string | undefined;
  readonly level?: Level | undefined;
  readonly owner?: string | undefined;
}

/** Letters without their marks, so that “lodz” finds “Łódź”. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l');

/** All that a row is found by; kept, since every letter that is typed asks every row. */
const textOf = (row: SegmentRow): string => {
  const known = TEXTS.get(row);
  if (known !== undefined) return known;
  const text = folded([row.name, row.id, row.sentence, row.owner ?? '', ...row.tags].join(' '));
  TEXTS.set(row, text);
  return text;
};
const TEXTS = new WeakMap<SegmentRow, string>();

export function fits(row: SegmentRow, { q, level, owner }: Filter): boolean {
  if (level !== undefined && row.level !== level) return false;
  if (owner !== undefined && row.owner !== owner) return false;
  if (q === undefined) return true;
  const text = textOf(row);
  return folded(q)
    .split(/\s+/)
    .every(word => text.includes(word));
}

/** A row at its place in the tree. */
export interface Placed {
  readonly row: SegmentRow;
  /** 1: at the top. */
  readonly depth: number;
  readonly place: number;
  readonly siblings: number;
  readonly hasChildren: boolean;
  /** Shown only because something under it fits. */
  readonly isOnTheWay: boolean;
}

interface Arranging {
  readonly fits: (row: SegmentRow) => boolean;
  readonly order: (a: SegmentRow, b: SegmentRow) => number;
  readonly isClosed: (id: string) => boolean;
  readonly isFlat: boolean;
}

/** The rows in the order in which they are shown: children under their parent, what fits with all that it stands under. */
export function arranged(rows: readonly SegmentRow[], { fits, order, isClosed, isFlat }: Arranging): readonly Placed[] {
  if (isFlat) {
    const found = rows.filter(fits).toSorted(order);
    return found.map((row, i) => ({
      row,
      depth: 1,
      place: i + 1,
      siblings: found.length,
      hasChildren: false,
      isOnTheWay: false,
    }));
  }
  const known = new Map(rows.map(row => [row.id, row]));
  const fitting = new Set(rows.filter(fits));
  const shown = withAllAbove(fitting, known);
  const under = Map.groupBy(
    rows.filter(row => shown.has(row)),
    ({ parent }) => (parent !== null && known.has(parent) ? parent : null),
  );
  const placed: Placed[] = [];
  const walk = (parent: string | null, depth: number): void => {
    const siblings = (under.get(parent) ?? []).toSorted(order);
    for (const [i, row] of siblings.entries()) {
      const about = { hasChildren: under.has(row.id), isOnTheWay: !fitting.has(row) };
      placed.push({ row, depth, place: i + 1, siblings: siblings.length, ...about });
      if (!isClosed(row.id)) walk(row.id, depth + 1);
    }
  };
  walk(null, 1);
  return placed;
}

/** Rows, and whatever each of them stands under. */
function withAllAbove(rows: ReadonlySet<SegmentRow>, known: ReadonlyMap<string, SegmentRow>): ReadonlySet<SegmentRow> {
  const all = new Set<SegmentRow>();
  for (const row of rows)
    for (let at: SegmentRow | undefined = row; at !== undefined && !all.has(at); ) {
      all.add(at);
      at = at.parent === null ? undefined : known.get(at.parent);
    }
  return all;
}

const RANK: Readonly<Record<Level, number>> = { strategic: 0, derived: 1, micro: 2 };

export type Sort = 'level' | 'name' | 'size' | 'change';

/** Strategic first, then by name; or what is asked for, the most first. */
export function orderBy(sort: Sort, compare: (a: string, b: string) => number) {
  const byName = (a: SegmentRow, b: SegmentRow) => compare(a.name, b.name);
  const most = (of: (row: SegmentRow) => number) => (a: SegmentRow, b: SegmentRow) => of(b) - of(a) || byName(a, b);
  const rank = ({ level }: SegmentRow) => (level === null ? 3 : RANK[level]);
  return {
    level: (a: SegmentRow, b: SegmentRow) => rank(a) - rank(b) || byName(a, b),
    name: byName,
    size: most(({ size }) => size ?? -1),
    change: most(row => Math.abs(changeOf(row)?.by ?? -1)),
  }[sort];
}

/** The segments that another may stand under: not itself, nor what stands under it. */
export function holdersOf<R extends Pick<SegmentRow, 'id' | 'parent'>>(id: string, rows: readonly R[]): readonly R[] {
  const under = Map.groupBy(rows, ({ parent }) => parent);
  const below = new Set([id]);
  for (const holder of below) for (const child of under.get(holder) ?? []) below.add(child.id);
  return rows.filter(row => !below.has(row.id));
}
