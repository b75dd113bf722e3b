import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { json, type Running } from '../running.ts';
import { tracked } from '../track/tracked.ts';
import { checkedFetch } from './document.ts';
import { openShop } from './open-shop.ts';

const read = async (reply: Response) => {
  assert.ok(reply.ok, `${reply.status} ${await reply.clone().text()}`);
  return JSON.parse(await reply.text());
};

describe('what people may ask for, over the API', () => {
  let server: Running;
  let admin: Running['fetch'];
  let marketer: Running['fetch'];
  before(async () => {
    server = await openShop(60);
    admin = await checkedFetch(server, (await server.key('admin')).fetch);
    marketer = await checkedFetch(server, (await server.person('marketer')).fetch);
  });
  after(() => server[Symbol.asyncDispose]());

  test('everything held of one person is a file to hand over', async () => {
    const reply = await marketer('/api/v1/people/7/export');
    assert.match(reply.headers.get('content-disposition') ?? '', /filename="person-7\.json"/);
    const person = await read(reply);
    const page = await read(await admin('/api/v1/people/7?rows=0'));
    assert.equal(person.identifiers.length, page.identifiers.length);
    const events = page.events.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    assert.equal(person.events.length, events);
    assert.equal((await marketer('/api/v1/people/99999/export')).status, 404);
  });

  test('an erased person is nowhere any more; the audit log says who did it and nothing of whom', async () => {
    const { identifiers } = await read(await admin('/api/v1/people/7?rows=0'));
    const before = await read(await admin('/api/v1/overview'));
    assert.equal((await marketer('/api/v1/people/7', { method: 'DELETE' })).status, 403);
    const { rows } = await read(await admin('/api/v1/people/7', { method: 'DELETE' }));
    assert.ok(rows > identifiers.length);
    const gone = await admin('/api/v1/people/7');
    assert.deepEqual([gone.status, JSON.parse(await gone.text()).problems[0].code], [404, 'erased-person']);
    assert.equal((await admin('/api/v1/people/7', { method: 'DELETE' })).status, 404);
    for (const { value } of identifiers) {
      assert.equal((await admin('/api/v1/people/find', json('POST', { identifier: value }))).status, 404);
    }
    const now = await read(await admin('/api/v1/overview'));
    assert.equal(now.people, before.people - 1);
    const audit: { action: string; subject: string }[] = await read(await admin('/api/v1/audit'));
    const kinds = audit.map(({ action, subject }) => `${action} ${subject}`);
    assert.ok(kinds.includes('person.erased profile:7') && kinds.includes('person.exported profile:7'));
    for (const { value } of identifiers) assert.equal(JSON.stringify([audit, server.log]).includes(value), false);
  });
});

test('with a live half, what was taken and waits is taken out too, and the stream tells who left, and why', async () => {
  await using shop = await tracked();
  await shop.define({ segment: 'lookers', where: { event: 'Product Viewed' } });
  const viewed = { type: 'track', event: 'Product Viewed', userId: 'one' };
  await shop.post('/v1/batch', { batch: [viewed] });
  const [profile] = await shop.rows(`select profile from identifiers where kind = 'user_id'`);
  await shop.post('/v1/batch', { batch: [viewed, viewed] });
  assert.equal(shop.tracking.live.status().waiting, 2);
  const erased = await shop.ask(`/api/v1/people/${profile}`, { method: 'DELETE' });
  assert.deepEqual(await read(erased), { profile: Number(profile), rows: 5 });
  assert.deepEqual(await shop.rows('select count() from events'), ['0']);
  const { changes } = await read(await shop.ask('/api/v1/changes/feed'));
  assert.deepEqual(
    changes.map((c: { kind: string; cause: string }) => [c.kind, c.cause.split(' ')[0]]),
    [
      ['entered', 'call'],
      ['left', 'erasure'],
    ],
  );
});
