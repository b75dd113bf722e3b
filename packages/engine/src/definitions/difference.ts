import { at, type Definition, printDefinition } from '@satsuma/core';

/** One thing that two versions of a definition say differently. */
export type Difference =
  | { readonly change: 'added'; readonly path: string; readonly after: unknown }
  | { readonly change: 'removed'; readonly path: string; readonly before: unknown }
  | { readonly change: 'changed'; readonly path: string; readonly before: unknown; readonly after: unknown };

/**
 * What changed, part by part. The items of a list are matched by what they say, so that a condition put in front of others is one
 * addition. Paths of what was removed are those of the older definition, all others of the newer one.
 */
export function differences(before: Definition, after: Definition): readonly Difference[] {
  return between(printDefinition(before), printDefinition(after), '', '');
}

/** `where.all[1].times.atLeast: 3 → 5`. */
export function differenceText(difference: Difference): string {
  switch (difference.change) {
    case 'added':
      return `+ ${difference.path}: ${shown(difference.after)}`;
    case 'removed':
      return `- ${difference.path}: ${shown(difference.before)}`;
    case 'changed':
      return `${difference.path}: ${shown(difference.before)} → ${shown(difference.after)}`;
  }
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function between(before: unknown, after: unknown, pathBefore: string, path: string): readonly Difference[] {
  if (same(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return betweenLists(before, after, pathBefore, path);
  if (!isRecord(before) || !isRecord(after)) return [{ change: 'changed', path, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (isRecord(before) && path !== '' && !keys.some(key => key in before && key in after))
    return [{ change: 'changed', path, before, after }];
  return keys.flatMap((key): readonly Difference[] => {
    const [old, now] = [at(pathBefore, key), at(path, key)];
    if (before[key] === undefined)
      return after[key] === undefined ? [] : [{ change: 'added', path: now, after: after[key] }];
    if (after[key] === undefined) return [{ change: 'removed', path: old, before: before[key] }];
    return between(before[key], after[key], old, now);
  });
}

/** Items that both lists say stay where they are; between them, items in the same position face each other. */
function betweenLists(
  before: readonly unknown[],
  after: readonly unknown[],
  pathBefore: string,
  path: string,
): readonly Difference[] {
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  for (const [keptBefore, keptAfter] of [...kept(before, after), [before.length, after.length] as const]) {
    while (i < keptBefore && j < keptAfter) {
      found.push(...between(before[i], after[j], at(pathBefore, i), at(path, j)));
      i++;
      j++;
    }
    for (; i < keptBefore; i++) found.push({ change: 'removed', path: at(pathBefore, i), before: before[i] });
    for (; j < keptAfter; j++) found.push({ change: 'added', path: at(path, j), after: after[j] });
    [i, j] = [keptBefore + 1, keptAfter + 1];
  }
  return found;
}

/** Positions of a longest common subsequence. Lists longer than this face each other position by position. */
const LONGEST_MATCHED = 500;

function kept(before: readonly unknown[], after: readonly unknown[]): readonly (readonly [number, number])[] {
  if (before.length > LONGEST_MATCHED || after.length > LONGEST_MATCHED) return [];
  const [a, b] = [before.map(text), after.map(text)];
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const cell = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i]?.splice(j, 1, a[i] === b[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1)));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (cell(i + 1, j) >= cell(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => text(a) === text(b);

/** A value as text, keys sorted. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, child: unknown) =>
    isRecord(child) ? Object.fromEntries(Object.entries(child).sort(([x], [y]) => (x < y ? -1 : 1))) : child,
  ) ?? '';
