import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { json, problemsOf } from '../running.ts';
import { type Asking, asking, read } from './asking.ts';

describe('attributes, stages and short looks, over the API', () => {
  let shop: Asking;
  before(async () => {
    shop = await asking();
  });
  after(() => shop[Symbol.asyncDispose]());

  const admin: Asking['admin'] = (...asked) => shop.admin(...asked);
  const viewer: Asking['viewer'] = (...asked) => shop.viewer(...asked);
  const get = (path: string) => shop.get(path);
  const put = (path: string, body: unknown) => shop.send('PUT', path, body);
  const refused = (path: string, body: unknown) => shop.refused('PUT', path, body);

  test('an attribute is noted, the inventory shows it with what uses it, and the audit log who did it', async () => {
    const attribute = { of: 'trait', name: 'birth_date' };
    const { note } = await put('/api/v1/attributes', {
      attribute,
      sensitivity: 'personal',
      justification: 'birthdays',
    });
    assert.deepEqual([note.sensitivity, note.owner], ['personal', null]);
    const { traits } = await get('/api/v1/inventory');
    const born = traits.find((t: { name: string }) => t.name === 'birth_date');
    assert.deepEqual(born.note, note);
    assert.equal(born.lastSeen, born.last);
    assert.ok(traits.some((t: { usedBy: string[] }) => t.usedBy.length > 0));
    const [entry] = (await get('/api/v1/audit')).filter((e: { action: string }) => e.action === 'attribute.noted');
    assert.equal(entry.subject, 'attribute:trait.birth_date');
    assert.equal(JSON.stringify(entry).includes('birthdays'), false);
  });

  test('only what there is can be noted, and not by everybody', async () => {
    const note = (attribute: object) => ({ attribute, owner: 'CRM' });
    const path = '/api/v1/attributes';
    assert.deepEqual(await refused(path, note({ of: 'trait', name: 'brith_date' })), [
      422,
      'unknown-trait body.attribute.name',
    ]);
    assert.deepEqual(await refused(path, note({ of: 'event', name: 'total' })), [
      422,
      'bad-value body.attribute.event',
    ]);
    assert.deepEqual(await refused(path, note({ of: 'event', event: 'Order Completd', name: 'total' })), [
      422,
      'unknown-event body.attribute.event',
    ]);
    assert.equal((await viewer(path, json('PUT', note({ of: 'trait', name: 'city' })))).status, 403);
  });

  test('stages are read by everybody and changed by admins', async () => {
    assert.equal((await read(await viewer('/api/v1/stages'))).stages.length, 6);
    const stages = [{ id: 'try', name: { en: 'Try', pl: 'Próba' } }];
    assert.deepEqual(await put('/api/v1/stages', { stages }), { stages });
    assert.deepEqual(await get('/api/v1/stages'), { stages });
    assert.deepEqual(await refused('/api/v1/stages', { stages: [...stages, ...stages] }), [
      409,
      'duplicate body.stages[1].id',
    ]);
    assert.equal((await viewer('/api/v1/stages', json('PUT', { stages }))).status, 403);
  });

  test('a short look at a small base is the count; consents add up', async () => {
    const subject = { where: { event: 'Order Completed' } };
    const { size, isExact } = await read(await viewer('/api/v1/count/estimate', json('POST', { subject })));
    assert.equal(isExact, true);
    const found = await read(await viewer('/api/v1/contactable', json('POST', { subject })));
    assert.equal(found.size, size);
    assert.ok(found.channels.length > 0);
    for (const { consented, refused: no, unknown } of found.channels) assert.equal(consented + no + unknown, size);
    const wrong = await admin('/api/v1/count/estimate', json('POST', { subject: { segment: 'nope' } }));
    assert.deepEqual([wrong.status, (await problemsOf(wrong))[0]?.path], [404, 'body.subject.segment']);
  });
});
