import { at, type Condition, type SegmentDefinition } from '@satsuma/core';
import { type Draft, EXCLUDE, type Group, type Node } from './draft.ts';

export interface Compiled {
  readonly where: Condition;
  /** Place in the definition, such as `where.all[1].any[0]`, → the id of the node that stands there. */
  readonly places: ReadonlyMap<string, string>;
}

interface Part {
  readonly condition: Condition;
  /** Places below the condition's own. */
  readonly places: readonly (readonly [place: string, id: string])[];
}

/**
 * The condition that a draft stands for. As it is saved, or (`steps`) as an `all` in every case, so that counting tells what each of its
 * conditions leaves.
 *
 * @param without rows that are left out, since they are unfinished
 */
export function compiled(draft: Draft, without: ReadonlySet<string> = new Set(), { steps = false } = {}): Compiled {
  const include = partOf(draft.include, without);
  const leftOut = partOf({ ...draft.exclude, join: 'any', isNegated: false }, without);
  const parts: Part[] = [];
  if (include !== undefined)
    parts.push(...(isPlainAll(draft.include) ? childrenOf(draft.include, without) : [include]));
  if (leftOut !== undefined) parts.push(negated(leftOut, EXCLUDE));
  const [only] = parts;
  if (only === undefined) return { where: { everyone: true }, places: new Map() };
  if (parts.length === 1 && !steps) return { where: only.condition, places: placed(only, 'where') };
  const places = parts.flatMap((part, i) => [...placed(part, at('where', 'all', i))]);
  return { where: { all: parts.map(part => part.condition) }, places: new Map(places) };
}

/**
 * Whether a draft that has conditions says nothing with those of them that are whole: without the others it would be everybody, or
 * everybody but some, which nobody asks for.
 *
 * @param without rows that are left out, since they are unfinished
 */
export function isOpen({ include, exclude }: Draft, without: ReadonlySet<string>): boolean {
  const [kept, leftOut] = [include, exclude].map(group => ({
    isEmpty: group.children.length === 0,
    saysNothing: partOf(group, without) === undefined,
  }));
  if (kept === undefined || leftOut === undefined) return false;
  return kept.isEmpty ? !leftOut.isEmpty && leftOut.saysNothing : kept.saysNothing;
}

/** Nothing but one condition after another. */
export const isPlainAll = ({ join, isNegated }: Group): boolean => join === 'all' && !isNegated;

const childrenOf = ({ children }: Group, without: ReadonlySet<string>): Part[] =>
  children.flatMap(child => partOf(child, without) ?? []);

const placed = ({ places }: Part, path: string): ReadonlyMap<string, string> =>
  new Map(
    places.map(([place, id]) => [place === '' ? path : `${path}${place.startsWith('[') ? '' : '.'}${place}`, id]),
  );

function partOf(node: Node, without: ReadonlySet<string>): Part | undefined {
  if (node.kind === 'row') {
    if (without.has(node.id)) return undefined;
    const part: Part = { condition: node.condition, places: [['', node.id]] };
    return node.isNegated ? negated(part, node.id) : part;
  }
  const children = childrenOf(node, without);
  const [only] = children;
  if (only === undefined) return undefined;
  const inside = children.flatMap((child, i) => [...placed(child, at(node.join, i))]);
  const conditions = children.map(child => child.condition);
  const condition = node.join === 'all' ? { all: conditions } : { any: conditions };
  const part: Part = { condition, places: [['', node.id], ...inside] };
  return node.isNegated ? negated(part, node.id) : part;
}

const negated = ({ condition, places }: Part, id: string): Part => ({
  condition: { not: condition },
  places: [['', id], ...placed({ condition, places }, 'not')],
});

/** The node that a place lies in: the nearest one around it. */
export function nodeAt(places: ReadonlyMap<string, string>, path: string): string | undefined {
  for (let around = path; around !== ''; around = around.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
    const id = places.get(around);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The definition of a draft, its empty texts and lists left out. */
export function definitionOf(draft: Draft, where: Condition): SegmentDefinition {
  const { segment, name, description, level, parent, owner, tags, parameters } = draft;
  return {
    segment,
    ...(isSaid(name) && { name }),
    ...(isSaid(description) && { description }),
    ...(level !== undefined && { level }),
    ...(parent !== undefined && { parent }),
    ...(owner !== undefined && owner !== '' && { owner }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(Object.keys(parameters).length > 0 && { parameters }),
    where,
  };
}

const isSaid = (words: Draft['name']): words is NonNullable<Draft['name']> =>
  words !== undefined && (typeof words === 'string' ? words !== '' : words.en !== '' || words.pl !== '');
