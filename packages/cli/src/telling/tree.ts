/** One node of a tree, with what stands before its name in a list: `└ `. */
export interface Branch<Node> {
  readonly node: Node;
  readonly depth: number;
  readonly prefix: string;
}

/** Nodes in the order of a tree: children under their parent; a parent that is not there makes a root. */
export function treeOf<Node extends { readonly id: string; readonly parent: string | undefined }>(
  nodes: readonly Node[],
): readonly Branch<Node>[] {
  const ids = new Set(nodes.map(node => node.id));
  const childrenOf = (parent: string | undefined): readonly Node[] =>
    nodes.filter(node => (node.parent !== undefined && ids.has(node.parent) ? node.parent : undefined) === parent);
  const seen = new Set<string>();
  const walk = (node: Node, depth: number, trail: string, last: boolean): readonly Branch<Node>[] => {
    if (seen.has(node.id)) return [];
    seen.add(node.id);
    const prefix = depth === 0 ? '' : `${trail}${last ? '└ ' : '├ '}`;
    const below = depth === 0 ? '' : `${trail}${last ? '  ' : '│ '}`;
    const children = childrenOf(node.id);
    return [
      { node, depth, prefix },
      ...children.flatMap((child, i) => walk(child, depth + 1, below, i === children.length - 1)),
    ];
  };
  const roots = childrenOf(undefined).flatMap(node => walk(node, 0, '', true));
  // Parents that go in a circle lead to no root: they are listed all the same.
  return [...roots, ...nodes.filter(node => !seen.has(node.id)).flatMap(node => walk(node, 0, '', true))];
}
