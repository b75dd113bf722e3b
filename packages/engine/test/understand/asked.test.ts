import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SegmentationDefinition } from '@satsuma/core';
import { planChanges } from '../../src/definitions/change.ts';
import { refreshCatalog } from '../../src/ingest/catalog/refresh.ts';
import { readCohorts } from '../../src/understand/cohorts.ts';
import { listPeople } from '../../src/understand/sample.ts';
import type { Asked } from '../../src/understand/subject.ts';
import { listValues, type ValuesOf } from '../../src/understand/values.ts';
import { day, NOW, openShop, START, solved } from './base.ts';

describe('the people behind a number that no condition holds of', () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  before(async () => {
    shop = await openShop();
    await shop.workspace.store.warehouse.insert('traits', [
      { name: 'likes', profile: 1, time: START, text: '', list: ['jazz', 'rock'] },
      { name: 'likes', profile: 2, time: START, text: '', list: ['jazz'] },
      { name: 'likes', profile: 3, time: START, text: 'jazz', list: [] },
    ]);
    await refreshCatalog(shop.workspace.store);
  });
  after(() => shop.close());

  const who = async (asked: Asked) => solved(await listPeople(shop.workspace, { in: [asked], out: [] }));
  const problem = async (asked: Asked) => {
    const found = await listPeople(shop.workspace, { in: [asked], out: [] });
    return found.ok ? undefined : found.problems.map(({ code, path }) => [code, path]);
  };

  describe('a cell of cohorts', () => {
    const SETTINGS: readonly SegmentationDefinition['settings'][] = [
      {},
      { unit: 'week' },
      { orders: { minimumTotal: 50 } },
      { by: { campaign: 'Email Opened' }, unit: 'week' },
      { by: 'first-contact', unit: 'month' },
    ];
    for (const settings of SETTINGS)
      it(`is of as many people as it says, by ${JSON.stringify(settings)}`, async () => {
        const by: SegmentationDefinition = { segmentation: 'c', method: 'cohorts', ...(settings && { settings }) };
        const { cohorts } = solved(await readCohorts(shop.workspace, { definition: by }));
        assert.ok(cohorts.some(({ cells }) => cells.length > 1));
        for (const { cohort, cells } of cohorts)
          for (const { offset, reached, people } of cells) {
            const cell = { cohort, by, offset, asOf: NOW };
            const found = [await who({ ...cell, returned: false }), await who({ ...cell, returned: true })];
            assert.deepEqual([found[0]?.length, found[1]?.length], [reached, people], `${cohort} ${offset}`);
          }
      });

    it('has the people who did it, and none of another cohort', async () => {
      const by: SegmentationDefinition = { segmentation: 'c', method: 'cohorts' };
      const january = { cohort: '2026-01', by, asOf: NOW };
      assert.deepEqual(await who({ ...january, offset: 0, returned: true }), [1, 2, 6]);
      assert.deepEqual(await who({ ...january, offset: 1, returned: true }), [1]);
      assert.deepEqual(await who({ ...january, offset: 1, returned: false }), [1, 2, 6]);
      assert.deepEqual(await problem({ ...january, cohort: '2020-01', offset: 0, returned: true }), [
        ['unknown-class', 'cohort'],
      ]);
    });
  });

  describe('whom other settings move', () => {
    const from: SegmentationDefinition = {
      segmentation: 'activity',
      method: 'ordered-list',
      settings: {
        classes: [{ class: 'active', where: { segment: 'recent' } }, { segment: 'lapsed' }],
        rest: { class: 'rest' },
      },
    };
    const to: SegmentationDefinition = {
      ...from,
      settings: { classes: [{ class: 'active', where: { segment: 'krakow' } }], rest: { class: 'rest' } },
    };

    it('are those whom a plan counts', async () => {
      const found = await who({ moved: { from, to }, asOf: NOW });
      assert.deepEqual(found, [2, 3, 4, 6]);
      const [own] = solved(await planChanges(shop.workspace, [{ definition: to }], { asOf: NOW }));
      assert.equal(own?.effect?.kind === 'segmentation' && own.effect.moved, found.length);
    });

    it('are nobody where nothing changes, and are refused with the place of what cannot hold', async () => {
      const unmoved: Asked = { moved: { from, to: from }, asOf: NOW };
      assert.deepEqual(await who(unmoved), []);
      const known: Asked = { known: true, asOf: NOW };
      assert.deepEqual(solved(await listPeople(shop.workspace, { in: [unmoved, known], out: [] })), []);
      const broken = { ...to, settings: { classes: [{ segment: 'nothing' }], rest: { class: 'rest' } } };
      const [[code, path] = []] = (await problem({ moved: { from, to: broken }, asOf: NOW })) ?? [];
      assert.deepEqual([code, path?.startsWith('moved.to.')], ['unknown-segment', true]);
    });
  });

  describe('who has a value', () => {
    const EVERY: readonly ValuesOf[] = [
      { event: 'Order Completed', property: 'total' },
      { event: 'Email Opened', property: 'campaign_name' },
      { line: 'category' },
      { line: 'price' },
      { trait: 'city' },
      { trait: 'children' },
      { trait: 'likes' },
    ];
    for (const of of EVERY)
      it(`are as many as are listed: ${JSON.stringify(of)}`, async () => {
        const { values } = solved(await listValues(shop.workspace, of, { asOf: NOW }));
        assert.ok(values.length > 0);
        for (const { value, people, who: behind } of values)
          assert.equal(solved(await listPeople(shop.workspace, behind)).length, people, value);
      });

    it('of an order line are those who had it by then', async () => {
      assert.deepEqual(await who({ line: 'category', is: 'coffee', asOf: NOW }), [1, 2, 7]);
      assert.deepEqual(await who({ line: 'category', is: 'coffee', asOf: day(30) }), [1, 2]);
      assert.deepEqual(await problem({ line: 'categry', is: 'coffee', asOf: NOW }), [['unknown-property', 'line']]);
    });
  });

  it('can be told together with others', async () => {
    const people = {
      in: [
        { subject: { segment: 'krakow' }, asOf: NOW },
        { line: 'category', is: 'coffee', asOf: NOW },
      ],
      out: [{ line: 'price', is: '200', asOf: NOW }],
    };
    assert.deepEqual(solved(await listPeople(shop.workspace, people)), [1, 7]);
  });
});
