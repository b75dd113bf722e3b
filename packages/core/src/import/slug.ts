/** A segment's short name from its foreign one: `VIP-y z Łodzi` is `vip-y-z-lodzi`. */
export function slugOf(name: string, otherwise: string): string {
  const plain = name
    .replace(/[łŁ]/g, 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 70)
    .replace(/-+$/, '');
  return plain === '' ? otherwise : plain;
}

/** Names that are all different: a second `vip` is `vip-2`. */
export function uniqueSlugs(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map(name => {
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name}-${n}`;
    taken.add(unique);
    return unique;
  });
}
