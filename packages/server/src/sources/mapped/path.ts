import { isObject } from '../payload.ts';

/** Steps into JSON: keys, and places in lists. */
export interface JsonPath {
  /** Whether it begins at the whole body and not at the item. */
  readonly fromRoot: boolean;
  readonly steps: readonly (string | number)[];
}

const STEP = /^(?:\.?([^.[\]]+)|\[(\d{1,6})\]|\["([^"]+)"\])/;

/** `a.b[0]["odd.key"]`, `$.a`, `$`; undefined for what is no path. */
export function parsePath(text: string): JsonPath | undefined {
  const fromRoot = text === '$' || text.startsWith('$.') || text.startsWith('$[');
  const steps: (string | number)[] = [];
  let rest = fromRoot ? text.slice(1) : text;
  if (!fromRoot && rest.startsWith('.')) return undefined;
  while (rest !== '') {
    const found = STEP.exec(rest);
    if (found === null) return undefined;
    const [whole, key, place, quoted] = found;
    steps.push(place === undefined ? (key ?? quoted ?? '') : Number(place));
    rest = rest.slice(whole.length);
  }
  return fromRoot || steps.length > 0 ? { fromRoot, steps } : undefined;
}

/** What stands there; undefined where there is nothing. */
export function valueAt({ fromRoot, steps }: JsonPath, item: unknown, root: unknown): unknown {
  let here: unknown = fromRoot ? root : item;
  for (const step of steps) {
    if (typeof step === 'number') here = Array.isArray(here) ? here[step] : undefined;
    else here = isObject(here) && Object.hasOwn(here, step) ? here[step] : undefined;
  }
  return here;
}
