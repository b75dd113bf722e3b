import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { ApiFailure, openClient } from '../src/index.ts';

describe('the client', () => {
  let server: Server;
  let url = '';
  const seen: string[] = [];
  before(async () => {
    server = createServer((request, reply) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization} ${request.headers['content-type']}`);
      const isLost = request.url?.startsWith('/api/v1/people') === true;
      reply.writeHead(isLost ? 502 : 200, { 'content-type': 'application/json', 'retry-after': '7' });
      reply.end(isLost ? '<html>' : '[]');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(() => server.close());

  test('fills paths and queries, sends the key, and JSON or a file', async () => {
    const client = openClient({ url, key: 'k' });
    await client.listVersions({ path: { id: 'a/b?c' } });
    await client.listSegments({ query: { asOf: '2026-03-01', count: true } });
    await client.uploadFile({ query: { name: 'a.csv' }, body: new Blob(['x']) });
    assert.deepEqual(seen.splice(0), [
      'GET /api/v1/segments/a%2Fb%3Fc/versions Bearer k undefined',
      'GET /api/v1/segments?asOf=2026-03-01&count=true Bearer k undefined',
      'POST /api/v1/uploads?name=a.csv Bearer k application/octet-stream',
    ]);
  });

  test('an answer that is not Satsuma’s, and none at all, are failures with a problem', async () => {
    const client = openClient({ url });
    const lost = await client.getPerson({ path: { profile: 1 } }).catch(error => error);
    assert.ok(lost instanceof ApiFailure);
    assert.deepEqual([lost.status, lost.retryAfter, lost.problems.length], [502, 7, 1]);
    const nowhere = await openClient({ url: 'http://127.0.0.1:1' })
      .listSegments()
      .catch(error => error);
    assert.ok(nowhere instanceof ApiFailure);
    assert.deepEqual([nowhere.status, nowhere.problems[0]?.code], [0, 'store-unreachable']);
  });
});
