import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { Type } from 'typebox';
import { orRefuse, type RouteGroup } from '../src/index.ts';
import { asJson, json, type Person, problemsOf, type Running, running } from './running.ts';

const SECRET = 'jan.kowalski@example.com';

const words = (operationId: string) => ({ operationId, tags: ['test'], summary: operationId });

/** Routes that fail in every way there is. */
const failing: RouteGroup = app => {
  app.get('/test/broken', { config: { needs: 'open' }, schema: words('broken') }, async () => {
    throw Object.assign(new Error(`select * from people where email = '${SECRET}'`), { engineCode: 62 });
  });
  app.get('/test/thrown', { config: { needs: 'open' }, schema: words('thrown') }, async () => {
    throw SECRET;
  });
  app.get('/test/store', { config: { needs: 'open' }, schema: words('store') }, async () => {
    const problem = { code: 'store-unreachable', path: '/srv/data', message: 'host 10.0.0.7' } as const;
    throw Object.assign(new Error('gone'), { name: 'StoreError', problem });
  });
  app.get('/test/engine', { config: { needs: 'open' }, schema: words('engine') }, async () =>
    orRefuse(
      { ok: false, problems: [{ code: 'unknown-trait', path: 'where.all[1]', message: 'no such trait' }] },
      'body.definition',
    ),
  );
  const Strict = Type.Object(
    {
      name: Type.String({ minLength: 2 }),
      count: Type.Integer({ minimum: 1 }),
      kind: Type.Union([Type.Literal('a'), Type.Literal('b')]),
      list: Type.Array(Type.Object({ on: Type.Boolean() }, { additionalProperties: false })),
    },
    { additionalProperties: false },
  );
  app.post(
    '/test/strict',
    { config: { needs: 'open' }, schema: { ...words('strict'), body: Strict } },
    async request => request.body,
  );
  app.post(
    '/test/small',
    { config: { needs: 'open' }, bodyLimit: 100, schema: { ...words('small'), body: Type.Unknown() } },
    async () => ({}),
  );
  app.get(
    '/test/slow',
    { config: { needs: 'open' }, handlerTimeout: 50, schema: words('slow') },
    async () => new Promise(() => undefined),
  );
};

let server: Running;
let admin: Person;
before(async () => {
  server = await running({ groups: [failing] });
  admin = await server.person('admin', 'admin@example.com');
});
after(() => server[Symbol.asyncDispose]());

describe('a body that does not fit', () => {
  const good = { name: 'ab', count: 1, kind: 'a', list: [{ on: true }] };
  const told = async (body: unknown) => {
    const reply = await server.fetch('/test/strict', json('POST', body));
    assert.equal(reply.status, 400);
    assert.match(reply.headers.get('content-type') ?? '', /^application\/problem\+json/);
    return (await problemsOf(reply)).map(({ code, path }) => `${code} ${path}`).sort();
  };

  test('is answered with every problem at its place', async () => {
    assert.deepEqual(await told({ name: 'a', count: 0, kind: 'a', list: [{ on: true }, { on: 'yes' }] }), [
      ...['bad-value body.count', 'bad-value body.name', 'wrong-type body.list[1].on'],
    ]);
    assert.deepEqual(await told({ ...good, name: undefined }), ['missing-key body.name']);
    assert.deepEqual(await told([]), ['wrong-type body']);
    assert.deepEqual(await told({ ...good, kind: 'c' }), ['bad-value body.kind']);
    const [problem] = await problemsOf(await server.fetch('/test/strict', json('POST', { ...good, kind: 'c' })));
    assert.equal(problem?.message, 'It must be one of "a", "b".');
  });

  test('is not bent until it fits: no coercion, nothing removed', async () => {
    assert.deepEqual(await told({ ...good, count: '1' }), ['wrong-type body.count']);
    assert.deepEqual(await told({ ...good, list: { on: true } }), ['wrong-type body.list']);
    assert.deepEqual(await told({ ...good, more: 1 }), ['unknown-key body.more']);
    assert.deepEqual(await told({ ...good, list: [{ on: true, off: 1 }] }), ['unknown-key body.list[0].off']);
    const reply = await server.fetch('/test/strict', json('POST', good));
    assert.deepEqual([reply.status, await reply.json()], [200, good]);
  });

  test('a key that is nearly right is named, and no value is ever repeated', async () => {
    const reply = await server.fetch('/test/strict', json('POST', { ...good, nme: SECRET, kind: SECRET }));
    const text = await reply.text();
    assert.match(text, /did you mean \\"name\\"/);
    assert.doesNotMatch(text, /kowalski/);
  });

  test('a __proto__ in it is refused', async () => {
    const body = '{"__proto__": {"admin": true}, "name": "ab"}';
    const reply = await server.fetch('/test/strict', { ...json('POST', 0), body });
    assert.equal(reply.status, 400);
  });
});

test('a query is text and read as what is asked for; a wrong or an unknown one has its place', async () => {
  const told = async (query: string) => (await problemsOf(await admin.fetch(`/api/v1/audit?${query}`)))[0]?.path;
  assert.equal((await admin.fetch('/api/v1/audit?limit=5')).status, 200);
  assert.deepEqual(
    [await told('limit=x'), await told('limit=0'), await told('limt=1')],
    ['query.limit', 'query.limit', 'query.limt'],
  );
  assert.equal((await problemsOf(await admin.fetch('/api/v1/users/x')))[0]?.path, 'params.id');
});

test('each kind of bad request has its own status and problem', async () => {
  const strict = (init: RequestInit) => server.fetch('/test/strict', init);
  const type = { 'content-type': 'application/json' };
  const tries: readonly [Promise<Response>, number, string][] = [
    [strict({ method: 'POST', headers: type, body: '{' }), 400, 'bad-request'],
    [strict({ method: 'POST', headers: type, body: '' }), 400, 'bad-request'],
    [strict({ method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' }), 415, 'bad-media-type'],
    [server.fetch('/test/small', json('POST', 'x'.repeat(200))), 413, 'too-large'],
    [server.fetch('/nowhere'), 404, 'not-found'],
    [server.fetch('/healthz', { method: 'PUT' }), 404, 'not-found'],
    [server.fetch('/%zz'), 400, 'bad-request'],
    [server.fetch('/test/store'), 503, 'store-unreachable'],
    [server.fetch('/test/slow'), 503, 'not-ready'],
    [server.fetch('/test/engine'), 422, 'unknown-trait'],
  ];
  for (const [asked, status, code] of tries) {
    const reply = await asked;
    assert.deepEqual([reply.status, (await problemsOf(reply))[0]?.code], [status, code], reply.url);
    assert.match(reply.headers.get('content-type') ?? '', /^application\/problem\+json/, reply.url);
  }
});

test('the engine’s problems keep their place inside of what was given', async () => {
  assert.equal((await problemsOf(await server.fetch('/test/engine')))[0]?.path, 'body.definition.where.all[1]');
});

test('what fails unexpectedly is a reference, and nothing else; the log has where, and nobody’s data', async () => {
  for (const path of ['/test/broken', '/test/thrown']) {
    const reply = await server.fetch(path);
    assert.equal(reply.status, 500);
    const text = await reply.text();
    assert.doesNotMatch(text, /kowalski|select|\.ts|\bat \S+:/);
    const { reference } = JSON.parse(text) as { reference: string };
    const line = server.log.find(each => each.reqId === reference && each.level === 50);
    assert.ok(line, 'the log has the reference');
    if (path === '/test/broken') assert.match(JSON.stringify(line.err), /problems\.test\.ts.*|"code":"62"/);
    assert.doesNotMatch(JSON.stringify(server.log), /kowalski/);
  }
});

test('a store that is gone is not described to everybody', async () => {
  assert.doesNotMatch(await (await server.fetch('/test/store')).text(), /srv|10\.0/);
});

test('what is not HTTP at all is answered as a problem too, and the server goes on', async () => {
  const { port } = new URL(server.server.address);
  const said = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'));
    let text = '';
    socket.on('data', chunk => {
      text += chunk;
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
  assert.match(said, /^HTTP\/1\.1 400 Bad Request\r\n/);
  assert.equal(
    (JSON.parse(said.split('\r\n\r\n')[1] ?? '') as { problems: { code: string }[] }).problems[0]?.code,
    'bad-request',
  );
  assert.deepEqual(await asJson(await server.fetch('/healthz')), { alive: true });
});
