import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listMembers } from '../../src/understand/members.ts';
import { readPersonPage } from '../../src/understand/person-page.ts';
import type { Whom } from '../../src/understand/subject.ts';
import { type LiveShop, openLiveShop } from '../live/shop.ts';
import { solved } from './base.ts';

const HOUR = 3_600_000;

describe('since when somebody is a member', () => {
  let shop: LiveShop;
  let early = 0;
  let late = 0;
  let defined = 0;
  let bought = 0;
  before(async () => {
    shop = await openLiveShop();
    const buy = (userId: string, total: number) =>
      shop.send({ type: 'track', userId, event: 'Order Completed', properties: { total, currency: 'PLN' } });
    await buy('early', 50);
    await shop.wait(HOUR);
    await shop.define(
      { segment: 'buyers', where: { event: 'Order Completed' } },
      { segment: 'recent', where: { event: 'Order Completed', when: { inTheLast: '3 days' } } },
      {
        segmentation: 'activity',
        method: 'ordered-list',
        settings: { classes: [{ segment: 'recent' }, { segment: 'buyers' }], rest: { class: 'rest' } },
      },
    );
    await shop.live.settle();
    defined = shop.now();
    await shop.wait(HOUR);
    await buy('late', 20);
    bought = shop.now();
    await shop.wait(HOUR / 2);
    [early, late] = [await shop.who('user_id', 'early'), await shop.who('user_id', 'late')];
  });
  after(() => shop.close());

  const memberships = async (profile: number) =>
    Object.fromEntries(
      solved(await readPersonPage(shop.workspace, { profile })).memberships.map(one => [one.segment, one]),
    );
  const since = async (whom: Whom) => {
    const { members } = solved(await listMembers(shop.workspace, whom, { since: true }));
    return Object.fromEntries(members.map(({ profile, member }) => [profile, member]));
  };

  it('is exact where a call brought them in, and at the latest then where a first computation found them', async () => {
    const [first, second] = [(await memberships(early)).buyers, (await memberships(late)).buyers];
    assert.ok(first && second);
    assert.deepEqual([first.isExact, first.cause], [false, 'first computation']);
    assert.ok(first.since <= defined && first.since > bought - 3 * HOUR);
    assert.ok(second.isExact && Math.abs(second.since - bought) < 1000);
  });

  it('is told of a list of members as well, and of one that is narrowed to who is known', async () => {
    const [first, second] = [(await memberships(early)).buyers, (await memberships(late)).buyers];
    const expected = {
      [early]: { since: first?.since, isExact: false },
      [late]: { since: second?.since, isExact: true },
    };
    assert.deepEqual(await since({ segment: 'buyers' }), expected);
    const asOf = shop.now();
    const known = {
      in: [
        { subject: { segment: 'buyers' }, asOf },
        { known: true, asOf },
      ],
      out: [],
    };
    assert.deepEqual(await since(known), expected);
    assert.deepEqual(await since({ in: [{ logged: 'buyers', asOf }], out: [] }), expected);
    assert.deepEqual(await since({ class: 'recent', of: 'activity' }), expected);
  });

  it('is not told of people whom no log tells of', async () => {
    const nothing = { [early]: undefined, [late]: undefined };
    assert.deepEqual(await since({ where: { event: 'Order Completed' } }), nothing);
    const asOf = shop.now();
    const both = {
      in: [
        { subject: { segment: 'buyers' }, asOf },
        { subject: { segment: 'recent' }, asOf },
      ],
      out: [],
    };
    assert.deepEqual(await since(both), nothing);
  });

  it('is exact where time brought them into a class', async () => {
    await shop.wait(4 * 24 * HOUR);
    const { activity } = await memberships(late);
    assert.deepEqual([activity?.class, activity?.isExact, activity?.cause], ['buyers', true, 'clock']);
    assert.ok(activity && activity.since > bought + 3 * 24 * HOUR - HOUR);
    assert.equal((await memberships(early)).buyers?.isExact, false);
  });

  it('is at the latest when a new version of the definition found them', async () => {
    await shop.define({ segment: 'recent', where: { event: 'Order Completed', when: { inTheLast: '30 days' } } });
    await shop.live.settle();
    const { recent } = await memberships(late);
    assert.deepEqual([recent?.isExact, recent?.cause], [false, 'version 2']);
  });

  it('is nothing for who fits and is not in the log yet', async () => {
    await shop.workspace.store.warehouse.insert('changes', [
      { segment: 'recent', time: shop.now() + 1, profile: early, kind: 'left', cause: 'clock', run: 0 },
    ]);
    const asOf = shop.now() + 2;
    const { members } = solved(await listMembers(shop.workspace, { segment: 'recent' }, { since: true, asOf }));
    assert.deepEqual(members.find(one => one.profile === early)?.member, null);
  });
});
