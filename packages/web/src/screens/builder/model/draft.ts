import type { All, Any, Condition, Level, Not, Parameter, SegmentDefinition, Words } from '@satsuma/core';

/** A condition that holds no other. In a draft it may be unfinished: an empty text or list stands where something is still to be chosen. */
export type Leaf = Exclude<Condition, All | Any | Not>;

/** One condition; its id stays while it is edited and moved. */
export interface Row {
  readonly id: string;
  readonly kind: 'row';
  readonly isNegated: boolean;
  readonly condition: Leaf;
}

/** Conditions under one connector. */
export interface Group {
  readonly id: string;
  readonly kind: 'group';
  readonly join: 'all' | 'any';
  readonly isNegated: boolean;
  readonly children: readonly Node[];
}

export type Node = Row | Group;

export interface Draft {
  readonly segment: string;
  readonly name?: Words;
  readonly description?: Words;
  readonly level?: Level;
  readonly parent?: string;
  readonly owner?: string;
  readonly tags: readonly string[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Who is meant; without conditions: everybody. */
  readonly include: Group;
  /** Who is left out of these: whoever one of its conditions holds for. */
  readonly exclude: Group;
  /** The number of the next id. */
  readonly next: number;
}

export const INCLUDE = 'include';
export const EXCLUDE = 'exclude';

const root = (id: string, join: 'all' | 'any', children: readonly Node[] = [], isNegated = false): Group => ({
  id,
  kind: 'group',
  join,
  isNegated,
  children,
});

export const emptyDraft = (): Draft => ({
  segment: '',
  tags: [],
  parameters: {},
  include: root(INCLUDE, 'all'),
  exclude: root(EXCLUDE, 'any'),
  next: 1,
});

/** The draft of a definition. What stands in it stays, whether or not there is a form for it. */
export function draftOf({ where, tags, parameters, ...about }: SegmentDefinition): Draft {
  let next = 1;
  const read = (condition: Condition, isNegated = false): Node => {
    if ('not' in condition) return read(condition.not, !isNegated);
    const id = `n${next++}`;
    if ('all' in condition)
      return {
        ...root(
          id,
          'all',
          condition.all.map(child => read(child)),
        ),
        isNegated,
      };
    if ('any' in condition)
      return {
        ...root(
          id,
          'any',
          condition.any.map(child => read(child)),
        ),
        isNegated,
      };
    return { id, kind: 'row', isNegated, condition };
  };
  const { kept, leftOut } = parted(where);
  const include = kept.length === 1 && kept[0] !== undefined ? rootOf(read(kept[0])) : listed(kept.map(c => read(c)));
  const exclude = root(
    EXCLUDE,
    'any',
    leftOut.map(child => read(child)),
  );
  return { ...emptyDraft(), ...about, tags: tags ?? [], parameters: parameters ?? {}, include, exclude, next };
}

const listed = (children: readonly Node[]): Group => root(INCLUDE, 'all', children);

const rootOf = (node: Node): Group => {
  if (node.kind === 'group') return { ...node, id: INCLUDE };
  return 'everyone' in node.condition && !node.isNegated ? listed([]) : listed([node]);
};

/** What is left out stands last: `{not: {any: […]}}` as the whole, or at the end of the outermost `all`. */
function parted(where: Condition): { readonly kept: readonly Condition[]; readonly leftOut: readonly Condition[] } {
  const outside = (condition: Condition | undefined) =>
    condition !== undefined && 'not' in condition && 'any' in condition.not ? condition.not.any : undefined;
  const whole = outside(where);
  if (whole !== undefined) return { kept: [], leftOut: whole };
  if (!('all' in where)) return { kept: [where], leftOut: [] };
  const last = outside(where.all.at(-1));
  if (last === undefined) return { kept: [where], leftOut: [] };
  const kept = where.all.slice(0, -1);
  return {
    kept: kept.length === 1 && kept[0] !== undefined && isList(kept[0]) ? kept : [{ all: kept }],
    leftOut: last,
  };
}

const isList = (condition: Condition): boolean => 'all' in condition || 'any' in condition;

/** Every node of a draft or group, parents before children. */
export function nodesOf(of: Draft | Node): readonly Node[] {
  if ('include' in of) return [...nodesOf(of.include), ...nodesOf(of.exclude)];
  return of.kind === 'row' ? [of] : [of, ...of.children.flatMap(nodesOf)];
}

export const rowsOf = (of: Draft | Node): readonly Row[] => nodesOf(of).filter(node => node.kind === 'row');

export const findNode = (draft: Draft, id: string): Node | undefined => nodesOf(draft).find(node => node.id === id);

export function parentOf(draft: Draft, id: string): Group | undefined {
  return nodesOf(draft).find((node): node is Group => node.kind === 'group' && node.children.some(c => c.id === id));
}
