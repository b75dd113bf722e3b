import type { Canonical } from './said.ts';

/** A JSON object, parsed. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value of parsed JSON as canonical text, keys and nesting as they are; null inside is `''`. */
export function canonical(value: unknown): Canonical {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(canonical);
  return canonicalMembers(value as JsonObject);
}

function canonicalMembers(object: JsonObject): { [name: string]: Canonical } {
  const members: { [name: string]: Canonical } = {};
  for (const key in object) members[key] = canonical(object[key]);
  return members;
}

/** The text of a column: a string as it is, `''` for what is not there or null, lists and objects as JSON. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? jsonText(value) : String(value);
}

/** JSON as the engine writes it: hexadecimal digits large, line and paragraph separators escaped too. */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value);
  const escaped = json.includes('\\u') ? json.replace(ESCAPE, upperHex) : json;
  return escaped.replace(/[\u2028\u2029]/g, c => (c === '\u2028' ? '\\u2028' : '\\u2029'));
}

/** Any escape, so that the `u` after a backslash that is meant is none. */
const ESCAPE = /\\(?:u[0-9a-f]{4}|.)/g;
const upperHex = (found: string): string => (found[1] === 'u' ? `\\u${found.slice(2).toUpperCase()}` : found);
