import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Problems, parseCondition } from '@satsuma/core';
import { countPeople } from '../../src/understand/count.ts';
import { explainClass, explainMember } from '../../src/understand/explain.ts';
import { findPerson } from '../../src/understand/find.ts';
import { listPeople, samplePeople } from '../../src/understand/sample.ts';
import type { Subject } from '../../src/understand/subject.ts';
import { day, definition, NOW, openShop, solved } from './base.ts';

const condition = (input: unknown): Subject => {
  const where = parseCondition(input, 'where', new Problems());
  assert.ok(where);
  return { where };
};

describe('asking about people', () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  before(async () => {
    shop = await openShop();
    await shop.workspace.store.warehouse.insert('identifiers', [
      { kind: 'phone', value: '+48600100200', profile: 4, time: day(1) },
      { kind: 'card', value: 'u3', profile: 5, time: day(1) },
    ]);
    await shop.workspace.store.warehouse.insert('merges', [
      { winner: 90, loser: 91, time: day(1), cause: 'email', import: 1 },
      { winner: 3, loser: 90, time: day(2), cause: 'email', import: 1 },
    ]);
  });
  after(() => shop.close());

  describe('counting', () => {
    const count = async (subject: Subject, asOf?: number) =>
      solved(await countPeople(shop.workspace, subject, asOf === undefined ? {} : { asOf }));
    const problems = async (subject: Subject) => {
      const counted = await countPeople(shop.workspace, subject);
      assert.ok(!counted.ok);
      return counted.problems.map(({ code, path, hint }) => [code, path, hint]);
    };

    it('counts a segment, and what share of everybody it is', async () => {
      const { size, base, share, asOf } = await count({ segment: 'krakow' });
      assert.deepEqual({ size, base, share, asOf }, { size: 3, base: 8, share: 3 / 8, asOf: NOW });
    });

    it('counts as of any instant: who came later is not there yet, what happened later has not happened', async () => {
      const { size, base } = await count({ segment: 'buyers' }, day(35));
      assert.deepEqual([size, base], [3, 6]);
    });

    it('counts a class, a condition, and a definition that is not stored', async () => {
      assert.equal((await count({ class: 'lapsed', of: 'activity' })).size, 2);
      assert.equal((await count(condition({ trait: 'city', in: ['Kraków', 'Gdańsk'] }))).size, 4);
      const draft = definition({ segment: 'draft', where: { not: { segment: 'buyers' } } });
      assert.ok('segment' in draft);
      assert.equal((await count({ definition: draft })).size, 2);
    });

    it('counts a class of a segmentation that is not stored, and says what is wrong with one', async () => {
      const tiers = (settings: object): Subject => {
        const by = definition({ segmentation: 'value', name: 'Value', method: 'value-tiers', settings });
        assert.ok('segmentation' in by);
        return { class: 'best', by };
      };
      const orders = { by: 'orders', tiers: [{ class: 'best', from: 1 }, { class: 'rest' }] };
      const { size } = await count(tiers(orders));
      assert.equal(size, (await count({ segment: 'buyers' })).size);
      assert.deepEqual(await problems(tiers({ by: 'orders', tiers: [{ class: 'best' }, { class: 'rest' }] })), [
        ['missing-key', 'by.settings.tiers[0]', undefined],
      ]);
    });

    it('binds parameters to values or samples, and asks for them where they are open', async () => {
      assert.equal((await count({ segment: 'bought-category', with: { category: 'coffee' } })).size, 3);
      assert.equal((await count({ segment: 'bought-category', with: 'samples' })).size, 2);
      assert.deepEqual(await problems({ segment: 'bought-category' }), [
        ['unbound-parameter', 'parameters.category', 'give one'],
      ]);
      assert.deepEqual(await problems({ segment: 'bought-category', with: { category: 3 } }), [
        ['wrong-type', 'parameters.category', undefined],
      ]);
    });

    it('shows what each condition of an "all" holds for alone, and leaves', async () => {
      const { funnel, size } = await count({
        where: { all: [{ segment: 'buyers' }, { trait: 'city', is: 'Kraków' }, { not: { segment: 'recent' } }] },
      });
      assert.deepEqual(
        funnel.map(({ path, alone, left }) => [path, alone, left]),
        [
          ['where.all[0]', 6, 6],
          ['where.all[1]', 3, 3],
          ['where.all[2]', 4, 1],
        ],
      );
      assert.equal(funnel.at(-1)?.left, size);
      assert.deepEqual(
        await Promise.all(funnel.map(async step => solved(await listPeople(shop.workspace, step.people)))),
        [[1, 2, 3, 4, 6, 7], [1, 2, 7], [2]],
      );
      assert.deepEqual((await count({ segment: 'buyers' })).funnel, []);
    });

    it('refuses what nobody knows, with the nearest known name', async () => {
      assert.deepEqual(await problems({ segment: 'buyer' }), [['unknown-segment', 'buyer', 'did you mean "buyers"?']]);
      assert.deepEqual(await problems({ segment: 'activity' }), [
        ['unknown-segment', 'activity', 'name one of its classes: active, lapsed, rest'],
      ]);
      assert.deepEqual(await problems({ class: 'lapse', of: 'activity' }), [
        ['unknown-class', 'where.class', 'did you mean "lapsed"?'],
      ]);
      assert.deepEqual(await problems(condition({ event: 'Order Complete' })), [
        ['unknown-event', 'where.event', 'did you mean "Order Completed"?'],
      ]);
    });

    it('stops when it is told to, and says how far it is', async () => {
      const shares: number[] = [];
      await countPeople(shop.workspace, { segment: 'buyers' }, { onProgress: share => shares.push(share) });
      assert.equal(shares.at(-1), 1);
      const stopped = countPeople(
        shop.workspace,
        { segment: 'buyers' },
        { signal: AbortSignal.abort(new Error('enough')) },
      );
      await assert.rejects(stopped, /enough/);
    });
  });

  describe('sampling and listing', () => {
    it('shows people with their identifiers and the traits asked for', async () => {
      const { of, members } = solved(
        await samplePeople(shop.workspace, { segment: 'lapsed' }, { traits: ['first_name', 'city'] }),
      );
      assert.equal(of, 2);
      assert.deepEqual(
        members.toSorted((a, b) => a.profile - b.profile),
        [
          {
            profile: 2,
            identifiers: [
              { kind: 'email', value: 'bartek@example.com' },
              { kind: 'user_id', value: 'u2' },
            ],
            traits: { first_name: 'Bartek', city: 'Kraków' },
          },
          {
            profile: 6,
            identifiers: [
              { kind: 'email', value: 'filip@example.com' },
              { kind: 'user_id', value: 'u6' },
            ],
            traits: { first_name: 'Filip' },
          },
        ],
      );
    });

    it('chooses the same people every time, and others with another seed', async () => {
      const chosen = async (seed: string) =>
        solved(await samplePeople(shop.workspace, { where: { everyone: true } }, { size: 4, seed })).members.map(
          m => m.profile,
        );
      const seeds = ['a', 'b', 'c', 'd'];
      const first = await Promise.all(seeds.map(chosen));
      assert.deepEqual(await Promise.all(seeds.map(chosen)), first);
      assert.ok(new Set(first.map(String)).size > 1);
      assert.ok(first.every(profiles => new Set(profiles).size === 4));
    });

    it('lists profile numbers a page at a time', async () => {
      const page = async (after: number) =>
        solved(await listPeople(shop.workspace, { segment: 'buyers' }, { after, limit: 4 }));
      assert.deepEqual([await page(0), await page(4), await page(7)], [[1, 2, 3, 4], [6, 7], []]);
    });

    it('shows traits as they were', async () => {
      await shop.workspace.store.warehouse.insert('traits', [
        { name: 'city', profile: 6, time: day(10), text: 'Sopot' },
        { name: 'city', profile: 6, time: day(20), text: '' },
      ]);
      const city = async (asOf: number) =>
        solved(
          await samplePeople(shop.workspace, condition({ trait: 'first_name', is: 'Filip' }), {
            asOf,
            traits: ['city'],
          }),
        ).members[0]?.traits;
      assert.deepEqual(await Promise.all([day(5), day(15), day(25)].map(city)), [{}, { city: 'Sopot' }, {}]);
    });

    it('refuses a trait that nobody knows', async () => {
      const sampled = await samplePeople(shop.workspace, { segment: 'buyers' }, { traits: ['citi'] });
      assert.ok(!sampled.ok);
      assert.deepEqual(
        sampled.problems.map(p => [p.code, p.hint]),
        [['unknown-trait', 'did you mean "city"?']],
      );
    });
  });

  describe('finding one person', () => {
    const find = async (key: Parameters<typeof findPerson>[1]) => {
      const found = await findPerson(shop.workspace, key);
      return found.ok ? found.value : found.problems.map(p => p.code);
    };

    it('takes any identifier, as people write it', async () => {
      assert.equal(await find({ identifier: 'u2' }), 2);
      assert.equal(await find({ identifier: '  Ewa@Example.COM ' }), 5);
      assert.equal(await find({ identifier: '600 100 200' }), 4);
      assert.equal(await find({ identifier: '+48 600-100-200', kind: 'phone' }), 4);
      assert.equal(await find({ profile: 7 }), 7);
    });

    it('follows a number that was merged into another', async () => {
      assert.equal(await find({ profile: 91 }), 3);
    });

    it('does not guess', async () => {
      assert.deepEqual(await find({ identifier: 'u3' }), ['ambiguous']);
      assert.equal(await find({ identifier: 'u3', kind: 'card' }), 5);
      assert.deepEqual(await find({ identifier: 'nobody@example.com' }), ['unknown-person']);
      assert.deepEqual(await find({ identifier: "' or 1 = 1 --" }), ['unknown-person']);
      assert.deepEqual(await find({ profile: 99 }), ['unknown-person']);
    });
  });

  describe('explaining', () => {
    it('says of each condition whether it holds, and what was found', async () => {
      const { person, explanation } = solved(
        await explainMember(shop.workspace, { identifier: 'u2' }, { segment: 'lapsed' }),
      );
      assert.equal(person.traits.first_name, 'Bartek');
      assert.equal(explanation.member, true);
      assert.equal(explanation.segment, 'lapsed');
      assert.deepEqual(
        explanation.condition.of.map(c => [c.path, c.holds]),
        [
          ['where.all[0]', true],
          ['where.all[1]', true],
        ],
      );
    });

    it('agrees with counting, for everybody, of segments and of classes', async () => {
      for (const subject of [
        { segment: 'lapsed' },
        { segment: 'bought-category', with: 'samples' },
        { class: 'active', of: 'activity' },
        { class: 'Warszawa', of: 'cities' },
        { where: { all: [{ class: 'rest', of: 'activity', ago: '30 days' }, { segment: 'recent' }] } },
      ] as const) {
        const members = solved(await listPeople(shop.workspace, subject));
        const explained: number[] = [];
        for (const profile of [1, 2, 3, 4, 5, 6, 7, 8]) {
          const found = solved(await explainMember(shop.workspace, { profile }, subject));
          if (found.explanation.member) explained.push(profile);
        }
        assert.deepEqual(explained, members, JSON.stringify(subject));
      }
    });

    it('tells the class that somebody is in when a condition asks for another', async () => {
      const { explanation, classes } = solved(
        await explainMember(shop.workspace, { profile: 2 }, { class: 'active', of: 'activity' }),
      );
      assert.equal(explanation.member, false);
      assert.deepEqual(
        classes.map(c => [c.segmentation, c.asOf, c.verdict?.class]),
        [['activity', NOW, 'lapsed']],
      );
    });

    it('says which class, and what it rests on', async () => {
      const explained = solved(await explainClass(shop.workspace, { profile: 2 }, 'activity'));
      assert.equal(explained.verdict?.class, 'lapsed');
      assert.deepEqual(
        explained.verdict?.because.map(fact => fact.value),
        [2],
      );
      assert.equal(explained.class?.id, 'lapsed');
      assert.deepEqual(
        explained.classes.map(c => c.id),
        ['active', 'lapsed', 'rest'],
      );
    });

    it('knows nobody before they came', async () => {
      const { explanation } = solved(
        await explainMember(shop.workspace, { profile: 8 }, { where: { everyone: true } }, { asOf: day(50) }),
      );
      assert.deepEqual([explanation.known, explanation.member], [false, false]);
      assert.equal(
        solved(await explainClass(shop.workspace, { profile: 8 }, 'activity', { asOf: day(50) })).verdict,
        null,
      );
    });

    it('refuses a segmentation that is none', async () => {
      const explained = await explainClass(shop.workspace, { profile: 8 }, 'buyers');
      assert.ok(!explained.ok);
      assert.equal(explained.problems[0]?.message, '"buyers" is a segment, not a segmentation');
    });
  });
});
