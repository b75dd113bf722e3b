import { isObject, type JsonObject } from './canonical.ts';

/**
 * A path that two names of one object lead to (`a.b` in `{"a.b": 1, "a": {"b": 2}}`), or undefined. The engine's JSON
 * column refuses such an object, and with it every row that comes at the same time. The objects of lists are looked at
 * each for itself, as the engine does.
 */
export function doublePath(object: JsonObject): string | undefined {
  const seen = new Set<string>();
  const within = (members: JsonObject, prefix: string): string | undefined => {
    for (const [key, value] of Object.entries(members)) {
      const path = `${prefix}${key}`;
      const found = isObject(value) ? within(value, `${path}.`) : seen.has(path) ? path : inList(value);
      if (found !== undefined) return found;
      if (!isObject(value)) seen.add(path);
    }
    return undefined;
  };
  return within(object, '');
}

function inList(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  for (const item of value) {
    const found = isObject(item) ? doublePath(item) : inList(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
