import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { narrowed, splitPeople } from '../../src/understand/known.ts';
import { listPeople } from '../../src/understand/sample.ts';
import { EVERYONE, type Whom } from '../../src/understand/subject.ts';
import { day, NOW, openShop, solved } from './base.ts';

describe('people who are known, and those who are a device', () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  before(async () => {
    shop = await openShop();
    const { warehouse } = shop.workspace.store;
    await warehouse.insert(
      'profiles',
      [20, 21, 22].map(profile => ({ profile, created: day(10) })),
    );
    await warehouse.insert('identifiers', [
      ...[20, 21, 22].map(profile => ({ kind: 'anonymous_id', value: `a${profile}`, profile, time: day(10) })),
      // Known since day 50.
      { kind: 'email', value: 'late@example.com', profile: 22, time: day(50) },
    ]);
    await warehouse.insert('events', [
      { name: 'Order Completed', profile: 20, time: day(20), id: 900, order_id: 'x1', total: 5, currency: 'PLN' },
      { name: 'Order Completed', profile: 22, time: day(20), id: 901, order_id: 'x2', total: 5, currency: 'PLN' },
    ]);
  });
  after(() => shop.close());

  const split = async (whom: Whom, asOf = NOW) => solved(await splitPeople(shop.workspace, whom, { asOf }));
  const who = async (whom: Whom) => solved(await listPeople(shop.workspace, whom));

  it('are counted of a segment, and each side leads to its people', async () => {
    const { size, known, anonymous } = await split({ segment: 'buyers' });
    assert.deepEqual([size, known.size, anonymous.size], [8, 7, 1]);
    assert.deepEqual(await who(known.people), [1, 2, 3, 4, 6, 7, 22]);
    assert.deepEqual(await who(anonymous.people), [20]);
  });

  it('are who they were as of the instant', async () => {
    const { known, anonymous } = await split({ segment: 'buyers' }, day(30));
    assert.deepEqual(await who(known.people), [1, 2, 6]);
    assert.deepEqual(await who(anonymous.people), [20, 22]);
  });

  it('are told apart behind a number too, as of the latest of its instants', async () => {
    const people = {
      in: [{ subject: EVERYONE, asOf: day(11) }],
      out: [{ subject: { segment: 'buyers' }, asOf: day(51) }],
    };
    const { size, known, anonymous } = await split(people);
    assert.deepEqual([size, known.size, anonymous.size], [2, 1, 1]);
    assert.deepEqual(await who(known.people), [5]);
    assert.deepEqual(await who(anonymous.people), [21]);
    assert.deepEqual(narrowed(people, false, NOW), anonymous.people);
    assert.deepEqual(narrowed(people, undefined, NOW), people);
  });

  it('are nobody of nobody', async () => {
    const { size, known, anonymous } = await split({ segment: 'buyers' }, day(-1));
    assert.deepEqual([size, known.size, anonymous.size], [0, 0, 0]);
  });

  it('cannot be counted of a segment that there is not', async () => {
    assert.ok(!(await splitPeople(shop.workspace, { segment: 'buyer' })).ok);
  });
});
