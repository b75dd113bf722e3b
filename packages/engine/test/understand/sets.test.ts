import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { refreshCatalog } from '../../src/ingest/catalog/refresh.ts';
import { type Feature, setsApart } from '../../src/understand/apart.ts';
import { compareSegments } from '../../src/understand/compare.ts';
import { overlap } from '../../src/understand/overlap.ts';
import { listPeople } from '../../src/understand/sample.ts';
import type { People, Subject } from '../../src/understand/subject.ts';
import { DAY, day, NOW, openShop, solved } from './base.ts';

describe('comparing sets of people', () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  before(async () => {
    shop = await openShop();
    const back = { name: 'Order Refunded', profile: 2, time: day(10), id: 77, total: 50, currency: 'PLN' };
    await shop.workspace.store.warehouse.insert('events', [back]);
    await shop.workspace.store.warehouse.insert('traits', [
      { name: 'hobbies', profile: 1, time: day(0), text: '', list: ['tea', 'chess'] },
      { name: 'hobbies', profile: 2, time: day(0), text: '', list: ['tea'] },
      { name: 'birth_date', profile: 1, time: day(0), text: '1990-03-04', moment: '1990-03-03T23:00:00Z' },
      { name: 'birth_date', profile: 3, time: day(0), text: '1966-03-05', moment: '1966-03-04T23:00:00Z' },
    ]);
    await refreshCatalog(shop.workspace.store);
  });
  after(() => shop.close());

  const who = async (people: People) => solved(await listPeople(shop.workspace, people));

  describe('overlap', () => {
    const segments: readonly Subject[] = ['buyers', 'krakow', 'recent'].map(segment => ({ segment }));

    it('counts every set, every pair and every region that holds somebody', async () => {
      const found = solved(await overlap(shop.workspace, segments));
      assert.deepEqual(
        found.sets.map(s => s.size),
        [6, 3, 4],
      );
      assert.deepEqual(
        found.pairs.map(p => [p.a, p.b, p.size, p.jaccard, p.shareOfA, p.shareOfB]),
        [
          [0, 1, 3, 3 / 6, 3 / 6, 1],
          [0, 2, 4, 4 / 6, 4 / 6, 1],
          [1, 2, 2, 2 / 5, 2 / 3, 2 / 4],
        ],
      );
      assert.equal(found.union, 6);
      const regions = await Promise.all(
        found.regions.map(async r => [r.in.join(), r.size, await who(r.people)] as const),
      );
      assert.deepEqual(
        regions.toSorted((a, b) => (a[0] < b[0] ? -1 : 1)),
        [
          ['0', 1, [6]],
          ['0,1', 1, [2]],
          ['0,1,2', 2, [1, 7]],
          ['0,2', 2, [3, 4]],
        ],
      );
      assert.deepEqual(found.others, { regions: 0, size: 0 });
    });

    it('names the largest regions and sums up the others', async () => {
      const found = solved(await overlap(shop.workspace, segments, { regions: 1 }));
      assert.equal(found.regions.length, 1);
      assert.deepEqual(found.others, { regions: 3, size: 4 });
      assert.equal(found.union, 6);
    });

    it('takes more sets than a word has bits', async () => {
      const many = Array.from({ length: 70 }, (_, i): Subject => {
        const first = i % 7 === 3 ? 'krakow' : 'buyers';
        return { segment: first };
      });
      const found = solved(await overlap(shop.workspace, many));
      assert.equal(found.pairs.length, (70 * 69) / 2);
      const coffee = many.flatMap((s, i) => ('segment' in s && s.segment === 'krakow' ? [i] : []));
      assert.deepEqual(
        found.regions.map(r => [r.in.length, r.size]).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
        [
          [70 - coffee.length, 3],
          [70, 3],
        ],
      );
    });

    it('is empty for sets without anybody', async () => {
      const nobody: Subject = { where: { not: { everyone: true } } };
      const found = solved(await overlap(shop.workspace, [nobody, nobody]));
      assert.deepEqual([found.union, found.regions, found.pairs[0]?.jaccard], [0, [], 0]);
    });

    it('names the set that is not known', async () => {
      const found = await overlap(shop.workspace, [...segments, { where: { event: 'Nothing' } }]);
      assert.ok(!found.ok);
      assert.deepEqual(
        found.problems.map(p => p.path),
        ['subjects[3].where.event'],
      );
    });
  });

  describe('what sets a segment apart', () => {
    const apart = async (subject: Subject, against?: Subject) =>
      solved(await setsApart(shop.workspace, subject, { minimum: 1, ...(against && { against }) }));
    const line = (f: Feature) => `${f.kind}:${f.name}:${f.value} ${f.inside.count}/${f.outside.count}`;

    it('counts traits, purchases, events and campaigns inside and outside', async () => {
      const { inside, outside, features } = await apart({ segment: 'krakow' });
      assert.deepEqual([inside.size, outside.size], [3, 5]);
      assert.deepEqual(features.map(line).toSorted(), [
        'campaign:Email Delivered:Spring 2/2',
        'campaign:Email Link Clicked:Spring 0/1',
        'campaign:Email Opened:Spring 1/1',
        'category::coffee 3/0',
        'category::mugs 0/2',
        'category::tea 0/2',
        'event:Email Delivered: 2/2',
        'event:Email Link Clicked: 0/1',
        'event:Email Opened: 1/1',
        'event:Order Completed: 3/3',
        'event:Order Refunded: 1/0',
        'product::p-coffee 3/0',
        'product::p-mugs 0/2',
        'product::p-tea 0/2',
        'trait:children:0 0/2',
        'trait:children:1 2/1',
        'trait:children:2 1/2',
        'trait:city:Gdańsk 0/1',
        'trait:city:Kraków 3/0',
        'trait:city:Warszawa 0/3',
        'trait:hobbies:chess 1/0',
        'trait:hobbies:tea 2/0',
      ]);
    });

    it('says of each how much more frequent it is, how sure that is, and whether the definition says so itself', async () => {
      const { features } = await apart({ segment: 'krakow' });
      const of = (name: string) => features.find(f => line(f).startsWith(name));
      const children = of('trait:children:1');
      assert.ok(children);
      assert.equal(children.ratio.toFixed(4), (2 / 3 / (1 / 5)).toFixed(4));
      assert.ok(children.low < children.ratio && children.ratio < children.high);
      assert.deepEqual([children.direction, children.byDefinition], ['over', false]);
      assert.deepEqual([of('trait:children:0')?.direction, of('trait:city:Kraków')?.byDefinition], ['under', true]);
      // Fisher's exact test of 3 of 3 against 0 of 5: 1 / C(8, 3).
      assert.equal(of('category::coffee')?.p.toFixed(6), (1 / 56).toFixed(6));
      for (const f of features) assert.ok(f.q >= f.p && f.q <= 1 + 1e-9);
      assert.deepEqual(
        features.map(f => f.p),
        features.map(f => f.p).toSorted((a, b) => a - b),
      );
    });

    it('lists the people behind every number', async () => {
      const { features, inside, outside } = await apart({ segment: 'krakow' });
      assert.deepEqual(
        [await who(inside.people), await who(outside.people)],
        [
          [1, 2, 7],
          [3, 4, 5, 6, 8],
        ],
      );
      for (const f of features) {
        assert.equal((await who(f.inside.people)).length, f.inside.count, line(f));
        assert.equal((await who(f.outside.people)).length, f.outside.count, line(f));
      }
    });

    it('compares numbers by mean and median, age among them', async () => {
      const { numbers } = await apart({ segment: 'krakow' });
      const children = numbers.find(n => n.name === 'children');
      assert.deepEqual(
        [children?.inside.mean.toFixed(3), children?.outside.mean, children?.inside.median, children?.outside.median],
        ['1.333', 1, 1, 1],
      );
      const age = numbers.find(n => n.name === 'age');
      // As of 4 March 2026: a birthday today counts, one tomorrow does not yet.
      assert.deepEqual([age?.inside.mean, age?.outside.mean], [36, 59]);
      assert.equal(age?.p, 1);
    });

    it('holds one segment against another, without those who are in both', async () => {
      const { outside } = await apart({ segment: 'krakow' }, { segment: 'recent' });
      assert.deepEqual(await who(outside.people), [3, 4]);
    });

    it('looks only at what enough people have, and at the kinds asked for', async () => {
      const found = solved(await setsApart(shop.workspace, { segment: 'krakow' }, { minimum: 3, kinds: ['trait'] }));
      assert.deepEqual(found.features.map(line).toSorted(), [
        'trait:children:1 2/1',
        'trait:children:2 1/2',
        'trait:city:Kraków 3/0',
        'trait:city:Warszawa 0/3',
      ]);
      assert.deepEqual(found.leftOut, ['birth_date', 'first_name']);
    });

    it('sees only what had happened', async () => {
      const found = solved(
        await setsApart(shop.workspace, { segment: 'krakow' }, { minimum: 1, asOf: day(3), kinds: ['event'] }),
      );
      assert.deepEqual(found.features.map(line), ['event:Order Completed: 2/0']);
    });

    it('stops when it is told to', async () => {
      const stop = new AbortController();
      const found = setsApart(
        shop.workspace,
        { segment: 'krakow' },
        {
          signal: stop.signal,
          onProgress: () => stop.abort(new Error('enough')),
        },
      );
      await assert.rejects(found, /enough/);
    });
  });

  describe('side by side', () => {
    it('shows size, orders, money and engagement of each and of everybody', async () => {
      const { base, groups } = solved(
        await compareSegments(shop.workspace, [{ segment: 'krakow' }, { segment: 'lapsed' }]),
      );
      const [krakow, lapsed] = groups;
      assert.deepEqual([base.size, krakow?.size, lapsed?.size, krakow?.share], [8, 3, 2, 3 / 8]);
      assert.deepEqual(krakow?.orders, {
        buyers: 3,
        orders: 5,
        frequency: 5 / 3,
        recency: 21,
        money: [{ currency: 'PLN', orders: 5, total: 395, averageOrder: 79 }],
      });
      assert.deepEqual(lapsed?.orders.money, [{ currency: 'PLN', orders: 2, total: 160, averageOrder: 80 }]);
      assert.deepEqual(krakow?.engagement, {
        received: 2,
        opened: 1,
        clicked: 0,
        messages: 2,
        openRate: 1 / 2,
        clickToOpenRate: 0,
      });
      assert.deepEqual(lapsed?.engagement.openRate, 0);
      assert.deepEqual(base.traits.city?.slice(0, 2), [
        { value: 'Kraków', size: 3 },
        { value: 'Warszawa', size: 3 },
      ]);
    });

    it('lists the people behind the figures', async () => {
      const { groups } = solved(await compareSegments(shop.workspace, [{ segment: 'krakow' }], { days: 21 }));
      const [group] = groups;
      assert.ok(group);
      assert.deepEqual(await Promise.all(Object.values(group.who).map(who)), [[1], [1, 2], [1], []]);
      assert.deepEqual([group.orders.buyers, group.engagement.received, group.engagement.opened], [1, 2, 1]);
    });

    it('keeps currencies apart', async () => {
      await shop.workspace.store.warehouse.insert('events', [
        { name: 'Order Completed', profile: 7, time: NOW - DAY, id: 900, total: 20, currency: 'EUR' },
      ]);
      await refreshCatalog(shop.workspace.store);
      const { groups } = solved(await compareSegments(shop.workspace, [{ segment: 'krakow' }]));
      assert.deepEqual(groups[0]?.orders.money, [
        { currency: 'PLN', orders: 5, total: 395, averageOrder: 79 },
        { currency: 'EUR', orders: 1, total: 20, averageOrder: 20 },
      ]);
      assert.equal(groups[0]?.orders.orders, 6);
    });

    it('has zeros for people who did nothing', async () => {
      const { groups } = solved(
        await compareSegments(shop.workspace, [{ where: { trait: 'first_name', is: 'Hubert' } }]),
      );
      assert.deepEqual(
        [groups[0]?.orders.buyers, groups[0]?.orders.recency, groups[0]?.engagement.openRate],
        [0, null, null],
      );
    });
  });
});
