/** A map that forgets what was not asked for longest, once it holds more than it may. */
export interface Cache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
  clear(): void;
  readonly size: number;
}

/**
 * Two generations: what is asked for moves to the young one; when that is full, it becomes the old one. Cheaper than a list.
 *
 * @param most the sum of the weights of what it holds
 * @param weigh 1 for everything when not given
 */
export function cacheOf<Key, Value>(most: number, weigh: (value: Value) => number = () => 1): Cache<Key, Value> {
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  let weight = 0;
  const put = (key: Key, value: Value): void => {
    young.set(key, value);
    weight += weigh(value);
    if (weight * 2 < most) return;
    old = young;
    young = new Map();
    weight = 0;
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
      weight = 0;
    },
    get size() {
      return young.size + old.size;
    },
  };
}
