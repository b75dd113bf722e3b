import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Running } from '../running.ts';

type Contents = Readonly<Record<string, { readonly schema?: object }>>;
interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Contents } | undefined>>;
  readonly 'x-job-result'?: object;
}
interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Sends requests and holds every answer against what the document says it is; nothing more and nothing less may be in it. */
export async function checkedFetch(server: Running, fetch: Running['fetch']): Promise<Running['fetch']> {
  const document = (await (await server.fetch('/openapi.json')).json()) as ApiDocument;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv as never);
  ajv.addSchema(document, 'api');
  const operationAt = (method: string, path: string) => {
    const [pattern, methods] =
      Object.entries(document.paths)
        .filter(([known]) => new RegExp(`^${known.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
        .toSorted(([a], [b]) => a.split('{').length - b.split('{').length)[0] ?? [];
    return { pattern, operation: methods?.[method.toLowerCase()] };
  };
  const jobs = new Map<string, object>();
  const fits = (schema: object, value: unknown, what: string) => {
    const inDocument = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as object;
    const check = ajv.compile(inDocument);
    assert.ok(check(value), `${what}: ${JSON.stringify(check.errors?.slice(0, 3))}`);
  };
  return async (url, init) => {
    const reply = await fetch(url, init);
    const method = init?.method ?? 'GET';
    const { operation } = operationAt(method, url.split('?')[0] ?? '');
    assert.ok(operation, `${method} ${url} is not in the document`);
    const response = operation.responses[reply.status];
    assert.ok(response, `${method} ${url} answers ${reply.status}, which the document does not say`);
    const type = reply.headers.get('content-type')?.split(';')[0] ?? '';
    const schema = response.content?.[type]?.schema;
    if (!type.includes('json')) return reply;
    assert.ok(schema, `${method} ${url} answers ${reply.status} as ${type}`);
    const value = (await reply.clone().json()) as { id?: string; status?: string; result?: unknown };
    fits(schema, value, `${method} ${url} ${reply.status}`);
    if (operation['x-job-result'] && value.id) jobs.set(value.id, operation['x-job-result']);
    const result = url.startsWith('/api/v1/jobs/') && value.status === 'done' && jobs.get(value.id ?? '');
    if (result) fits(result, value.result, `the result of ${url}`);
    return reply;
  };
}
