import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { divideTags } from '../client/divide-tags.ts';
import { differences, kept, made } from '../client/files.ts';
import { type ApiDocument, generateClient } from '../client/generate.ts';
import { nameShapes } from '../client/name-shapes.ts';
import type { Operation } from '../client/operation-text.ts';
import type { Schema } from '../client/type-text.ts';

type Schemas = ApiDocument['components']['schemas'];

describe('the generated client', () => {
  test('is in the repository as the server’s own document gives it: else run npm run client', async () => {
    assert.deepEqual(differences(kept(), await made()), []);
  });

  test('a file that is changed, missing or too many is named', () => {
    assert.deepEqual(differences({ a: '1', b: '1', c: '1' }, { a: '1', b: '2', d: '1' }), ['b', 'c', 'd']);
  });

  test('a type stands with the tag that alone needs it; with the others, once two tags do', () => {
    const files = generateClient({
      paths: { '/a': get('one', 'apples', ref('Apple')), '/b': get('two', 'baskets', ref('Basket')) },
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

describe('what the document says more than once', () => {
  const gram = { type: 'number', description: 'Of whole grams.' };
  const apple = object({ sort: { type: 'string' }, weight: gram, colour: { enum: ['red', 'green'] } });
  const orchard = (schemas: Schemas, ...replies: readonly Schema[]): ApiDocument => ({
    paths: Object.fromEntries(replies.map((reply, at) => [`/${at}`, get(`get${at}`, 'apples', reply)])),
    components: { schemas },
  });
  const replies = ({ paths }: ApiDocument) =>
    Object.values(paths).map(({ get }) => get?.responses['200']?.content?.['application/json']?.schema);

  test('has the name that is given to one of its places, everywhere', () => {
    const document = nameShapes(
      orchard({}, apple, { type: 'array', items: apple }, { anyOf: [apple, { type: 'null' }] }),
      {
        Apple: 'get1.reply[]',
      },
    );
    assert.deepEqual(document.components.schemas, { Apple: apple });
    const named = ref('Apple');
    assert.deepEqual(replies(document), [named, { type: 'array', items: named }, { anyOf: [named, { type: 'null' }] }]);
  });

  test('and so has what it is made of, which is then written in it by its name', () => {
    const names = { Apple: 'get0.reply', Colour: 'get0.reply.colour', Gram: 'get0.reply.weight' };
    const document = nameShapes(
      orchard({}, apple, apple, object({ colour: { enum: ['red', 'green'] }, weight: gram })),
      names,
    );
    assert.deepEqual(document.components.schemas, {
      Apple: object({ sort: { type: 'string' }, weight: ref('Gram'), colour: ref('Colour') }),
      Colour: { enum: ['red', 'green'] },
      Gram: gram,
    });
    assert.deepEqual(replies(document), [
      ref('Apple'),
      ref('Apple'),
      object({ colour: ref('Colour'), weight: ref('Gram') }),
    ]);
  });

  test('has the document’s own name, where it names it elsewhere', () => {
    const document = nameShapes(orchard({ Apple: apple }, apple, object({ best: apple })), {});
    assert.deepEqual(document.components.schemas, { Apple: apple });
    assert.deepEqual(replies(document), [ref('Apple'), object({ best: ref('Apple') })]);
  });

  test('is not what differs in one member, in whether it must be there, or, being short, in what is said of it', () => {
    const loose = { ...apple, required: ['sort'] };
    const other = object({ ...apple.properties, colour: { enum: ['red', 'blue'] } });
    const kilo = object({ weight: { type: 'number', description: 'Of kilograms.' } });
    const given = orchard({ Apple: apple }, apple, loose, other, kilo, object({ weight: gram }));
    const document = nameShapes(given, { Gram: 'get4.reply.weight' });
    assert.deepEqual(replies(document), [
      ref('Apple'),
      { ...object({ ...apple.properties, weight: ref('Gram') }), required: ['sort'] },
      object({ ...other.properties, weight: ref('Gram') }),
      kilo,
      object({ weight: ref('Gram') }),
    ]);
  });

  test('keeps what is said of it, and what it is if not given, at one place alone', () => {
    const asOf = { type: 'string', description: 'A day.' };
    const parameters = [
      {
        name: 'asOf',
        in: 'query',
        required: true,
        description: 'A day.',
        schema: { type: 'string', default: 'today' },
      },
    ];
    const document = orchard({}, object({ asOf, best: { ...apple, description: 'The best.' }, worst: apple }));
    const [path, methods] = Object.entries(document.paths)[0] ?? assert.fail();
    const taking = { ...methods.get, parameters } as Operation;
    const named = nameShapes(
      { ...document, paths: { [path]: { get: taking } } },
      { AsOf: 'get0.query.asOf', Apple: 'get0.reply.worst' },
    );
    const text = generateClient(named)['apples.ts'] ?? '';
    assert.match(text, /\/\*\* A day. \*\/\nexport type AsOf = string;/);
    assert.match(text, /readonly query\?: \{ readonly asOf\?: AsOf; \}/);
    assert.match(text, /readonly asOf: AsOf;\n\/\*\* The best. \*\/\nreadonly best: Apple;\nreadonly worst: Apple;/);
  });

  test('must have a name if it is long; a name must be of something, needed, and free', () => {
    const twice = orchard({}, apple, apple);
    const refused = [
      [twice, {}, /get0.reply, get1.reply say the same/],
      [twice, { Apple: 'get0.reply', Pear: 'get2.reply' }, /says nothing at get2.reply/],
      [twice, { Apple: 'get0.reply', Sort: 'get0.reply.sort' }, /Sort is said but once/],
      [orchard({ Apple: apple }, apple), { Apple: 'get0.reply' }, /Apple is a name of the document’s own/],
    ] as const;
    for (const [document, names, why] of refused) assert.throws(() => nameShapes(document, names), why);
  });
});

describe('a part of a large tag', () => {
  const orchard: ApiDocument = {
    paths: { '/a': get('pick', 'apples', { type: 'string' }), '/b': get('press', 'apples', { type: 'string' }) },
    components: { schemas: {} },
  };

  test('has a file of its own', () => {
    const files = generateClient(divideTags(orchard, { juices: ['press'] }));
    const calls = (name: string) => files[name]?.match(/(?<=^)\w+(?=: \["GET")/gm);
    assert.deepEqual([calls('apples.ts'), calls('juices.ts')], [['pick'], ['press']]);
  });

  test('is of operations that there are, and not called like a tag', () => {
    assert.throws(() => divideTags(orchard, { juices: ['squeeze'] }), /no operation squeeze/);
    assert.throws(() => divideTags(orchard, { apples: ['press'] }), /apples is a tag/);
  });
});

function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

function get(operationId: string, tag: string, schema: Schema): { readonly get: Operation } {
  const responses = { 200: { content: { 'application/json': { schema } } } };
  return { get: { operationId, tags: [tag], summary: operationId, responses } };
}

function object(properties: Schemas): Schema {
  return { type: 'object', properties, required: Object.keys(properties) };
}
