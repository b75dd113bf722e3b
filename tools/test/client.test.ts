import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { differences, kept, made } from '../client/files.ts';
import { generateClient } from '../client/generate.ts';

describe('the generated client', () => {
  test('is in the repository as the server’s own document gives it: else run npm run client', async () => {
    assert.deepEqual(differences(kept(), await made()), []);
  });

  test('a file that is changed, missing or too many is named', () => {
    assert.deepEqual(differences({ a: '1', b: '1', c: '1' }, { a: '1', b: '2', d: '1' }), ['b', 'c', 'd']);
  });

  test('a type stands with the tag that alone needs it; with the others, once two tags do', () => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const get = (operationId: string, tag: string, name: string) => ({
      get: {
        ...{ operationId, tags: [tag], summary: operationId },
        responses: { 200: { content: { 'application/json': { schema: ref(name) } } } },
      },
    });
    const files = generateClient({
      paths: { '/a': get('one', 'apples', 'Apple'), '/b': get('two', 'baskets', 'Basket') },
      components: {
        schemas: {
          Apple: { type: 'object', properties: { worm: ref('Worm'), weight: ref('Weight') } },
          Basket: { type: 'object', properties: { weight: ref('Weight') } },
          Weight: { type: 'object', properties: { unit: ref('Unit') } },
          Unit: { enum: ['g', 'kg'] },
          Worm: { type: 'string' },
          Unnamed: { type: 'string' },
        },
      },
    });
    const declares = (name: string) => files[name]?.match(/(?<=export (?:interface|type) )[A-Z]\w+/g);
    assert.deepEqual(Object.keys(files).sort(), ['apples.ts', 'baskets.ts', 'index.ts', 'of-several.ts']);
    assert.deepEqual(declares('apples.ts'), ['Apple', 'Worm', 'Operations']);
    assert.deepEqual(declares('baskets.ts'), ['Basket', 'Operations']);
    assert.deepEqual(declares('of-several.ts'), ['Weight', 'Unit', 'Unnamed', 'JobOf', 'FileBody']);
  });
});
