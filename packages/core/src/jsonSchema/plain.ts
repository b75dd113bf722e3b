import type { TSchema } from 'typebox';
import type { Choice } from '../operator/choice.ts';
import { OPERATOR_NAMES, OPERATORS, type Operator } from '../operator/operators.ts';
import { OPERATOR_ABOUT } from './about.ts';

/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const data = (schema: TSchema): unknown => JSON.parse(JSON.stringify(schema));

/**
 * A TypeBox schema as a plain JSON Schema of draft 2020-12: choices between keys become `oneOf`, fixed lists `prefixItems`, and what is
 * used again and again (conditions, operators) a reference into the document.
 */
export const plain = (schema: TSchema): JsonSchema => converted(data(schema)) as JsonSchema;

/** Definitions of the operators, for `$defs`. */
export const operatorDefinitions = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    OPERATOR_NAMES.map(name => [
      `operator-${name}`,
      { title: OPERATOR_ABOUT[name], ...(converted(data(OPERATORS[name].operand)) as JsonSchema) },
    ]),
  );

function converted(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(converted);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node && node.$ref === 'Condition') return { ...node, $ref: '#/$defs/Condition' };
  const { choice, items, properties, additionalItems: _, ...rest } = node as Keywords;
  const inside = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, converted(value)]));
  return {
    ...inside,
    ...(Array.isArray(items) ? { prefixItems: converted(items), items: false } : items && { items: converted(items) }),
    ...(properties && { properties: convertedProperties(properties) }),
    ...(choice && { oneOf: alternatives(choice) }),
  };
}

/** The keywords that are treated each in its way. */
interface Keywords {
  readonly choice?: Choice;
  readonly items?: object | readonly object[];
  readonly additionalItems?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Names of properties are the author's, and no keywords. */
function convertedProperties(properties: Readonly<Record<string, unknown>>): object {
  const entries = Object.entries(properties).map(([name, schema]) => {
    const same = OPERATOR_NAMES.some(o => o === name && written(schema) === operand(o));
    return [name, same ? { $ref: `#/$defs/operator-${name}` } : converted(schema)];
  });
  return Object.fromEntries(entries);
}

const written = (schema: unknown): string => JSON.stringify(schema);
const operand = (name: Operator): string => written(data(OPERATORS[name].operand));

/** Exactly one of the keys; or none of them, where none is allowed. */
function alternatives({ keys, least }: Choice): readonly JsonSchema[] {
  const each = keys.map(key => ({ required: [key] }));
  return least === 1 ? each : [{ not: { anyOf: each } }, ...each];
}
