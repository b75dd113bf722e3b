import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { json, running } from '../running.ts';
import { basic, type Tracked, toldBy, tracked } from '../track/tracked.ts';

const ONE = { userId: 'one' };
const TWO = { userId: 'two' };

describe('who is who, said by hand', () => {
  let shop: Tracked;
  before(async () => {
    shop = await tracked();
  });
  after(() => shop[Symbol.asyncDispose]());

  const send = (path: string, body: object) =>
    shop.ask(`/api/v1/identity/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const viewsOf = (profile: number) => shop.rows(`select count() from events where profile = ${profile}`);
  const merges = async () => (await (await shop.ask('/api/v1/identity/merges')).json()) as Record<string, unknown>[];
  const met = async (status: string) =>
    (await (await shop.ask(`/api/v1/identity/meetings?status=${status}`)).json()) as { a: number; b: number }[];

  test('two people are made one, and two again; then they stay two', async () => {
    const batch = [ONE, ONE, TWO].map(who => ({ type: 'track', event: 'Product Viewed', ...who }));
    await shop.post('/v1/batch', { batch });
    const people = await shop.rows(`select profile from identifiers where kind = 'user_id' order by value`);
    const [a = 0, b = 0] = people.map(Number);
    const merged = await send('merges', { a: b, b: a });
    assert.deepEqual([merged.status, await merged.json()], [200, { profile: a }]);
    assert.deepEqual([...(await viewsOf(a))], ['3']);
    const [merge] = await merges();
    assert.partialDeepStrictEqual(merge, { winner: a, loser: b, undone: null });
    const again = await send('merges', { a, b });
    assert.deepEqual([again.status, ...(await toldBy(again))], [409, 'conflict body.b']);

    const undo = () => send(`merges/${encodeURIComponent(String(merge?.id))}/undo`, {});
    const undone = await undo();
    assert.deepEqual([undone.status, await undone.json()], [200, { loser: b, holder: a }]);
    assert.deepEqual([...(await viewsOf(a)), ...(await viewsOf(b))], ['2', '1']);
    const twice = await undo();
    assert.deepEqual([twice.status, ...(await toldBy(twice))], [409, 'conflict params.merge']);
    assert.deepEqual(
      (await met('apart')).map(m => [m.a, m.b]),
      [[a, b]],
    );

    await shop.post('/v1/identify', { userId: 'three', traits: { email: 'same@shop.example' } });
    await shop.post('/v1/identify', { userId: 'four', traits: { email: 'same@shop.example' } });
    await shop.tracking.live.settle();
    const [open] = await met('open');
    assert.ok(open !== undefined);
    assert.equal((await send('meetings/apart', { a: open.a, b: open.b })).status, 204);
    assert.deepEqual(await met('open'), []);

    const audit = (await (await shop.ask('/api/v1/audit')).json()) as { action: string; subject: string }[];
    assert.deepEqual(
      audit.filter(e => /^(profiles|merge)\./.test(e.action)).map(e => `${e.action} ${e.subject}`),
      [`profiles.kept-apart profile:${open.a}`, `merge.undone merge:${merge?.id}`, `profiles.merged profile:${a}`],
    );
  });

  test('who is not there is said at its place; a read key changes nothing', async () => {
    for (const path of ['merges', 'meetings/apart']) {
      const reply = await send(path, { a: 1, b: 999_999 });
      assert.deepEqual([reply.status, ...(await toldBy(reply))], [404, 'unknown-person body.b']);
    }
    const never = await send('merges/never/undo', {});
    assert.deepEqual([never.status, ...(await toldBy(never))], [404, 'unknown-merge params.merge']);
    const reader = await shop.newKey('read');
    const refused = await shop.post('/api/v1/identity/merges', { a: 1, b: 2 }, basic(reader.secret));
    assert.equal(refused.status, 403);
  });
});

test('a server that takes no calls says so', async () => {
  await using server = await running();
  const admin = await server.key('admin');
  const reply = await admin.fetch('/api/v1/identity/merges', json('POST', { a: 1, b: 2 }));
  assert.deepEqual([reply.status, ...(await toldBy(reply))], [409, 'conflict']);
});
