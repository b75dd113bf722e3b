import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Problems, parseCondition } from '@satsuma/core';
import { applyDefinitions } from '../../src/definitions/apply.ts';
import { refreshCatalog } from '../../src/ingest/catalog/refresh.ts';
import { raw } from '../../src/store/sql.ts';
import { contactable } from '../../src/understand/contactable.ts';
import { countPeople } from '../../src/understand/count.ts';
import { type Estimate, estimatePeople, scaled } from '../../src/understand/estimate.ts';
import { listMembers } from '../../src/understand/members.ts';
import type { Subject } from '../../src/understand/subject.ts';
import { ENDLESS } from '../store/warehouse.suite.ts';
import { day, definition, openShop, solved } from './base.ts';

const condition = (input: unknown): Subject => {
  const where = parseCondition(input, 'where', new Problems());
  assert.ok(where);
  return { where };
};

const PEOPLE = 60_000;

describe('estimating', () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  before(async () => {
    shop = await openShop();
  });
  after(() => shop.close());

  it('counts a small base whole', async () => {
    const found = solved(await estimatePeople(shop.workspace, { segment: 'krakow' }));
    assert.deepEqual(found, { size: 3, margin: 0, base: 8, isExact: true } satisfies Estimate);
  });

  it('waits for none of many long statements', async () => {
    const stop = new AbortController();
    const { warehouse } = shop.workspace.store;
    const long = Array.from({ length: 5 }, () => assert.rejects(warehouse.rows(ENDLESS, { signal: stop.signal })));
    assert.equal(solved(await estimatePeople(shop.workspace, { segment: 'krakow' })).size, 3);
    stop.abort();
    await Promise.all(long);
  });

  it('says what is wrong with the question, as counting does', async () => {
    assert.ok(!(await estimatePeople(shop.workspace, { segment: 'nope' })).ok);
  });

  describe('of whom one may write to', () => {
    before(async () => {
      const consent = (profile: number, name: string, text: string, on: number) => ({
        ...{ name: `consent.${name}`, profile, text, time: day(on) },
      });
      await shop.workspace.store.warehouse.insert('traits', [
        consent(1, 'email', 'true', 1),
        consent(2, 'email', 'true', 1),
        consent(2, 'email', 'false', 2),
        consent(3, 'sms', 'true', 2),
      ]);
      await refreshCatalog(shop.workspace.store);
    });

    it('has yes, no and never asked of each channel, by the latest word', async () => {
      const { size, channels } = solved(await contactable(shop.workspace, { segment: 'krakow' }));
      assert.equal(size, 3);
      assert.deepEqual(
        channels.map(({ people: _, ...counts }) => counts),
        [
          { channel: 'email', consented: 1, refused: 1, unknown: 1 },
          { channel: 'sms', consented: 0, refused: 0, unknown: 3 },
        ],
      );
      const before = solved(await contactable(shop.workspace, { segment: 'krakow' }, { asOf: day(1) }));
      assert.equal(before.channels[0]?.consented, 2);
    });

    it('has the people behind each of these numbers', async () => {
      const { channels } = solved(await contactable(shop.workspace, { segment: 'krakow' }));
      for (const { people, ...counts } of channels)
        for (const word of ['consented', 'refused', 'unknown'] as const) {
          const { members } = solved(await listMembers(shop.workspace, people[word]));
          assert.equal(members.length, counts[word], `${counts.channel}: ${word}`);
        }
    });
  });

  describe('of a base that is too large to look at whole', () => {
    before(async () => {
      const { warehouse } = shop.workspace.store;
      const numbers = `from numbers(9, ${PEOPLE - 8})`;
      await warehouse.run(
        raw(`insert into profiles (profile, created) select number, '2026-01-01 12:00:00' ${numbers}`),
      );
      // Who came late bought less often: the share falls from a half to nothing.
      await warehouse.run(
        raw(`insert into events (name, profile, time, id, total) select 'Order Completed', number, '2026-02-01 12:00:00', number + 10000, 10
          ${numbers} where cityHash64(number) % ${2 * PEOPLE} > number + ${PEOPLE}`),
      );
      await warehouse.run(
        raw(`insert into traits (name, profile, time, text) select 'city', number, '2026-01-01 12:00:00',
          if(cityHash64(number, 1) % 10 = 0, 'Kraków', 'Hel') ${numbers}`),
      );
      await refreshCatalog(shop.workspace.store);
      const list = { segmentation: 'towns', method: 'ordered-list' };
      const settings = { classes: [{ class: 'hel', where: { trait: 'city', is: 'Hel' } }], rest: { class: 'rest' } };
      solved(await applyDefinitions(shop.workspace, [{ definition: definition({ ...list, settings }) }]));
    });

    const close = async (subject: Subject) => {
      const found = solved(await estimatePeople(shop.workspace, subject, { exactUpTo: 12_000 }));
      const { size } = solved(await countPeople(shop.workspace, subject));
      assert.equal(found.isExact, false);
      assert.equal(found.base, PEOPLE);
      assert.ok(Math.abs(found.size - size) <= 1.5 * found.margin, `${found.size} ± ${found.margin}, really ${size}`);
      assert.ok(found.margin < 0.02 * PEOPLE, `± ${found.margin}`);
      return found;
    };

    it('is near the count, whatever is asked, and says how near', async () => {
      await close({ segment: 'buyers' });
      await close({ segment: 'krakow' });
      await close(condition({ all: [{ segment: 'krakow' }, { not: { segment: 'buyers' } }] }));
      await close(condition({ class: 'hel', of: 'towns' }));
    });

    it('is the same each time', async () => {
      const [a, b] = [await close({ segment: 'krakow' }), await close({ segment: 'krakow' })];
      assert.deepEqual(a, b);
    });

    it('does not say nobody where nobody was met', async () => {
      const found = solved(
        await estimatePeople(shop.workspace, condition({ trait: 'city', is: 'Gdańsk' }), { exactUpTo: 6_000 }),
      );
      assert.ok(found.size <= 1 + found.margin && found.margin >= 3);
    });
  });

  it('bounds by the spread between neighbouring stripes, so that a trend over the base is no error', () => {
    const rising = Array.from({ length: 64 }, (_, i) => ({ found: i, people: 100 }));
    const jumping = rising.map(({ people }, i) => ({ found: i % 2 === 0 ? 0 : 63, people }));
    assert.equal(scaled(rising, 64_000, 0.1).size, 20_160);
    assert.ok(scaled(rising, 64_000, 0.1).margin < 150);
    assert.ok(scaled(jumping, 64_000, 0.1).margin > 3_000);
  });
});
