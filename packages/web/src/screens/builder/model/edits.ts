import {
  type Draft,
  EXCLUDE,
  findNode,
  type Group,
  INCLUDE,
  type Leaf,
  type Node,
  nodesOf,
  parentOf,
} from './draft.ts';

/** Where a node goes: into a group, before its child of that number. */
export interface Place {
  readonly parent: string;
  readonly index: number;
}

/** Changes that make no sense (a group into itself, beyond the ends) leave the draft as it is. */
export type Edit = (draft: Draft) => Draft;

const isRoot = (id: string): boolean => id === INCLUDE || id === EXCLUDE;

/** The draft with every group passed through `change`, children first. */
const mapped = (draft: Draft, change: (node: Node) => Node | undefined): Draft => {
  const walk = (node: Node): Node | undefined => {
    if (node.kind === 'row') return change(node);
    const children = node.children.flatMap(child => walk(child) ?? []);
    const same = children.length === node.children.length && children.every((child, i) => child === node.children[i]);
    return change(same ? node : { ...node, children });
  };
  const group = (root: Group): Group => {
    const found = walk(root);
    return found?.kind === 'group' ? found : { ...root, children: [] };
  };
  return { ...draft, include: group(draft.include), exclude: group(draft.exclude) };
};

/** Groups that hold nothing any more are gone; the roots stay. */
const tidied = (draft: Draft): Draft =>
  mapped(draft, node => (node.kind === 'group' && node.children.length === 0 && !isRoot(node.id) ? undefined : node));

const put = (draft: Draft, node: Node, { parent, index }: Place): Draft =>
  mapped(draft, at =>
    at.kind === 'group' && at.id === parent
      ? { ...at, children: [...at.children.slice(0, index), node, ...at.children.slice(index)] }
      : at,
  );

const without = (draft: Draft, id: string): Draft => mapped(draft, node => (node.id === id ? undefined : node));

/** A new condition; its id is `n` and what `next` was. */
export const addRow =
  (condition: Leaf, { parent, index }: Place, isNegated = false): Edit =>
  draft =>
    put(
      { ...draft, next: draft.next + 1 },
      { id: `n${draft.next}`, kind: 'row', isNegated, condition },
      { parent, index },
    );

/** A new group around a new condition, which the group is pointless without. */
export const addGroup =
  (condition: Leaf, place: Place): Edit =>
  draft => {
    const row: Node = { id: `n${draft.next}`, kind: 'row', isNegated: false, condition };
    const around = findNode(draft, place.parent);
    const group: Group = {
      id: `n${draft.next + 1}`,
      kind: 'group',
      join: around?.kind === 'group' && around.join === 'any' ? 'all' : 'any',
      isNegated: false,
      children: [row],
    };
    return put({ ...draft, next: draft.next + 2 }, group, place);
  };

export const changeRow =
  (id: string, condition: Leaf, isNegated?: boolean): Edit =>
  draft =>
    mapped(draft, node =>
      node.kind === 'row' && node.id === id ? { ...node, condition, isNegated: isNegated ?? node.isNegated } : node,
    );

export const changeGroup =
  (id: string, change: Partial<Pick<Group, 'join' | 'isNegated'>>): Edit =>
  draft =>
    mapped(draft, node => (node.kind === 'group' && node.id === id ? { ...node, ...change } : node));

export const negate =
  (id: string): Edit =>
  draft =>
    mapped(draft, node => (node.id === id && id !== EXCLUDE ? { ...node, isNegated: !node.isNegated } : node));

export const remove =
  (id: string): Edit =>
  draft =>
    isRoot(id) ? draft : tidied(without(draft, id));

/** A copy right behind the original, every node of it with an id of its own. */
export const duplicate =
  (id: string): Edit =>
  draft => {
    const node = findNode(draft, id);
    const parent = parentOf(draft, id);
    if (node === undefined || parent === undefined) return draft;
    let { next } = draft;
    const copied = (of: Node): Node => {
      const own = `n${next++}`;
      return of.kind === 'row' ? { ...of, id: own } : { ...of, id: own, children: of.children.map(copied) };
    };
    const copy = copied(node);
    const index = parent.children.findIndex(child => child.id === id) + 1;
    return put({ ...draft, next }, copy, { parent: parent.id, index });
  };

/** Moved to a place, counted as the tree stands before the move. */
export const moveTo =
  (id: string, place: Place): Edit =>
  draft => {
    const node = findNode(draft, id);
    const from = parentOf(draft, id);
    if (node === undefined || from === undefined || nodesOf(node).some(inner => inner.id === place.parent))
      return draft;
    const before = from.children.findIndex(child => child.id === id);
    const isSame = from.id === place.parent;
    const index = isSame && before < place.index ? place.index - 1 : place.index;
    if (isSame && index === before) return draft;
    return tidied(put(without(draft, id), node, { parent: place.parent, index }));
  };

export type Step = 'up' | 'down' | 'nest' | 'unnest';

/** One step by keyboard or menu; undefined where there is nowhere to go. */
export function placeAfter(draft: Draft, id: string, step: Step): Place | undefined {
  const parent = parentOf(draft, id);
  if (parent === undefined) return undefined;
  const index = parent.children.findIndex(child => child.id === id);
  const last = parent.children.length - 1;
  if (step === 'up' && index > 0) return { parent: parent.id, index: index - 1 };
  if (step === 'down' && index < last) return { parent: parent.id, index: index + 2 };
  if (step === 'nest') {
    const before = parent.children[index - 1];
    return before?.kind === 'group' ? { parent: before.id, index: before.children.length } : undefined;
  }
  return outOf(draft, parent, step);
}

function outOf(draft: Draft, parent: Group, step: Step): Place | undefined {
  const above = parentOf(draft, parent.id);
  if (above !== undefined) {
    const index = above.children.findIndex(child => child.id === parent.id);
    return { parent: above.id, index: step === 'up' ? index : index + 1 };
  }
  if (step === 'up' && parent.id === EXCLUDE) return { parent: INCLUDE, index: draft.include.children.length };
  return step === 'down' && parent.id === INCLUDE ? { parent: EXCLUDE, index: 0 } : undefined;
}

/** One step; nesting where no group stands before puts a new group around the node. */
export const moveStep =
  (id: string, step: Step): Edit =>
  draft => {
    const place = placeAfter(draft, id, step);
    if (place !== undefined) return moveTo(id, place)(draft);
    return step === 'nest' ? wrap(id)(draft) : draft;
  };

/** A new group around a node; a group alone in its group is not wrapped again. */
const wrap =
  (id: string): Edit =>
  draft => {
    const parent = parentOf(draft, id);
    if (parent === undefined || (parent.children.length === 1 && !isRoot(parent.id))) return draft;
    const join = parent.join === 'all' ? 'any' : 'all';
    const group = (node: Node): Group => ({
      id: `n${draft.next}`,
      kind: 'group',
      join,
      isNegated: false,
      children: [node],
    });
    return mapped({ ...draft, next: draft.next + 1 }, node => (node.id === id ? group(node) : node));
  };

export const changeHead =
  (change: Partial<Omit<Draft, 'include' | 'exclude' | 'next'>>): Edit =>
  draft => ({ ...draft, ...change });
