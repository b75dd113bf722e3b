import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { applyDefinitions } from '../../src/definitions/apply.ts';
import { refreshCatalog } from '../../src/ingest/catalog/refresh.ts';
import { readOverview } from '../../src/understand/overview.ts';
import { listPeople } from '../../src/understand/sample.ts';
import { segmentFlow, segmentTrends } from '../../src/understand/trends.ts';
import { computeMemberships } from '../../src/workspace/compute.ts';
import { day, definition, NOW, openShop, START, solved } from './base.ts';

describe('the base at a glance', () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  before(async () => {
    shop = await openShop();
    const { warehouse } = shop.workspace.store;
    await warehouse.insert('profiles', [{ profile: 9, created: day(50) }]);
    await warehouse.insert('identifiers', [
      { kind: 'anonymous_id', value: 'a9', profile: 9, time: day(50) },
      { kind: 'anonymous_id', value: 'a1', profile: 1, time: day(2) },
    ]);
    const consent = (profile: number, channel: string, text: string, on: number) => ({
      name: `consent.${channel}`,
      profile,
      time: day(on),
      text,
    });
    await warehouse.insert('traits', [
      consent(1, 'email', 'true', 1),
      consent(2, 'email', 'true', 1),
      consent(2, 'email', 'false', 9),
      consent(3, 'sms', 'true', 80),
    ]);
    await refreshCatalog(shop.workspace.store);
  });
  after(() => shop.close());

  it('counts people, those who are known, those who are a device, buyers, and the last event', async () => {
    const { peopleOf, ...seen } = solved(await readOverview(shop.workspace));
    assert.deepEqual(seen, {
      asOf: NOW,
      people: 9,
      known: 8,
      anonymous: 1,
      buyers: 6,
      consents: [{ channel: 'email', given: 1, refused: 1 }],
      lastEvent: day(61),
    });
    const who = async (of: keyof typeof peopleOf) => solved(await listPeople(shop.workspace, peopleOf[of]));
    assert.deepEqual(await who('anonymous'), [9]);
    assert.deepEqual(await who('known'), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert.deepEqual(await who('buyers'), [1, 2, 3, 4, 6, 7]);
  });

  it('can be asked of any instant', async () => {
    const then = solved(await readOverview(shop.workspace, { asOf: day(3) }));
    assert.deepEqual([then.people, then.anonymous, then.buyers, then.lastEvent], [6, 0, 2, day(2)]);
    const before = solved(await readOverview(shop.workspace, { asOf: START - 1 }));
    assert.deepEqual([before.people, before.lastEvent, before.consents], [0, null, []]);
  });

  describe('day by day, as the log has it', () => {
    before(async () => {
      for (const on of [69, 71, 72]) solved(await computeMemberships(shop.workspace, { asOf: day(on) }));
    });

    it('has the size at the end of each day, and none before it was first computed', async () => {
      const { days, of } = await segmentTrends(shop.workspace, { days: 7, asOf: day(72) });
      assert.equal(days.at(-1), day(72) - 13 * 3_600_000);
      assert.deepEqual(of.recent, { sizes: [null, null, null, 4, 4, 2, 2], entered: 0, left: 2 });
      assert.deepEqual(of.buyers, { sizes: [null, null, null, 6, 6, 6, 6], entered: 0, left: 0 });
      assert.deepEqual(of.activity, { sizes: [null, null, null, 9, 9, 9, 9], entered: 0, left: 0 });
      assert.deepEqual(of['bought-category'], { sizes: Array(7).fill(null), entered: 0, left: 0 });
    });

    it('has nobody where nobody was found', async () => {
      const nobody = { segment: 'nobody', where: { trait: 'city', is: 'Hel' } };
      solved(await applyDefinitions(shop.workspace, [{ definition: definition(nobody) }], { compute: false }));
      solved(await computeMemberships(shop.workspace, { asOf: day(72), only: ['nobody'] }));
      const { of } = await segmentTrends(shop.workspace, { days: 2, asOf: day(72) });
      assert.deepEqual(of.nobody, { sizes: [null, 0], entered: 0, left: 0 });
    });

    it('begins with what there was before the first day', async () => {
      const { of } = await segmentTrends(shop.workspace, { days: 1, asOf: day(72) });
      assert.deepEqual(of.recent, { sizes: [2], entered: 0, left: 0 });
    });

    it('says of one segment, or class, who came and went; the first computation is no coming', async () => {
      const flow = async (id: string, name?: string) =>
        solved(await segmentFlow(shop.workspace, id, { days: 4, asOf: day(72), ...(name && { class: name }) })).map(
          ({ entered, left }) => [entered, left],
        );
      assert.deepEqual(await flow('recent'), [
        [0, 0],
        [0, 0],
        [0, 2],
        [0, 0],
      ]);
      assert.deepEqual((await flow('activity', 'lapsed'))[2], [2, 0]);
      assert.deepEqual((await flow('activity', 'active'))[2], [0, 2]);
      assert.deepEqual((await flow('activity'))[2], [0, 0]);
      assert.ok(!(await segmentFlow(shop.workspace, 'nope')).ok);
    });
  });
});
