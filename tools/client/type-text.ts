/** A part of a JSON Schema, as the API's document has it. */
export interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly default?: unknown;
  readonly 'x-from'?: string;
}

/** The TypeScript type of what fits a schema. What types cannot say (lengths, patterns, bounds) is the server's to check. */
export function typeText(schema: Schema): string {
  const { $ref, anyOf, oneOf, allOf } = schema;
  if ($ref !== undefined) return $ref.split('/').at(-1) ?? 'unknown';
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(value => JSON.stringify(value)).join(' | ') || 'never';
  const several = anyOf ?? oneOf;
  if (several !== undefined) return [...new Set(several.map(inUnion))].join(' | ');
  if (allOf !== undefined) return allOf.map(inUnion).join(' & ');
  const { type } = schema;
  if (type !== undefined && typeof type !== 'string')
    return type.map(one => typeText({ ...schema, type: one })).join(' | ');
  return ofType(type, schema);
}

const inUnion = (schema: Schema): string => {
  const text = typeText(schema);
  return text.includes(' | ') ? `(${text})` : text;
};

function ofType(type: string | undefined, schema: Schema): string {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      return schema.items === undefined ? 'readonly unknown[]' : `readonly ${grouped(typeText(schema.items))}[]`;
    case 'object':
      return objectText(schema);
    default:
      return 'unknown';
  }
}

const grouped = (text: string): string => (/[ |&]/.test(text) && !text.startsWith('{') ? `(${text})` : text);

function objectText({ properties, required = [], additionalProperties, patternProperties }: Schema): string {
  const values =
    typeof additionalProperties === 'object' ? additionalProperties : Object.values(patternProperties ?? {})[0];
  if (values !== undefined) return `Readonly<Record<string, ${typeText(values)}>>`;
  if (properties === undefined)
    return additionalProperties === false ? 'Readonly<Record<string, never>>' : 'Readonly<Record<string, unknown>>';
  return membersText(
    Object.entries(properties).map(([name, property]) => memberText(name, property, required.includes(name))),
  );
}

/** An object of members; on one line, if that is long enough and nothing is said about any of them. */
export const membersText = (members: readonly string[]): string =>
  members.some(member => member.includes('\n')) ? `{\n${members.join('\n')}\n}` : `{ ${members.join(' ')} }`;

/** A line of an interface, with what the document says about it above it. */
export function memberText(name: string, schema: Schema, isRequired: boolean): string {
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  const about = schema.description === undefined ? '' : `/** ${schema.description.replaceAll('*/', '')} */\n`;
  return `${about}readonly ${key}${isRequired ? '' : '?'}: ${typeText(schema)};`;
}
