import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Condition } from '@satsuma/core';
import fc from 'fast-check';
import { applyDefinitions } from '../../src/definitions/apply.ts';
import { planChanges } from '../../src/definitions/change.ts';
import { refreshCatalog } from '../../src/ingest/catalog/refresh.ts';
import { setsApart } from '../../src/understand/apart.ts';
import { countPeople } from '../../src/understand/count.ts';
import { exportMembers } from '../../src/understand/export.ts';
import { classHistory, sizeHistory } from '../../src/understand/history.ts';
import { overlap } from '../../src/understand/overlap.ts';
import { listPeople } from '../../src/understand/sample.ts';
import type { Subject } from '../../src/understand/subject.ts';
import { transitions } from '../../src/understand/transitions.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { DAY, day, definition, NOW, solved } from './base.ts';

const RUNS = { seed: 20261121, numRuns: 5 };
const PEOPLE = 150;

const CITIES = ['Kraków', 'Gdynia', 'Łódź', ''];
const EVENTS = ['Order Completed', 'Product Viewed', 'Email Opened'];

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(...CITIES.filter(c => c !== '')).map((is): Condition => ({ trait: 'city', is })),
  fc
    .record({
      event: fc.constantFrom(...EVENTS),
      days: fc.integer({ min: 1, max: 60 }),
      least: fc.integer({ min: 1, max: 3 }),
    })
    .map(
      ({ event, days, least }): Condition => ({
        event,
        times: { atLeast: least },
        when: { inTheLast: `${days} days` },
      }),
    ),
  fc.constantFrom('champions', 'prospect', 'loyal').map((name): Condition => ({ class: name, of: 'rfm' })),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  fc.array(leaf, { minLength: 2, maxLength: 3 }).map((all): Condition => ({ all })),
  fc.array(leaf, { minLength: 2, maxLength: 3 }).map((any): Condition => ({ any })),
  leaf.map((not): Condition => ({ not })),
);
const subject = condition.map((where): Subject => ({ where }));
const instant = fc.integer({ min: 5, max: 62 }).map(day);

describe('numbers of one base agree with each other', () => {
  let directory: string;
  let workspace: Workspace;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'satsuma-agreement-'));
    workspace = await openWorkspace({ directory, memory: 1e9 }, () => NOW);
    const profiles = Array.from({ length: PEOPLE }, (_, i) => i + 1);
    const [draws = []] = fc.sample(fc.array(fc.nat(1e6), { minLength: 6000, maxLength: 6000 }), {
      seed: 7,
      numRuns: 1,
    });
    let next = 0;
    const draw = (below: number): number => (draws[next++ % draws.length] ?? 0) % below;
    await workspace.store.warehouse.insert(
      'profiles',
      profiles.map(profile => ({ profile, created: day(draw(60)) })),
    );
    await workspace.store.warehouse.insert(
      'traits',
      profiles.flatMap(profile =>
        [0, 30].map(since => ({ name: 'city', profile, time: day(since), text: CITIES[draw(CITIES.length)] })),
      ),
    );
    const event = (_: unknown, id: number) => ({
      name: EVENTS[draw(EVENTS.length)],
      profile: 1 + draw(PEOPLE),
      time: day(0) + draw(63) * DAY + draw(1000),
      id,
      total: 10 + draw(200),
      currency: 'PLN',
    });
    await workspace.store.warehouse.insert('events', Array.from({ length: 1200 }, event));
    await refreshCatalog(workspace.store);
    const given = [
      { segmentation: 'rfm', method: 'rfm' },
      { segmentation: 'lifecycle', method: 'lifecycle' },
      { segmentation: 'cities', method: 'place', settings: { minimumSize: 5 } },
    ].map(input => ({ definition: definition(input) }));
    solved(await applyDefinitions(workspace, given, { compute: false }));
  });
  after(async () => {
    await workspace.close();
    await rm(directory, { recursive: true });
  });

  const size = async (whom: Subject, asOf: number): Promise<number> =>
    solved(await countPeople(workspace, whom, { asOf })).size;

  it('a point of a history is the count as of that instant', () =>
    fc.assert(
      fc.asyncProperty(subject, instant, fc.integer({ min: 2, max: 5 }), async (whom, asOf, points) => {
        const history = solved(await sizeHistory(workspace, whom, { asOf, from: day(1), spacing: { points } }));
        assert.equal(history.length, points);
        for (const point of history) assert.equal(point.size, await size(whom, point.at));
      }),
      RUNS,
    ));

  it('the sizes of a history’s classes are those of their people, and add up to everybody', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom('rfm', 'lifecycle', 'cities'), instant, async (segmentation, asOf) => {
        const { points } = solved(
          await classHistory(workspace, segmentation, { asOf, from: day(1), spacing: { points: 2 } }),
        );
        for (const { at, sizes, base } of points) {
          assert.equal(base, await size({ where: { everyone: true } }, at));
          for (const [name, people] of Object.entries(sizes))
            assert.equal(await size({ class: name, of: segmentation }, at), people);
        }
      }),
      { ...RUNS, numRuns: 3 },
    ));

  it('the rows of a transition matrix add up to the classes before, its columns to the classes after', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('rfm', 'lifecycle', 'cities'),
        instant,
        instant,
        async (segmentation, from, to) => {
          const { cells } = solved(await transitions(workspace, { segmentation }, { from, to }));
          const sum = (of: typeof cells): number => of.reduce((total, cell) => total + cell.size, 0);
          for (const name of new Set(cells.map(c => c.from)))
            if (name !== null)
              assert.equal(
                sum(cells.filter(c => c.from === name)),
                await size({ class: name, of: segmentation }, from),
              );
          for (const name of new Set(cells.map(c => c.to)))
            if (name !== null)
              assert.equal(sum(cells.filter(c => c.to === name)), await size({ class: name, of: segmentation }, to));
          const [first] = cells;
          assert.ok(first);
          assert.equal(solved(await listPeople(workspace, first.people)).length, first.size);
        },
      ),
      { ...RUNS, numRuns: 3 },
    ));

  it('the regions of an overlap add up to the union, to each set and to each pair', () =>
    fc.assert(
      fc.asyncProperty(fc.array(subject, { minLength: 2, maxLength: 6 }), instant, async (subjects, asOf) => {
        const found = solved(await overlap(workspace, subjects, { asOf, regions: 1000 }));
        const sum = (...inside: number[]): number =>
          found.regions.filter(r => inside.every(i => r.in.includes(i))).reduce((total, r) => total + r.size, 0);
        assert.equal(sum(), found.union);
        assert.equal(found.others.size, 0);
        for (const [i, set] of found.sets.entries()) {
          assert.equal(sum(i), set.size);
          assert.equal(set.size, await size(set.subject, asOf));
        }
        for (const pair of found.pairs) assert.equal(sum(pair.a, pair.b), pair.size);
        for (const region of found.regions.slice(0, 3))
          assert.equal(solved(await listPeople(workspace, region.people)).length, region.size);
      }),
      RUNS,
    ));

  it('an export has as many rows as the count', () =>
    fc.assert(
      fc.asyncProperty(subject, instant, async (whom, asOf) => {
        const file = join(directory, 'out.jsonl');
        const exported = solved(
          await exportMembers(workspace, whom, { asOf, file, format: 'jsonl', traits: ['city'], overwrite: true }),
        );
        const rows = (await readFile(file, 'utf8')).split('\n').length - 1;
        const counted = await size(whom, asOf);
        assert.deepEqual([rows, exported.people], [counted, counted]);
      }),
      RUNS,
    ));

  it('who enters and leaves with a change is who is in one version and not in the other', () =>
    fc.assert(
      fc.asyncProperty(condition, condition, async (before, after_) => {
        const [older, newer] = [before, after_].map(where => definition({ segment: 'changing', where }));
        assert.ok(older && newer);
        solved(await applyDefinitions(workspace, [{ definition: older }], { compute: false }));
        const [change] = solved(await planChanges(workspace, [{ definition: newer }], { list: PEOPLE }));
        const people = async (where: Condition) => solved(await listPeople(workspace, { where }));
        const [old, now] = [await people(before), await people(after_)];
        if (change?.effect?.kind !== 'segment') return assert.equal(change?.change, 'unchanged');
        assert.deepEqual(
          change.effect.whoEntered,
          now.filter(p => !old.includes(p)),
        );
        assert.deepEqual(
          change.effect.whoLeft,
          old.filter(p => !now.includes(p)),
        );
        assert.deepEqual([change.effect.before, change.effect.after], [old.length, now.length]);
        return undefined;
      }),
      RUNS,
    ));

  it('what sets people apart is counted as the condition behind it is', () =>
    fc.assert(
      fc.asyncProperty(subject, subject, instant, async (whom, against, asOf) => {
        const { features } = solved(await setsApart(workspace, whom, { against, asOf, minimum: 5 }));
        for (const { inside, outside, kind, value } of features.slice(0, 12))
          assert.deepEqual(
            [
              solved(await listPeople(workspace, inside.people)).length,
              solved(await listPeople(workspace, outside.people)).length,
            ],
            [inside.count, outside.count],
            `${kind} ${value}`,
          );
      }),
      { ...RUNS, numRuns: 2 },
    ));
});
