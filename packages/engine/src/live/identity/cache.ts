/** A map that forgets what was not asked for longest, once it holds more than `most`. */
export interface Cache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
  clear(): void;
  readonly size: number;
}

/** Two generations: what is asked for moves to the young one; when that is full, it becomes the old one. Cheaper than a list. */
export function cacheOf<Key, Value>(most: number): Cache<Key, Value> {
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  const put = (key: Key, value: Value): void => {
    young.set(key, value);
    if (young.size * 2 < most) return;
    old = young;
    young = new Map();
  };
  return {
    get(key) {
      const found = young.get(key);
      if (found !== undefined) return found;
      const older = old.get(key);
      if (older === undefined) return undefined;
      old.delete(key);
      put(key, older);
      return older;
    },
    set(key, value) {
      old.delete(key);
      put(key, value);
    },
    delete(key) {
      young.delete(key);
      old.delete(key);
    },
    clear() {
      young.clear();
      old.clear();
    },
    get size() {
      return young.size + old.size;
    },
  };
}
