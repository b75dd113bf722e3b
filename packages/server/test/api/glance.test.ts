import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fillShop } from '@satsuma/simulator';
import { json, problemsOf, type Running, running, START } from '../running.ts';
import { type Asking, asking, read } from './asking.ts';
import { checkedFetch } from './document.ts';

describe('a shop at a glance, over the API', () => {
  let shop: Asking;
  before(async () => {
    shop = await asking();
  });
  after(() => shop[Symbol.asyncDispose]());

  const admin: Asking['admin'] = (...asked) => shop.admin(...asked);
  const viewer: Asking['viewer'] = (...asked) => shop.viewer(...asked);
  const get = (path: string) => shop.get(path);
  const post = (path: string, body: unknown) => shop.send('POST', path, body);

  test('the overview adds up, and the people behind its numbers can be listed', async () => {
    const seen = await get('/api/v1/overview');
    assert.equal(seen.people, seen.known + seen.anonymous);
    assert.deepEqual([seen.people, seen.canFillDemo], [400, false]);
    for (const side of ['known', 'anonymous', 'buyers']) {
      const { members } = await post('/api/v1/members', { whom: seen.peopleOf[side], limit: 1000 });
      assert.equal(members.length, seen[side], side);
    }
    assert.equal((await viewer('/api/v1/overview')).status, 200);
  });

  test('people are told apart by whether they are known, and either side can be listed', async () => {
    const whom = { where: { event: 'Order Completed' } };
    const { size, known, anonymous } = await post('/api/v1/members/split', { whom });
    assert.equal(size, known.size + anonymous.size);
    for (const [isKnown, side] of [
      [true, known],
      [false, anonymous],
    ]) {
      const narrowed = await post('/api/v1/members', { whom, known: isKnown, limit: 1000 });
      const behind = await post('/api/v1/members', { whom: side.people, limit: 1000 });
      assert.equal(narrowed.members.length, side.size);
      const numbers = (of: { members: { profile: number }[] }) => of.members.map(({ profile }) => profile);
      assert.deepEqual(numbers(behind), numbers(narrowed));
      assert.equal((await post('/api/v1/sample', { whom, known: isKnown })).of, side.size);
    }
    const wrong = await admin('/api/v1/members/split', json('POST', { whom: { segment: 'nope' } }));
    assert.deepEqual([wrong.status, (await problemsOf(wrong))[0]?.path], [404, 'body.whom.segment']);
    const { members } = await post('/api/v1/members', { whom: { class: 'champions', of: 'rfm' }, since: true });
    assert.ok(members.length > 0);
    for (const { member } of members) assert.equal(member.isExact, false);
  });

  test('every attribute says how many values it has and who brings it', async () => {
    const { attributes } = await get('/api/v1/inventory/values');
    const city = attributes.find((one: { attribute: { name: string } }) => one.attribute.name === 'city');
    assert.ok(city.distinct > 3 && city.isExact && city.allSources);
    assert.ok(city.sources.length > 0);
    const { traits } = await get('/api/v1/inventory');
    const ofTraits = attributes.filter((one: { attribute: { of: string } }) => one.attribute.of === 'trait');
    assert.equal(ofTraits.length, traits.length);
  });

  test('every segment and segmentation has a trend, and each its flow', async () => {
    const { segments } = await get('/api/v1/segments');
    const { days, of } = await get('/api/v1/segments/trends?days=7');
    assert.equal(days.length, 7);
    for (const { id, size } of segments) if (size !== null) assert.equal(of[id].sizes.at(-1), size, id);
    const flow = await get('/api/v1/segments/rfm/flow?days=3');
    assert.deepEqual(
      flow.days.map((d: { day: number }) => d.day),
      days.slice(-3),
    );
    assert.equal((await admin('/api/v1/segments/nope/flow')).status, 404);
  });

  test('values are listed and searched; whoever may see nobody does not see what few people have', async () => {
    const of = { trait: 'last_name' };
    const all = await post('/api/v1/values', { of, limit: 100 });
    assert.ok(all.values.some((v: { people: number }) => v.people < 5));
    const shown = await read(await viewer('/api/v1/values', json('POST', { of, limit: 100 })));
    assert.ok(shown.values.every((v: { people: number }) => v.people >= 5));
    const cities = await post('/api/v1/values', { of: { trait: 'city' }, search: 'LODZ' });
    assert.equal(cities.values[0].value, 'Łódź');
    const wrong = await admin('/api/v1/values', json('POST', { of: { trait: 'citty' } }));
    assert.deepEqual([wrong.status, (await problemsOf(wrong))[0]?.path], [422, 'body.of.trait']);
  });

  test('each value leads to its people; what an import, a cohort or other settings are about can be listed too', async () => {
    const listed = async (asked: object) =>
      (await post('/api/v1/members', { whom: { in: [asked], out: [] }, limit: 1000 })).members.length;
    for (const one of [{ trait: 'city' }, { event: 'Order Completed', property: 'currency' }, { line: 'category' }]) {
      const [first] = (await post('/api/v1/values', { of: one, limit: 1 })).values;
      const { size } = await post('/api/v1/members/split', { whom: first.who });
      assert.equal(size, first.people, JSON.stringify(one));
    }
    const by = { segmentation: 'c', method: 'cohorts' };
    const { asOf, cohorts } = await post('/api/v1/cohorts', { which: { definition: by } });
    const [{ cohort, cells }] = cohorts;
    const cell = { cohort, by, offset: 0, asOf };
    assert.deepEqual(
      [await listed({ ...cell, returned: false }), await listed({ ...cell, returned: true })],
      [cells[0].reached, cells[0].people],
    );
    assert.equal(await listed({ moved: { from: by, to: by }, asOf }), 0);
    const problemPath = async (asked: object) => {
      const refused = await admin('/api/v1/members', json('POST', { whom: { in: [asked], out: [] } }));
      return [refused.status, (await problemsOf(refused))[0]?.path];
    };
    const segment = { segment: 's', where: { everyone: true } };
    const place = 'body.whom.in[0]';
    assert.deepEqual(await problemPath({ ...cell, by: segment, returned: true }), [422, `${place}.by`]);
    assert.deepEqual(await problemPath({ moved: { from: by, to: segment }, asOf }), [422, `${place}.moved.to`]);
    assert.equal((await problemPath({ refreshedBy: 4711, asOf }))[0], 404);
  });

  test('people are found by a part of what names them, page by page; what was searched for is in no address and no log', async () => {
    const find = (body: object) => post('/api/v1/people/search', body);
    const asked = (by: typeof admin, body: object) => by('/api/v1/people/search', json('POST', body));
    const first = await find({ q: 'kowal', limit: 2 });
    assert.equal(first.people.length, 2);
    const second = await find({ q: 'kowal', limit: 2, after: first.next });
    assert.ok(second.people[0].profile > first.people[1].profile);
    assert.equal((await asked(viewer, { q: 'kowal' })).status, 403);
    assert.equal((await asked(admin, { q: 'kowal', after: 'x' })).status, 422);
    assert.equal(JSON.stringify(shop.server.log).includes('kowal'), false);
  });
});

test('an empty base is nobody, and nothing fails', async () => {
  await using server = await running();
  const { fetch } = await server.key('read');
  const seen = JSON.parse(await (await fetch('/api/v1/overview')).text());
  assert.deepEqual([seen.people, seen.lastEvent, seen.consents], [0, null, []]);
  const found = JSON.parse(await (await fetch('/api/v1/people/search', json('POST', { q: 'anna' }))).text());
  assert.deepEqual(found, { people: [], next: null });
});

describe('an empty base with a demo shop to offer', () => {
  const asking = async (server: Running) => {
    const fetch = await checkedFetch(server, (await server.key('admin')).fetch);
    const get = async (path: string) => JSON.parse(await (await fetch(path)).text());
    const ended = async (id: string) => {
      let job = await get(`/api/v1/jobs/${id}`);
      for (; job.status === 'running'; job = await get(`/api/v1/jobs/${id}`)) await new Promise(r => setTimeout(r, 20));
      return job;
    };
    return { fetch, get, ended };
  };

  test('is filled once, by a job; then there is nothing to offer any more', async () => {
    let fill = async () => {};
    await using server = await running({ fillDemo: () => fill() });
    const { warehouse } = server.workspace.store;
    fill = async () => void (await fillShop(warehouse, { customers: 60, seed: 7, until: START, activity: 0.3 }));
    const { fetch, get, ended } = await asking(server);
    assert.equal((await get('/api/v1/overview')).canFillDemo, true);
    const begun = await fetch('/api/v1/demo', { method: 'POST' });
    assert.equal(begun.status, 202);
    const job = await ended(JSON.parse(await begun.text()).id);
    assert.deepEqual([job.status, job.result], ['done', { filled: true }]);
    const { people, canFillDemo } = await get('/api/v1/overview');
    assert.deepEqual([people, canFillDemo], [80, false]);
    assert.equal((await fetch('/api/v1/demo', { method: 'POST' })).status, 409);
    const viewer = await server.person('viewer');
    assert.equal((await viewer.fetch('/api/v1/demo', { method: 'POST' })).status, 403);
  });

  test('may be asked for again where filling it failed', async () => {
    const fillDemo = () => Promise.reject(new Error('no room'));
    await using server = await running({ fillDemo });
    const { fetch, get, ended } = await asking(server);
    const begun = await fetch('/api/v1/demo', { method: 'POST' });
    assert.equal((await ended(JSON.parse(await begun.text()).id)).status, 'failed');
    assert.equal((await get('/api/v1/overview')).canFillDemo, true);
  });

  test('a server without a shop says so', async () => {
    await using server = await running();
    const { fetch, get } = await asking(server);
    assert.equal((await fetch('/api/v1/demo', { method: 'POST' })).status, 409);
    assert.equal((await get('/api/v1/overview')).canFillDemo, false);
  });
});
