import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { classHistory, sizeHistory } from '../../src/understand/history.ts';
import { instantsBetween } from '../../src/understand/instants.ts';
import {
  changesOf,
  type LoggedChange,
  type LogPage,
  type LogPosition,
  membershipOn,
} from '../../src/understand/log.ts';
import { listPeople } from '../../src/understand/sample.ts';
import { transitions } from '../../src/understand/transitions.ts';
import { computeMemberships } from '../../src/workspace/compute.ts';
import { DAY, day, NOW, ORDERS, openShop, solved } from './base.ts';

describe('looking back', () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  before(async () => {
    shop = await openShop();
  });
  after(() => shop.close());

  describe('at instants a step apart', () => {
    const iso = (text: string) => Date.parse(text);
    const dates = (from: string, to: string, every: string) =>
      solved(instantsBetween(iso(from), iso(to), { every }, 'Europe/Warsaw')).map(ms => new Date(ms).toISOString());

    it('goes back from the last one by the calendar', () => {
      assert.deepEqual(dates('2026-01-01T00:00:00Z', '2026-05-31T10:00:00Z', '1 month'), [
        '2026-01-31T11:00:00.000Z',
        '2026-02-28T11:00:00.000Z',
        '2026-03-31T10:00:00.000Z',
        '2026-04-30T10:00:00.000Z',
        '2026-05-31T10:00:00.000Z',
      ]);
    });

    it('has the last one even when nothing is older', () => {
      assert.equal(dates('2026-06-01T00:00:00Z', '2026-05-31T10:00:00Z', '1 day').length, 1);
    });

    it('spreads a number of points evenly, both ends included', () => {
      assert.deepEqual(solved(instantsBetween(0, 100, { points: 5 }, 'UTC')), [0, 25, 50, 75, 100]);
    });

    it('refuses steps that are none, and pictures with too many points', () => {
      for (const spacing of [{ every: 'a while' }, { every: '1 minute' }, { points: 0 }, { points: 1e6 }])
        assert.ok(!instantsBetween(0, 365 * DAY, spacing, 'UTC').ok);
    });
  });

  describe('at the size of a segment', () => {
    it('counts each point from what had happened by then', async () => {
      const points = solved(
        await sizeHistory(shop.workspace, { segment: 'recent' }, { spacing: { every: '10 days' } }),
      );
      const expected = (at: number): number =>
        new Set(ORDERS.filter(([, on]) => day(on) <= at && day(on) > at - 30 * DAY).map(([profile]) => profile)).size;
      assert.deepEqual(
        points.map(p => [(p.at - day(0)) / DAY, p.size, p.base]),
        [2, 12, 22, 32, 42, 52, 62].map(n => [n, expected(day(n)), n < 40 ? 6 : n < 60 ? 7 : 8]),
      );
      for (const { size, people } of points)
        assert.equal(solved(await listPeople(shop.workspace, people)).length, size);
    });

    it('goes back to the first event, or to where it is told', async () => {
      const first = async (from?: number) =>
        solved(
          await sizeHistory(
            shop.workspace,
            { segment: 'recent' },
            { ...(from && { from }), spacing: { every: '1 day' } },
          ),
        )[0];
      assert.equal((await first())?.at, day(0));
      assert.equal((await first(day(30)))?.at, day(30));
    });

    it('counts more points than one statement takes, in order', async () => {
      const days = solved(await sizeHistory(shop.workspace, { segment: 'buyers' }, { spacing: { every: '1 day' } }));
      assert.equal(days.length, 63);
      assert.deepEqual(
        days.map(p => p.size),
        days.map(p => new Set(ORDERS.filter(([, on]) => day(on) <= p.at).map(([profile]) => profile)).size),
      );
    });

    it('counts all classes, which always make up everybody', async () => {
      const { classes, points } = solved(
        await classHistory(shop.workspace, 'activity', { spacing: { every: '10 days' } }),
      );
      assert.deepEqual(
        classes.map(c => c.id),
        ['active', 'lapsed', 'rest'],
      );
      assert.deepEqual(points.at(-1)?.sizes, { active: 4, lapsed: 2, rest: 2 });
      for (const { sizes, base } of points)
        assert.equal(
          Object.values(sizes).reduce((a, b) => a + b, 0),
          base,
        );
    });

    it('refuses to follow the classes of a segment', async () => {
      assert.ok(!(await classHistory(shop.workspace, 'buyers')).ok);
    });
  });

  describe('at moves between two instants', () => {
    const cells = async (division: Parameters<typeof transitions>[1], from: number, to = NOW) =>
      solved(await transitions(shop.workspace, division, { from, to })).cells;

    it('counts every move, who stayed, and who is new', async () => {
      const found = await cells({ segmentation: 'activity' }, day(35));
      assert.deepEqual(
        found.map(({ from, to, size, probability }) => [from, to, size, probability]),
        [
          [null, 'active', 1, 1 / 2],
          [null, 'rest', 1, 1 / 2],
          ['active', 'active', 1, 1],
          ['lapsed', 'lapsed', 2, 1],
          ['rest', 'active', 2, 2 / 3],
          ['rest', 'rest', 1, 1 / 3],
        ],
      );
      assert.deepEqual(
        await Promise.all(found.map(async cell => solved(await listPeople(shop.workspace, cell.people)))),
        [[7], [8], [1], [2, 6], [3, 4], [5]],
      );
    });

    it('takes a list of segments, of which the first that holds decides', async () => {
      const found = await cells({ segments: ['krakow', 'recent'] }, day(35));
      assert.deepEqual(
        found.map(({ from, to, size }) => [from, to, size]),
        [
          [null, 'krakow', 1],
          [null, 'other', 1],
          ['krakow', 'krakow', 2],
          ['other', 'recent', 2],
          ['other', 'other', 2],
        ],
      );
      for (const cell of found) assert.equal(solved(await listPeople(shop.workspace, cell.people)).length, cell.size);
    });

    it('shows those who were not known yet as gone, when it looks backwards', async () => {
      const found = await cells({ segmentation: 'cities' }, NOW, day(35));
      assert.deepEqual(
        found.filter(c => c.to === null).map(c => [c.from, c.size]),
        [
          ['Kraków', 1],
          ['Warszawa', 1],
        ],
      );
    });

    it('refuses what is no segmentation and no list of segments', async () => {
      assert.ok(!(await transitions(shop.workspace, { segmentation: 'buyers' }, { from: 0 })).ok);
      assert.ok(!(await transitions(shop.workspace, { segments: ['nobody-knows'] }, { from: 0 })).ok);
      assert.ok(!(await transitions(shop.workspace, { segments: ['bought-category'] }, { from: 0 })).ok);
    });
  });

  describe('at the log of memberships', () => {
    before(async () => {
      for (const asOf of [day(30), day(45), NOW])
        solved(await computeMemberships(shop.workspace, { asOf, cause: asOf === NOW ? 'import 7' : 'clock' }));
    });

    const shown = (change: LoggedChange) =>
      `${(change.time - day(0)) / DAY} ${change.segment} ${change.profile} ${change.kind} ${change.from}>${change.to} ${change.cause}`;

    it('tells who entered, left and moved, when and why', async () => {
      const { changes, next } = solved(await changesOf(shop.workspace, { segment: 'activity', from: day(31) }));
      assert.deepEqual(changes.map(shown), [
        '45 activity 2 moved active>lapsed clock',
        '45 activity 3 moved rest>active clock',
        '45 activity 6 moved active>lapsed clock',
        '45 activity 7 entered >active clock',
        '62 activity 4 moved rest>active import 7',
        '62 activity 8 entered >rest import 7',
      ]);
      assert.equal(next, null);
    });

    it('tells everything of one person', async () => {
      const { changes } = solved(await changesOf(shop.workspace, { profile: 4 }));
      assert.deepEqual(changes.map(shown), [
        '30 activity 4 entered >rest first computation',
        '30 cities 4 entered >Warszawa first computation',
        '62 activity 4 moved rest>active import 7',
        '62 buyers 4 entered > import 7',
        '62 recent 4 entered > import 7',
      ]);
    });

    it('comes in pages that leave nothing out and repeat nothing', async () => {
      const all = solved(await changesOf(shop.workspace, { limit: 10_000 })).changes;
      const paged: LoggedChange[] = [];
      for (let after: LogPosition | undefined; ; ) {
        const page: LogPage = solved(await changesOf(shop.workspace, { limit: 7, ...(after && { after }) }));
        paged.push(...page.changes);
        if (page.next === null) break;
        after = page.next;
      }
      assert.ok(all.length > 20);
      assert.deepEqual(paged, all);
    });

    it('does not show what a computation that still runs has written', async () => {
      const run = {
        as_of: NOW,
        cause: 'clock',
        status: 'running' as const,
        started: NOW,
        finished: null,
        counts: '{}',
      };
      const { id } = await shop.workspace.store.control
        .insertInto('runs')
        .values(run)
        .returning('id')
        .executeTakeFirstOrThrow();
      await shop.workspace.store.warehouse.insert('changes', [
        {
          segment: 'buyers',
          time: NOW,
          profile: 5,
          kind: 'entered',
          from_class: '',
          to_class: '',
          cause: 'clock',
          run: id,
        },
      ]);
      const { changes } = solved(await changesOf(shop.workspace, { profile: 5, segment: 'buyers' }));
      assert.deepEqual(changes, []);
      assert.equal(solved(await membershipOn(shop.workspace, 'buyers', NOW)).logged.size, 6);
    });

    it('tells who was a member on a day: as it was believed then, and as it is known now', async () => {
      const day50 = solved(await membershipOn(shop.workspace, 'recent', day(50)));
      assert.deepEqual(
        [day50.logged.size, day50.computed.size, day50.onlyLogged.size, day50.onlyComputed.size],
        [3, 4, 0, 1],
      );
      assert.deepEqual(solved(await listPeople(shop.workspace, day50.logged.people)), [1, 3, 7]);
      assert.deepEqual(solved(await listPeople(shop.workspace, day50.onlyComputed.people)), [4]);
      const computed = solved(await membershipOn(shop.workspace, 'recent', day(45)));
      assert.deepEqual([computed.onlyLogged.size, computed.onlyComputed.size], [0, 0]);
    });

    it('does so for a class too', async () => {
      const lapsed = solved(await membershipOn(shop.workspace, 'activity', day(46), { class: 'lapsed' }));
      assert.deepEqual(solved(await listPeople(shop.workspace, lapsed.logged.people)), [2, 6]);
      assert.equal(lapsed.computed.size, 2);
    });
  });
});
