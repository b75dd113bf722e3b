import { callText, type Operation, operationText } from './operation-text.ts';
import { type Schema, typeText } from './type-text.ts';

/** What is read of the API's document. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The client's types and its table of operations, from the document. The same document gives the same text. */
export function generateClient({ paths, components }: ApiDocument): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  operations.sort((a, b) => (a.operation.operationId < b.operation.operationId ? -1 : 1));
  const schemas = Object.entries(components.schemas);
  const fromCore = schemas.filter(([, schema]) => schema['x-from'] !== undefined).map(([name]) => name);
  const own = schemas.filter(([name]) => !fromCore.includes(name));
  return [
    '// Made by `npm run client` from the server’s OpenAPI document; not to be edited.',
    `import type { ${fromCore.join(', ')} } from '@satsuma/core';`,
    `export type { ${fromCore.join(', ')} };`,
    ...own.map(([name, schema]) => declared(name, schema)),
    "/** A job, and what its result will be. */\nexport type JobOf<Result> = Omit<Job, 'result'> & { readonly result: Result | null };",
    '/** The content of a file that is sent. */\nexport type FileBody = Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string;',
    `/** What every operation takes and gives. */\nexport interface Operations {\n${operations.map(o => operationText(o.operation)).join('\n')}\n}`,
    `/** How every operation is called. */\nexport const OPERATIONS = {\n${operations.map(o => callText(o.method, o.path, o.operation)).join('\n')}\n} as const satisfies Record<keyof Operations, { method: string; path: string; reply: 'json' | 'nothing' | 'response' }>;`,
    '',
  ].join('\n\n');
}

function declared(name: string, schema: Schema): string {
  const about = schema.description === undefined ? '' : `/** ${schema.description} */\n`;
  const text = typeText(schema);
  return schema.properties !== undefined
    ? `${about}export interface ${name} ${text}`
    : `${about}export type ${name} = ${text};`;
}
