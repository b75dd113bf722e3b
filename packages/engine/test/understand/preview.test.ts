import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Problems, parseCondition } from '@satsuma/core';
import { refreshCatalog } from '../../src/ingest/catalog/refresh.ts';
import { contactable } from '../../src/understand/contactable.ts';
import { countPeople } from '../../src/understand/count.ts';
import { previewPeople } from '../../src/understand/preview.ts';
import { samplePeople } from '../../src/understand/sample.ts';
import { type Subject, within } from '../../src/understand/subject.ts';
import { day, NOW, openShop, solved } from './base.ts';

const condition = (input: unknown): Subject => {
  const where = parseCondition(input, 'where', new Problems());
  assert.ok(where);
  return { where };
};

const KRAKOW_BUYERS = condition({ all: [{ trait: 'city', is: 'Kraków' }, { event: 'Order Completed' }] });

describe('what a builder shows of people, in one answer', () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  before(async () => {
    shop = await openShop();
    const consent = (profile: number, text: string) => ({ name: 'consent.email', profile, text, time: day(1) });
    await shop.workspace.store.warehouse.insert('traits', [
      consent(1, 'true'),
      consent(2, 'false'),
      consent(3, 'true'),
    ]);
    await refreshCatalog(shop.workspace.store);
  });
  after(() => shop.close());

  const subjects: readonly (readonly [string, Subject])[] = [
    ['conditions', KRAKOW_BUYERS],
    ['a stored segment', { segment: 'lapsed' }],
    ['a stored segment with its samples', { segment: 'bought-category', with: 'samples' }],
    ['a class', { class: 'active', of: 'activity' }],
    ['nobody', condition({ trait: 'city', is: 'Radom' })],
    [
      'a class of a division that is not stored',
      {
        class: 'Kraków',
        by: { segmentation: 'towns', method: 'place', settings: { by: 'city', minimumSize: 1 } },
      },
    ],
  ];
  for (const [what, subject] of subjects) {
    it(`is what the same questions answer one by one: ${what}`, async () => {
      const { workspace } = shop;
      const traits = ['city'];
      const preview = solved(await previewPeople(workspace, subject, { sample: { size: 2, traits, seed: 'a' } }));
      const { contactable: reached, sample, also, ...counted } = preview;
      assert.deepEqual(counted, solved(await countPeople(workspace, subject)));
      assert.deepEqual(reached, solved(await contactable(workspace, subject)));
      assert.deepEqual(sample, solved(await samplePeople(workspace, subject, { size: 2, traits, seed: 'a' })));
      assert.deepEqual(also, []);
    });
  }

  it('counts others on the way, each by itself, with its people', async () => {
    const also = [condition({ trait: 'city', is: 'Warszawa' }), { segment: 'buyers' }];
    const found = solved(await previewPeople(shop.workspace, KRAKOW_BUYERS, { also }));
    assert.deepEqual(
      found.also,
      [3, 6].map((size, i) => ({ size, people: within({ subject: also[i] ?? KRAKOW_BUYERS, asOf: NOW }) })),
    );
    assert.deepEqual([found.size, found.sample], [3, undefined]);
  });

  it('says which of them is wrong', async () => {
    const found = await previewPeople(shop.workspace, KRAKOW_BUYERS, {
      also: [condition({ trait: 'citty', is: 'x' })],
    });
    assert.ok(!found.ok);
    assert.deepEqual(
      found.problems.map(({ code, path }) => [code, path]),
      [['unknown-trait', 'subjects[1].where.trait']],
    );
    const traits = await previewPeople(shop.workspace, KRAKOW_BUYERS, { sample: { traits: ['citty'] } });
    assert.ok(!traits.ok);
  });

  it('is given up when nobody waits any more', async () => {
    const signal = AbortSignal.abort();
    await assert.rejects(previewPeople(shop.workspace, KRAKOW_BUYERS, { signal }), { name: 'AbortError' });
  });
});
