import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openWorkspace, restoreStore } from '@satsuma/engine';
import { Type } from 'typebox';
import type { RouteGroup } from '../src/index.ts';
import { buckets } from '../src/limits/buckets.ts';
import type { Load } from '../src/limits/load.ts';
import { passed } from '../src/limits/load.ts';
import { metricsRegistry } from '../src/operations/metrics.ts';
import { standardSettings } from '../src/settings.ts';
import { asJson, json, problemsOf, type Running, running, virtualClock } from './running.ts';

const gates = new Map<string, () => void>();
const slow: RouteGroup = app => {
  const schema = {
    operationId: 'waitFor',
    tags: ['test'],
    summary: 'Waits',
    params: Type.Object({ name: Type.String() }),
  };
  app.get('/test/wait/:name', { config: { needs: 'open' }, schema }, async request => {
    await new Promise<void>(resolve => gates.set(request.params.name, resolve));
    return { waited: true };
  });
  app.post(
    '/v1/track',
    {
      config: { needs: 'open', cors: 'every site' },
      schema: { operationId: 'track', tags: ['test'], summary: 'Tracks', body: Type.Unknown() },
    },
    async () => ({ success: true }),
  );
};

const until = async (true_: () => boolean) => {
  for (let i = 0; i < 400 && !true_(); i++) await sleep(5);
};

describe('token buckets', () => {
  test('give a burst at once and then one by one; others are not affected', () => {
    const clock = virtualClock();
    const limit = buckets(clock, { burst: 3, perSecond: 2 });
    assert.deepEqual(
      [1, 2, 3, 4].map(() => limit.take('a')),
      [0, 0, 0, 500],
    );
    assert.equal(limit.take('b'), 0);
    clock.advance(499);
    assert.equal(limit.take('a'), 1);
    clock.advance(1);
    assert.deepEqual([limit.take('a'), limit.take('a')], [0, 500]);
    clock.advance(3_600_000);
    assert.deepEqual(
      [1, 2, 3, 4].map(() => limit.take('a')),
      [0, 0, 0, 500],
    );
    limit.forget('a');
    assert.equal(limit.take('a'), 0);
  });

  test('strangers cannot fill the memory: the one longest silent is forgotten', () => {
    const limit = buckets(virtualClock(), { burst: 1, perSecond: 1 }, 2);
    assert.deepEqual(['a', 'b', 'c'].map(limit.take), [0, 0, 0]);
    assert.deepEqual([limit.take('c'), limit.take('a')], [1000, 0]);
  });
});

describe('metrics', () => {
  test('are in Prometheus’ text format: labels escaped, buckets cumulative', async () => {
    const metrics = metricsRegistry();
    metrics.counter('events_total', 'Events.').add(2, { kind: 'a"b\\c\nd' });
    metrics.gauge('queue', 'Waiting.').set(7);
    const took = metrics.histogram('took_seconds', 'Time.', [0.1, 1]);
    for (const seconds of [0.05, 0.1, 0.5, 3]) took.observe(seconds, { route: '/x' });
    assert.equal(
      await metrics.text(),
      `# HELP events_total Events.
# TYPE events_total counter
events_total{kind="a\\"b\\\\c\\nd"} 2
# HELP queue Waiting.
# TYPE queue gauge
queue 7
# HELP took_seconds Time.
# TYPE took_seconds histogram
took_seconds_bucket{route="/x",le="0.1"} 2
took_seconds_bucket{route="/x",le="1"} 3
took_seconds_bucket{route="/x",le="+Inf"} 4
took_seconds_sum{route="/x"} 3.65
took_seconds_count{route="/x"} 4
`,
    );
  });

  test('a name twice is an error, and a label made of data does not fill the memory', async () => {
    const metrics = metricsRegistry();
    const counter = metrics.counter('a_total', 'A.');
    assert.throws(() => metrics.gauge('a_total', 'A.'), /is there already/);
    for (let i = 0; i < 3000; i++) counter.add(1, { id: String(i) });
    const lines = (await metrics.text()).split('\n').filter(line => line.startsWith('a_total'));
    assert.equal(lines.length, 2001);
    assert.ok(lines.includes('a_total{overflow="true"} 1000'));
  });
});

describe('a running server', () => {
  let server: Running;
  let load: Load = { delay: 0, heap: 0, memory: 0 };
  const bounds = { delay: 100, heap: 1000, memory: 1000 };
  const backups = mkdtempSync(join(tmpdir(), 'satsuma-backups-'));
  before(async () => {
    server = await running({
      groups: [slow],
      load: { load: () => load, over: () => passed(load, bounds), close: () => undefined },
      settings: {
        origins: ['https://shop.example'],
        rates: { ...standardSettings().rates, person: { burst: 20, perSecond: 1 } },
      },
    });
  });
  after(async () => {
    assert.deepEqual(
      server.log.filter(line => Number(line.level) >= 50),
      [],
      'nothing failed unexpectedly',
    );
    await server[Symbol.asyncDispose]();
    rmSync(backups, { recursive: true, force: true });
  });

  test('is alive and ready', async () => {
    assert.deepEqual(await asJson(await server.fetch('/healthz')), { alive: true });
    assert.deepEqual(await asJson(await server.fetch('/readyz')), { ready: true, waiting: {} });
  });

  test('counts and times requests by the pattern of their route, for who may read it', async () => {
    assert.equal((await server.fetch('/metrics')).status, 401);
    const key = await server.key('read');
    await key.fetch('/api/v1/jobs/jan.kowalski');
    const text = await (await key.fetch('/metrics')).text();
    assert.match(text, /satsuma_http_requests_total\{method="GET",route="\/api\/v1\/jobs\/:id",status="404"\} 1/);
    assert.match(text, /satsuma_http_request_seconds_count\{method="GET",route="\/api\/v1\/jobs\/:id"\} 1/);
    assert.doesNotMatch(text, /kowalski/);
  });

  test('tells who asks too often when to come back; others go on', async () => {
    const [busy, other] = [await server.person('viewer'), await server.person('viewer')];
    const replies = [];
    for (let i = 0; i < 21; i++) replies.push(await busy.fetch('/api/v1/session'));
    assert.deepEqual(
      replies.map(reply => reply.status),
      [...Array<number>(20).fill(200), 429],
    );
    assert.equal(replies[20]?.headers.get('retry-after'), '1');
    assert.equal((await other.fetch('/api/v1/session')).status, 200);
    server.clock.advance(1000);
    assert.equal((await busy.fetch('/api/v1/session')).status, 200);
    server.clock.advance(60_000);
  });

  test('refuses work while a bound is passed, and still answers who watches over it', async () => {
    for (const kind of ['delay', 'heap', 'memory'] as const) {
      load = { delay: 0, heap: 0, memory: 0, [kind]: 2000 };
      const reply = await server.fetch('/docs');
      assert.deepEqual([reply.status, reply.headers.get('retry-after')], [503, '5'], kind);
      assert.equal((await problemsOf(reply))[0]?.code, 'not-ready');
      assert.equal((await server.fetch('/healthz')).status, 200);
    }
    load = { delay: 0, heap: 0, memory: 0 };
    assert.equal((await server.fetch('/docs')).status, 200);
    const told = server.log.filter(line => line.route === '/docs' && line.status === 503);
    assert.deepEqual(
      told.map(line => line.caller),
      ['nobody', 'nobody', 'nobody'],
    );
  });

  /** Of a policy, what it says of scripts; nothing where everything is forbidden. */
  const scriptsOf = (policy: string): string => /script-src([^;]*)/.exec(policy)?.[1] ?? '';

  test('an unknown address is a screen that says so to a browser, and a problem to programs', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const told = async (path: string, init?: RequestInit) => {
      const reply = await server.fetch(path, init);
      return [reply.status, reply.headers.get('content-type')];
    };
    const problem = [404, 'application/problem+json; charset=utf-8'];
    assert.deepEqual(await told('/nowhere', { headers }), [404, 'text/html; charset=utf-8']);
    assert.deepEqual(await told('/nowhere'), problem);
    for (const path of ['/api/v1/nowhere', '/v1/nowhere', '/api'])
      assert.deepEqual(await told(path, { headers }), problem);
    assert.deepEqual(await told('/nowhere', { headers, method: 'POST' }), problem);
  });

  test('every reply has the headers that browsers need, also one that is refused', async () => {
    for (const path of ['/healthz', '/nowhere', '/docs', '/welcome', '/api/v1/users']) {
      const { headers } = await server.fetch(path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none';.*frame-ancestors 'none'/, path);
      assert.doesNotMatch(scriptsOf(headers.get('content-security-policy') ?? ''), /unsafe|\*|data:/, path);
    }
  });

  test('tracking is open to every site without credentials', async () => {
    const origin = 'https://anywhere.example';
    const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    const preflight = await server.fetch('/v1/track', { method: 'OPTIONS', headers: { origin, ...asked } });
    const reply = await server.fetch('/v1/track', {
      ...json('POST', {}),
      headers: { origin, 'content-type': 'application/json' },
    });
    assert.deepEqual([preflight.status, reply.status], [204, 200]);
    for (const { headers } of [preflight, reply]) {
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('access-control-allow-credentials'), null);
    }
  });

  test('the API is open to the sites that are named, and to no other', async () => {
    const allowed = async (origin: string, init: RequestInit = {}) => {
      const { headers } = await server.fetch('/api/v1/session', {
        ...init,
        headers: { origin, 'access-control-request-method': 'POST' },
      });
      return [
        headers.get('access-control-allow-origin'),
        headers.get('access-control-allow-credentials'),
        headers.get('vary'),
      ];
    };
    for (const init of [{}, { method: 'OPTIONS' }]) {
      assert.deepEqual(await allowed('https://shop.example', init), ['https://shop.example', 'true', 'Origin']);
      assert.deepEqual(await allowed('https://evil.example', init), [null, null, 'Origin']);
    }
  });

  test('the document has words, proofs and failures for every route, and no reference into nothing', async () => {
    const document = (await (await server.fetch('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<
        string,
        Record<
          string,
          {
            operationId: string;
            tags: string[];
            summary: string;
            security: object[];
            responses: Record<string, object>;
          }
        >
      >;
      components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
    };
    assert.equal(document.openapi, '3.1.0');
    const operations = Object.values(document.paths).flatMap(methods => Object.values(methods));
    assert.ok(operations.length > 20);
    assert.equal(new Set(operations.map(each => each.operationId)).size, operations.length);
    for (const { operationId, tags, summary, security, responses } of operations) {
      assert.ok(tags[0] && summary, operationId);
      for (const status of ['400', '429', '500', '503']) assert.ok(status in responses, `${operationId} ${status}`);
      assert.equal('401' in responses, security.length > 0, operationId);
      for (const proof of security.flatMap(Object.keys)) assert.ok(proof in document.components.securitySchemes, proof);
    }
    const references = JSON.stringify(document).match(/"\$ref":"[^"]*"/g) ?? [];
    for (const reference of new Set(references)) {
      const name = /#\/components\/schemas\/(\w+)"/.exec(reference)?.[1] ?? reference;
      assert.ok(name in document.components.schemas, reference);
    }
  });

  test('the pages load nothing from elsewhere, and what they load is there', async () => {
    for (const path of ['/docs', '/welcome']) {
      const html = await (await server.fetch(path)).text();
      assert.match(html, /<html lang="en">/);
      const loaded = [...html.matchAll(/<(?:link|script)[^>]*(?:href|src)="([^"]+)"/g)].map(match => match[1] ?? '');
      assert.ok(loaded.length > 0);
      for (const part of loaded) {
        assert.match(part, /^\//, part);
        assert.equal((await server.fetch(part)).status, 200, part);
      }
      assert.doesNotMatch(html, /https?:\/\/|<script>|style="| on\w+="/);
    }
    const docs = await (await server.fetch('/docs')).text();
    assert.match(docs, /\/api\/v1\/users\/\{id\}/);
  });
});

describe('stopping', () => {
  test('lets running requests finish, takes no others, and frees the data', async () => {
    const server = await running({ groups: [slow] });
    const waiting = server.fetch('/test/wait/one');
    await until(() => gates.has('one'));
    const stopped = server.server.stop();
    assert.equal(server.server.stop(), stopped, 'stopping twice is stopping once');
    assert.deepEqual(server.server.parts.readiness.waiting(), { server: 'is shutting down' });
    await sleep(30);
    await assert.rejects(server.fetch('/healthz'), 'the port is closed');
    gates.get('one')?.();
    const reply = await waiting;
    assert.deepEqual([reply.status, await reply.json()], [200, { waited: true }]);
    await stopped;
    await server[Symbol.asyncDispose]();
  });

  test('does not wait for ever: after its time connections are cut', async () => {
    const server = await running({ groups: [slow], settings: { stopTimeout: 50 } });
    const waiting = assert.rejects(server.fetch('/test/wait/two'));
    await until(() => gates.has('two'));
    const began = performance.now();
    await server.server.stop();
    assert.ok(performance.now() - began < 5_000);
    await waiting;
    await server[Symbol.asyncDispose]();
  });
});

test('a backup of the running server, asked for over the API, restores to the same', async () => {
  const root = mkdtempSync(join(tmpdir(), 'satsuma-backups-'));
  try {
    let restored: string;
    {
      await using server = await running();
      const admin = await server.person('admin', 'admin@example.com');
      assert.equal((await admin.fetch('/api/v1/backups', json('POST', { name: 'x' }))).status, 409);
      assert.deepEqual(await asJson(await admin.fetch('/api/v1/backups')), { canMake: false, backups: [] });
    }
    {
      await using server = await running({}, directory => ({ backup: { directory, folder: root } }));
      const admin = await server.person('admin', 'admin@example.com');
      const people = Array.from({ length: 50 }, (_, i) => ({ profile: i + 1, created: server.clock(), import: 1 }));
      await server.workspace.store.warehouse.insert('profiles', people);
      assert.equal((await admin.fetch('/api/v1/backups', json('POST', { name: '../x' }))).status, 400);
      const started = await admin.fetch('/api/v1/backups', json('POST', { name: 'first' }));
      assert.equal(started.status, 202);
      const { id } = await asJson(started);
      let job = await asJson(await admin.fetch(`/api/v1/jobs/${id}`));
      for (let i = 0; i < 200 && job.status === 'running'; i++) {
        await sleep(20);
        job = await asJson(await admin.fetch(`/api/v1/jobs/${id}`));
      }
      assert.equal(job.status, 'done', JSON.stringify(job));
      mkdirSync(join(root, 'no-backup'));
      const kept = await asJson(await admin.fetch('/api/v1/backups'));
      const { result } = job as { readonly result: { readonly files: number; readonly bytes: number } };
      const { files, bytes } = result;
      assert.deepEqual(kept, { canMake: true, backups: [{ name: 'first', made: server.clock(), files, bytes }] });
      const again = await asJson(await admin.fetch('/api/v1/backups', json('POST', { name: 'first' })));
      await until(() => server.server.parts.jobs.get(String(again.id))?.status !== 'running');
      assert.equal(server.server.parts.jobs.get(String(again.id))?.status, 'failed');
      restored = join(root, 'restored');
    }
    const manifest = await restoreStore({ backup: join(root, 'first'), directory: restored });
    assert.equal(manifest.tables.find(table => table.name === 'profiles')?.rows, 50);
    const workspace = await openWorkspace({ directory: restored, memory: 512 * 1024 * 1024 }, virtualClock());
    const users = await workspace.store.control.selectFrom('users').select(['email', 'role']).execute();
    await workspace.close();
    assert.deepEqual(users, [{ email: 'admin@example.com', role: 'admin' }]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
