import { LIST_SEPARATOR } from '../ingest/read/json-cells.ts';
import { LEVELS, RENAMED, WHO } from '../ingest/typed/segment-traits.ts';
import { canonical, isObject, type JsonObject, jsonText, textOf } from './canonical.ts';
import type { SaidTrait } from './said.ts';

const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(RENAMED));
const NO_TRAIT: ReadonlySet<string> = new Set(WHO);

/** Adds the traits of an object to `found`: nested objects give dotted names, `prefix` goes before all, null says nothing. */
export function addTraits(found: SaidTrait[], traits: JsonObject, prefix: string): void {
  addMembers(found, traits, prefix, '', 1);
}

function addMembers(found: SaidTrait[], members: JsonObject, prefix: string, above: string, level: number): void {
  for (const key in members) {
    const value = members[key];
    if (value === null || value === '') continue;
    const name = above === '' && level === 1 ? key : `${above}.${key}`;
    if (isObject(value) && level < LEVELS) addMembers(found, value, prefix, name, level + 1);
    else if (!NO_TRAIT.has(name)) addTrait(found, `${prefix}${NAMES.get(name) ?? name}`, value);
  }
}

const NO_LIST: readonly string[] = [];

function addTrait(found: SaidTrait[], name: string, value: unknown): void {
  if (typeof value !== 'object') found.push({ name, text: textOf(value), list: NO_LIST });
  else if (isPlainList(value)) found.push({ name, text: '', list: itemsOf(value) });
  else if (!isEmpty(value)) found.push({ name, text: jsonText(canonical(value)), list: NO_LIST });
}

const isEmpty = (value: object | null): boolean => value === null || Object.keys(value).length === 0;

/** Lists of objects or lists are JSON text; the first item tells. */
const isPlainList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && (typeof value[0] !== 'object' || value[0] === null);

/** The separator that files have between items parts them here too. */
function itemsOf(list: readonly unknown[]): readonly string[] {
  const items = list.map(textOf);
  return items.some(item => item.includes(LIST_SEPARATOR)) ? items.join(LIST_SEPARATOR).split(LIST_SEPARATOR) : items;
}
