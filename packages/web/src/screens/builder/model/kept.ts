import { parseDefinition } from '@satsuma/core';
import { compiled, definitionOf } from './compile.ts';
import { type Draft, type Node, nodesOf } from './draft.ts';

/** A draft as it was left, and the version that it was begun from. */
export interface Kept {
  readonly draft: Draft;
  /** null: of a segment that is not stored. */
  readonly version: number | null;
  readonly saved: number;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (id: string): string => `satsuma.draft.${id}`;

/** Kept in this browser, so that a closed page loses nothing. A full or forbidden storage keeps nothing, and stops nobody. */
export function keepDraft(storage: Storage, id: string, kept: Kept): boolean {
  try {
    storage.setItem(keyOf(id), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function readDraft(storage: Storage, id: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(id)) ?? 'null');
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export const forgetDraft = (storage: Storage, id: string): void => storage.removeItem(keyOf(id));

/** What an older release kept may be of another shape: it is taken only if it can be read as a draft. */
function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== 'object' || kept === null || !('draft' in kept) || !('saved' in kept)) return false;
  const { draft } = kept as Kept;
  if (![draft.include, draft.exclude].every(isNode) || typeof draft.next !== 'number') return false;
  const rows = nodesOf(draft).flatMap(node => (node.kind === 'row' ? node.id : []));
  return parseDefinition({ ...definitionOf(draft, compiled(draft, new Set(rows)).where), segment: 'a' }).ok;
}

const isNode = (node: Node): boolean =>
  typeof node?.id === 'string' &&
  (node.kind === 'row' ? typeof node.condition === 'object' : node.kind === 'group' && node.children.every(isNode));
