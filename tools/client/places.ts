import { isFromCore } from './by-tag.ts';
import type { ApiDocument } from './generate.ts';
import { contentOf, type Operation, schemaOf } from './operation-text.ts';
import type { Schema } from './type-text.ts';

/** The schema at a place as `NAMES` writes it; of what may be null, that which is not. */
export function schemaAt(place: string, document: ApiDocument): Schema {
  const [root = '', ...steps] = place.split(/\.|(?=\[\])/);
  let schema = rootsOf(document).get(root);
  for (const step of steps) schema = schema && alternatives(schema).flatMap(each => stepInto(each, step))[0];
  if (schema === undefined) throw new Error(`The document says nothing at ${place}.`);
  const [only, ...others] = alternatives(schema).filter(({ type }) => type !== 'null');
  return only !== undefined && others.length === 0 ? only : schema;
}

/** Everything that the client’s types are made of, the named schemas without themselves, with its place. */
export function* partsOf(document: ApiDocument): Iterable<readonly [place: string, schema: Schema]> {
  for (const [root, schema] of rootsOf(document)) yield* below(root, schema);
}

function* below(place: string, schema: Schema): Iterable<readonly [place: string, schema: Schema]> {
  const { properties = {}, anyOf = [], oneOf = [], allOf = [] } = schema;
  const parts = [
    ...Object.entries(properties).map(([name, part]) => [`${place}.${name}`, part] as const),
    ...held(schema).map(part => [`${place}[]`, part] as const),
    ...[...anyOf, ...oneOf, ...allOf].map(part => [place, part] as const),
  ];
  for (const part of parts) {
    yield part;
    yield* below(...part);
  }
}

/** An operation is as an object of what it takes and what it replies with. */
function rootsOf({ paths, components: { schemas } }: ApiDocument): ReadonlyMap<string, Schema> {
  const operations = Object.values(paths).flatMap(methods => Object.values(methods));
  return new Map([
    ...Object.entries(schemas).filter(([, schema]) => !isFromCore(schema)),
    ...operations.map(operation => [operation.operationId, asObject(operation)] as const),
  ]);
}

function asObject(operation: Operation): Schema {
  const { parameters = [], requestBody } = operation;
  const given = (where: string): Schema => ({
    properties: Object.fromEntries(
      parameters.filter(each => each.in === where).map(each => [each.name, schemaOf(each)]),
    ),
  });
  const body = requestBody?.content['application/json']?.schema;
  const reply = operation['x-job-result'] ?? contentOf(operation)['application/json']?.schema;
  const own = { path: given('path'), query: given('query'), ...(body && { body }), ...(reply && { reply }) };
  return { properties: own };
}

const alternatives = (schema: Schema): readonly Schema[] => schema.anyOf ?? schema.oneOf ?? [schema];

const stepInto = (schema: Schema, step: string): readonly Schema[] =>
  step === '[]' ? held(schema) : [schema.properties?.[step]].filter(found => found !== undefined);

/** What a list or a record holds. */
const held = ({ items, additionalProperties, patternProperties = {} }: Schema): readonly Schema[] => [
  ...(items === undefined ? [] : [items]),
  ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ...Object.values(patternProperties),
];
