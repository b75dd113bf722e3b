import type { Draft, Group, Node } from './draft.ts';

/** A draft that was read anew, with the ids of an older one wherever a node is the same, or stands where one of its kind stood. */
export function reconciled(older: Draft, fresh: Draft): Draft {
  let { next } = older;
  const renewed = (node: Node): Node => {
    const id = `n${next++}`;
    return node.kind === 'row' ? { ...node, id } : { ...node, id, children: node.children.map(renewed) };
  };
  const group = (before: Group, after: Group): Group => {
    const free = new Set(before.children);
    const take = (fits: (child: Node) => boolean): Node | undefined => {
      const found = [...free].find(fits);
      if (found !== undefined) free.delete(found);
      return found;
    };
    const same = after.children.map(child => take(old => saysOf(old) === saysOf(child)));
    const children = after.children.map((child, i): Node => {
      const place = before.children[i];
      const old = same[i] ?? (place !== undefined && place.kind === child.kind ? take(c => c === place) : undefined);
      if (old === undefined) return renewed(child);
      if (child.kind === 'group' && old.kind === 'group') return { ...group(old, child), id: old.id };
      return saysOf(old) === saysOf(child) ? old : { ...child, id: old.id };
    });
    return { ...after, id: before.id, children };
  };
  const include = group(older.include, fresh.include);
  const exclude = group(older.exclude, fresh.exclude);
  return { ...fresh, include, exclude, next };
}

/** What a node says, whatever its ids. */
const saysOf = (node: Node): string =>
  node.kind === 'row'
    ? JSON.stringify([node.isNegated, node.condition])
    : JSON.stringify([node.isNegated, node.join, node.children.map(saysOf)]);

/** Whether two drafts say the same. */
export const isSame = (a: Draft, b: Draft): boolean => told(a) === told(b);

const told = ({ include, exclude, next: _, ...head }: Draft): string =>
  JSON.stringify([
    Object.entries(head)
      .filter(([, v]) => v !== undefined)
      .sort(byKey),
    saysOf(include),
    saysOf(exclude),
  ]);

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
