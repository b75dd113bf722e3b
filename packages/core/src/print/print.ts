import type { TSchema } from 'typebox';
import { type Condition, KINDS, kindOf } from '../condition/kinds.ts';
import { type Definition, isSegment, SegmentationDefinition, SegmentHead } from '../definition.ts';

/** A document as it goes into a YAML or JSON file. */
export type Document = Readonly<Record<string, unknown>>;

/**
 * The definition as a plain object with its keys in one order, so that equal definitions are the same text in a file.
 * `parseDefinition(printDefinition(d))` is `d`.
 */
export function printDefinition(definition: Definition): Document {
  if (!isSegment(definition)) return ordered(definition, SegmentationDefinition) as Document;
  const { where, ...head } = definition;
  return { ...(ordered(head, SegmentHead) as Document), where: printCondition(where) };
}

/** A condition with its keys in the order of its kind. */
export function printCondition(condition: Condition): Document {
  if ('all' in condition) return { all: condition.all.map(printCondition) };
  if ('any' in condition) return { any: condition.any.map(printCondition) };
  if ('not' in condition) return { not: printCondition(condition.not) };
  return ordered(condition, KINDS[kindOf(condition)]) as Document;
}

/** TypeBox schemas are JSON Schema: what is read of them here. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape | readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly patternProperties?: Readonly<Record<string, Shape>>;
}

/** Keys in the schema's order; keys that the author named (parameters, settings) keep the author's. */
function ordered(value: unknown, schema: TSchema | Shape | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const shape = schema as Shape | undefined;
  if (Array.isArray(value)) {
    const items = shape?.items;
    return value.map((v, i) => ordered(v, isList(items) ? items[i] : items));
  }
  const properties = shape?.properties ?? shape?.anyOf?.find(s => s.properties)?.properties ?? {};
  const known = Object.keys(properties).filter(key => Object.hasOwn(value, key));
  const others = Object.keys(value).filter(key => !known.includes(key));
  const inside = new Map(Object.entries(value));
  const [any] = Object.values(shape?.patternProperties ?? {});
  return Object.fromEntries([...known, ...others].map(key => [key, ordered(inside.get(key), properties[key] ?? any)]));
}

const isList = (items: Shape | readonly Shape[] | undefined): items is readonly Shape[] => Array.isArray(items);
