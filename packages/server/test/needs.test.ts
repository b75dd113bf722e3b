import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { refused } from '../src/access/need.ts';
import { PERMISSIONS, type Permission, ROLES, roleMay, SCOPES, scopeMay } from '../src/access/permissions.ts';
import { buildApp, type RouteGroup } from '../src/index.ts';
import { type Person, problemsOf, type Running, running } from './running.ts';

describe('roles and scopes', () => {
  test('each role may all that the one before it may, and more', () => {
    const of = (role: (typeof ROLES)[number]) => PERMISSIONS.filter(permission => roleMay(role, permission));
    for (const [i, role] of ROLES.slice(1).entries()) {
      const before = of(ROLES[i] ?? 'viewer');
      assert.deepEqual(
        before.filter(permission => !roleMay(role, permission)),
        [],
      );
      assert.ok(of(role).length > before.length, role);
    }
    assert.deepEqual(of('admin'), [...PERMISSIONS]);
  });

  test('only admins look after accounts and backups; viewers see no single person and change nothing', () => {
    const roles = (permission: Permission) => ROLES.filter(role => roleMay(role, permission));
    assert.deepEqual([roles('accounts'), roles('backups'), roles('settings.write')], [['admin'], ['admin'], ['admin']]);
    assert.equal(roleMay('viewer', 'people.read'), false);
    assert.deepEqual(
      PERMISSIONS.filter(p => p.endsWith('.write') && roleMay('viewer', p)),
      [],
    );
  });

  test('a write key may nothing but track, a read key changes nothing, an admin key may everything', () => {
    const of = (scope: (typeof SCOPES)[number]) => PERMISSIONS.filter(permission => scopeMay(scope, permission));
    assert.deepEqual(of('write'), []);
    assert.deepEqual(
      of('read').filter(p => p.endsWith('.write') || p === 'accounts' || p === 'backups' || p === 'sql'),
      [],
    );
    assert.deepEqual(of('admin'), [...PERMISSIONS]);
  });
});

describe('every route says what it needs', () => {
  let server: Running;
  const callers: {
    readonly name: string;
    readonly fetch: Running['fetch'];
    readonly may: (p: Permission) => boolean;
  }[] = [];
  let anybody: Person;
  before(async () => {
    server = await running();
    for (const role of ROLES) {
      const person = await server.person(role);
      callers.push({ name: role, fetch: person.fetch, may: p => roleMay(role, p) });
      anybody = person;
    }
    for (const scope of SCOPES) {
      const key = await server.key(scope);
      callers.push({ name: `${scope} key`, fetch: key.fetch, may: p => scopeMay(scope, p) });
    }
  });
  after(() => server[Symbol.asyncDispose]());

  const routes = () => server.server.parts.routes.filter(route => !route.url.includes('*'));
  const address = (url: string) => url.replace(/:\w+/g, '0');

  test('a route without a need, or without words for the document, fails the start', async () => {
    const parts = { ...server.server.parts, log: { write: () => undefined } };
    const bare: RouteGroup = app => void app.get('/bare', () => 'x');
    await assert.rejects(buildApp({ ...parts, groups: [bare] }), /GET \/bare does not say what it needs/);
    const head: RouteGroup = app => void app.head('/bare', () => 'x');
    await assert.rejects(buildApp({ ...parts, groups: [head] }), /HEAD \/bare does not say what it needs/);
    const wordless: RouteGroup = app => void app.get('/bare', { config: { needs: 'open' } }, () => 'x');
    await assert.rejects(buildApp({ ...parts, groups: [wordless] }), /GET \/bare lacks operationId/);
  });

  test('without an account everything that is not open is refused with 401', async () => {
    const closed = routes().filter(route => route.needs !== 'open');
    assert.ok(closed.length >= 15, `${closed.length} routes`);
    for (const { method, url } of closed) {
      if (method === 'GET') assert.equal((await server.fetch(address(url), { method: 'HEAD' })).status, 401, url);
      const reply = await server.fetch(address(url), { method });
      assert.equal(reply.status, 401, `${method} ${url}`);
      const [problem] = await problemsOf(reply);
      assert.equal(problem?.code, 'not-signed-in');
    }
  });

  test('every role and key is let in exactly where its permissions say so', async () => {
    const asked = routes().filter(({ needs }) => needs !== 'open' && needs !== 'signed in' && needs !== 'write key');
    for (const { method, url, needs } of asked) {
      for (const caller of callers) {
        const reply = await caller.fetch(address(url), { method });
        await reply.arrayBuffer();
        assert.equal(
          reply.status !== 403,
          caller.may(needs as Permission),
          `${caller.name}: ${method} ${url} → ${reply.status}`,
        );
      }
    }
  });

  test('one’s own account is for people: no key has a session', async () => {
    const own = routes().filter(({ needs }) => needs === 'signed in');
    const keys = callers.filter(caller => caller.name.endsWith('key'));
    for (const { method, url } of own) {
      for (const key of keys) assert.equal((await key.fetch(address(url), { method })).status, 403, `${method} ${url}`);
    }
    assert.equal((await anybody.fetch('/api/v1/session')).status, 200);
  });

  test('tracking takes a write key and nothing else', () => {
    const key = (scope: 'write' | 'admin') => ({ kind: 'key', key: 1, scope, name: '', source: null }) as const;
    assert.equal(refused(key('write'), 'write key'), undefined);
    assert.equal(refused(key('admin'), 'write key')?.status, 403);
    assert.equal(refused({ kind: 'nobody' }, 'write key')?.status, 401);
  });
});
