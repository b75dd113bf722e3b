import { failed, ok, type Problem, type Result } from '@satsuma/core';
import type { Values } from './call.ts';

export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member that is an object; empty where there is none. */
export const objectIn = (parent: Values, key: string): Values => {
  const value = parent[key];
  return isObject(value) ? value : {};
};

/** The objects of a member that is a list of them. */
export const objectsIn = (parent: Values, key: string): readonly Values[] => {
  const value = parent[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

/** A member as text; undefined where it is empty, no plain value, or a number whose last digits JSON has lost. */
export function textIn(parent: Values, key: string): string | undefined {
  const value = parent[key];
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : undefined;
  return typeof value === 'boolean' ? String(value) : undefined;
}

/** The first that says anything. */
export const firstText = (parents: readonly Values[], key: string): string | undefined =>
  parents.map(parent => textIn(parent, key)).find(text => text !== undefined);

/** Members that must be there, as text; a problem for each that is not. */
export function required<const K extends string>(
  parent: Values,
  keys: readonly K[],
): Result<Readonly<Record<K, string>>> {
  const texts = keys.map(key => [key, textIn(parent, key)] as const);
  const problems = texts.flatMap(([key, text]): Problem[] =>
    text === undefined ? [{ code: 'missing-key', path: key, message: `The payload has no ${key}.` }] : [],
  );
  return problems.length > 0 ? failed(problems) : ok(Object.fromEntries(texts) as Record<K, string>);
}

/** Time on the clock of UTC that is written without saying so. */
export const utc = (text: string | undefined): string | undefined =>
  text === undefined || /(?:z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`;
