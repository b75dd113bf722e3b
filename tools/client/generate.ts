import { byTag, isFromCore, type Part, SEVERAL } from './by-tag.ts';
import { callText, type Operation, operationText } from './operation-text.ts';
import { type Schema, typeText } from './type-text.ts';

/** What is read of the API's document. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const MADE = '// Made by `npm run client` from the server’s OpenAPI document; not to be edited.';

/** The client's files by their names: one for each tag of the document, and an index. The same document gives the same text. */
export function generateClient({ paths, components: { schemas } }: ApiDocument): Readonly<Record<string, string>> {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  operations.sort((a, b) => (a.operation.operationId < b.operation.operationId ? -1 : 1));
  const parts = byTag(operations, schemas);
  const tags = [...parts.keys()].filter(name => name !== SEVERAL);
  const files = [...parts].map(([name, part]) => [
    `${name}.ts`,
    name === SEVERAL ? severalText(part, schemas) : tagText(part, schemas),
  ]);
  return { ...Object.fromEntries(files), 'index.ts': indexText(tags) };
}

type Schemas = ApiDocument['components']['schemas'];

function tagText(part: Part, schemas: Schemas): string {
  const members = part.operations.map(({ operation }) => operationText(operation));
  const calls = part.operations.map(({ method, path, operation }) => callText(method, path, operation));
  const byHand = ['FileBody', 'JobOf'].filter(name => members.some(member => new RegExp(`\\b${name}\\b`).test(member)));
  return text(
    importText(part, schemas, byHand),
    ...declarations(part, schemas),
    `export interface Operations {\n${members.join('\n')}\n}`,
    `export const OPERATIONS = {\n${calls.join('\n')}\n} as const;`,
  );
}

function severalText(part: Part, schemas: Schemas): string {
  const fromCore = Object.keys(schemas).filter(name => isFromCore(schemas[name]));
  return text(
    importText(part, schemas, []),
    fromCore.length === 0 ? '' : `export type { ${fromCore.join(', ')} } from '@satsuma/core';`,
    ...declarations(part, schemas),
    "/** A job, and what its result will be. */\nexport type JobOf<Result> = Omit<Job, 'result'> & { readonly result: Result | null };",
    '/** The content of a file that is sent. */\nexport type FileBody = Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string;',
  );
}

/** A tag's own operations are hidden behind all of them. */
function indexText(tags: readonly string[]): string {
  const type = (tag: string): string =>
    `Of${tag.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;
  const table = (tag: string): string => `o${type(tag).slice(1)}`;
  return text(
    tags
      .map(tag => `import { OPERATIONS as ${table(tag)}, type Operations as ${type(tag)} } from './${tag}.ts';`)
      .join('\n'),
    [...tags, SEVERAL].map(file => `export type * from './${file}.ts';`).join('\n'),
    `/** What every operation takes and gives. */\nexport interface Operations extends ${tags.map(type).join(', ')} {}`,
    "type Call = readonly [method: string, path: string, reply?: 'nothing' | 'response'];",
    `/** How every operation is called; it is answered with JSON if not said otherwise. */\nexport const OPERATIONS: Readonly<Record<keyof Operations, Call>> = {\n${tags.map(tag => `...${table(tag)},`).join('\n')}\n};`,
  );
}

const text = (...parts: readonly string[]): string => [MADE, ...parts.filter(part => part !== ''), ''].join('\n\n');

function importText({ taken }: Part, schemas: Schemas, byHand: readonly string[]): string {
  const fromCore = taken.filter(name => isFromCore(schemas[name]));
  const fromSeveral = [...taken.filter(name => !isFromCore(schemas[name])), ...byHand];
  const line = (names: readonly string[], from: string): readonly string[] =>
    names.length === 0 ? [] : [`import type { ${names.join(', ')} } from '${from}';`];
  return [...line(fromCore, '@satsuma/core'), ...line(fromSeveral, `./${SEVERAL}.ts`)].join('\n');
}

const declarations = ({ schemas: names }: Part, schemas: Schemas): readonly string[] =>
  names.map(name => declared(name, schemas[name] ?? {}));

function declared(name: string, schema: Schema): string {
  const about = schema.description === undefined ? '' : `/** ${schema.description} */\n`;
  const type = typeText(schema);
  return schema.properties !== undefined
    ? `${about}export interface ${name} ${type}`
    : `${about}export type ${name} = ${type};`;
}
