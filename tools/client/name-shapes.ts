import { isFromCore } from './by-tag.ts';
import type { ApiDocument } from './generate.ts';
import { type Contents, type Operation, type Parameter, schemaOf } from './operation-text.ts';
import { partsOf, schemaAt } from './places.ts';
import { type Schema, typeText } from './type-text.ts';

/** A name, and the place of the document that says what it means, as `NAMES` writes it. */
export type Names = Readonly<Record<string, string>>;

/** Longer than half a line, nothing is written out twice. */
const LONG = 60;

/**
 * The document with names for what it says more than once: those given, and its own where it writes out again what it names elsewhere.
 * What fits a type is the same as before. Throws if a name is needless, taken or of nothing, and if anything long is without one.
 */
export function nameShapes(document: ApiDocument, names: Names): ApiDocument {
  const { schemas } = document.components;
  const own = Object.entries(schemas).filter(([, schema]) => !isFromCore(schema));
  const given = Object.entries(names).map(([name, place]) => [name, schemaAt(place, document)] as const);
  const taken = given.find(([name]) => schemas[name] !== undefined)?.[0];
  if (taken !== undefined) throw new Error(`${taken} is a name of the document’s own.`);
  const made: Record<string, Schema> = Object.fromEntries(
    Object.entries(schemas).filter(([, schema]) => isFromCore(schema)),
  );
  const nameOf = new Map<string, string>();
  const rewrite: Rewrite = schema => {
    const inner = within(schema, rewrite);
    const name = nameOf.get(meaning(inner));
    return name === undefined ? inner : reference(name, inner, made[name]);
  };
  for (const [name, schema] of [...given, ...own].sort(([, a], [, b]) => typeText(a).length - typeText(b).length)) {
    const shape = within(schema, rewrite);
    made[name] = shape;
    if (name in names || (isLong(shape) && !nameOf.has(meaning(shape)))) nameOf.set(meaning(shape), name);
  }
  return checked(names, {
    paths: mapped(document.paths, methods => mapped(methods, operation => ofOperation(operation, rewrite))),
    components: { schemas: Object.fromEntries(Object.entries(made).sort(([a], [b]) => (a < b ? -1 : 1))) },
  });
}

type Rewrite = (schema: Schema) => Schema;

const isLong = (schema: Schema): boolean => typeText(schema).length > LONG;

/** What means the same has one type; what is short must be described alike too, for any text is a `string`. */
const meaning = (schema: Schema): string =>
  isLong(schema) ? typeText(schema) : `${typeText(schema)} ${schema.description}`;

const address = (name: string): string => `#/components/schemas/${name}`;

/** What is said at that place alone stays with it. */
const reference = (name: string, { default: value, description }: Schema, named: Schema | undefined): Schema => ({
  $ref: address(name),
  ...(value !== undefined && { default: value }),
  ...(description !== undefined && description !== named?.description && { description }),
});

/** Of nothing long is there a second text, and each name is used more than once. */
function checked(names: Names, document: ApiDocument): ApiDocument {
  const parts = [...partsOf(document)];
  for (const name of Object.keys(names))
    if (parts.filter(([, { $ref }]) => $ref === address(name)).length < 2)
      throw new Error(`${name} is said but once: it needs no name in tools/client/names.ts.`);
  for (const [text, same] of Map.groupBy(parts, ([, schema]) => typeText(schema)))
    if (text.length > LONG && same.length > 1)
      throw new Error(
        `${same.map(([place]) => place).join(', ')} say the same: name it in tools/client/names.ts, or in the server’s document.`,
      );
  return document;
}

/** A schema with other parts. */
function within(schema: Schema, rewrite: Rewrite): Schema {
  const { properties, patternProperties, additionalProperties, items, anyOf, oneOf, allOf } = schema;
  return {
    ...schema,
    ...(properties && { properties: mapped(properties, rewrite) }),
    ...(patternProperties && { patternProperties: mapped(patternProperties, rewrite) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: rewrite(additionalProperties) }),
    ...(items && { items: rewrite(items) }),
    ...(anyOf && { anyOf: anyOf.map(rewrite) }),
    ...(oneOf && { oneOf: oneOf.map(rewrite) }),
    ...(allOf && { allOf: allOf.map(rewrite) }),
  };
}

function ofOperation(operation: Operation, rewrite: Rewrite): Operation {
  const { parameters, requestBody, responses, 'x-job-result': result } = operation;
  const ofContents = (contents: Contents): Contents =>
    mapped(contents, ({ schema }) => (schema === undefined ? {} : { schema: rewrite(schema) }));
  return {
    ...operation,
    ...(parameters && { parameters: parameters.map(each => ofParameter(each, rewrite)) }),
    ...(requestBody && { requestBody: { content: ofContents(requestBody.content) } }),
    responses: mapped(responses, ({ content }) => (content === undefined ? {} : { content: ofContents(content) })),
    ...(result && { 'x-job-result': rewrite(result) }),
  };
}

function ofParameter(parameter: Parameter, rewrite: Rewrite): Parameter {
  const { description: _, ...rest } = parameter;
  return { ...rest, schema: rewrite(schemaOf(parameter)) };
}

const mapped = <Value, Other>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Other,
): Readonly<Record<string, Other>> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
