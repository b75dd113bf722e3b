import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { applyDefinitions } from '../../src/definitions/apply.ts';
import { sql } from '../../src/store/sql.ts';
import { countPeople } from '../../src/understand/count.ts';
import { computeMemberships } from '../../src/workspace/compute.ts';
import { loadLibrary } from '../../src/workspace/library.ts';
import { changeSetting, readSettings } from '../../src/workspace/settings.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { DAY, day, definition, NOW, openBase, SEGMENTS, solved } from '../understand/base.ts';

describe('a workspace', () => {
  let shop: Awaited<ReturnType<typeof openBase>>;
  before(async () => {
    shop = await openBase();
  });
  after(() => shop.close());
  const control = () => shop.workspace.store.control;

  it('has settings from the first opening on', async () => {
    const standard = { zone: 'Europe/Warsaw', currency: 'PLN', language: 'en', country: 'PL' };
    assert.deepEqual(await readSettings(control()), standard);
    assert.equal((await loadLibrary(shop.workspace)).catalog.zone, 'Europe/Warsaw');
  });

  it('changes a setting that is known to a value that fits', async () => {
    assert.equal(solved(await changeSetting(control(), 'language', 'pl')).language, 'pl');
    for (const [name, value, code] of [
      ['zone', 'Europe/Krakow', 'bad-value'],
      ['currency', 'ZŁ', 'bad-value'],
      ['country', 'Poland', 'bad-value'],
      ['country', 'XX', 'bad-value'],
      ['language', 'de', 'bad-value'],
      ['zon', 'UTC', 'unknown-key'],
    ] as const) {
      const changed = await changeSetting(control(), name, value);
      assert.equal(!changed.ok && changed.problems[0]?.code, code, `${name}: ${value}`);
    }
    assert.equal((await readSettings(control())).zone, 'Europe/Warsaw');
  });

  it('puts right what an interrupted computation left, and keeps its settings, when it is opened again', async () => {
    const run = { as_of: NOW, cause: 'clock', status: 'running' as const, started: NOW, finished: null, counts: '{}' };
    await control().insertInto('runs').values(run).execute();
    await shop.workspace.close();
    const again = await openWorkspace({ directory: shop.directory, memory: 1e9 }, () => NOW);
    shop = { ...shop, workspace: again, close: () => again.close() };
    assert.equal(again.recovered.runs.length, 1);
    assert.deepEqual(again.recovered.imports, []);
    assert.equal((await readSettings(control())).language, 'pl');
  });

  it('computes the segments without parameters, and names the others', async () => {
    const given = SEGMENTS.map(s => ({ definition: definition(s) }));
    solved(await applyDefinitions(shop.workspace, given, { compute: false }));
    const computed = solved(await computeMemberships(shop.workspace, { asOf: day(45) }));
    assert.deepEqual(computed.parametric, ['bought-category']);
    assert.deepEqual(
      computed.segments.map(s => [s.id, Object.values(s.sizes).reduce((a, b) => a + b, 0)]),
      [
        ['buyers', 5],
        ['krakow', 3],
        ['lapsed', 2],
        ['recent', 3],
        ['activity', 7],
        ['cities', 7],
      ],
    );
  });

  it('computes some of them, and nothing twice', async () => {
    const { segments } = solved(await computeMemberships(shop.workspace, { only: ['recent'], asOf: NOW }));
    assert.deepEqual(segments, [{ id: 'recent', sizes: { '': 4 }, entered: 1, left: 0, moved: 0 }]);
    const again = solved(await computeMemberships(shop.workspace, { only: ['recent'], asOf: NOW }));
    assert.deepEqual(again.segments, [{ id: 'recent', sizes: { '': 4 }, entered: 0, left: 0, moved: 0 }]);
  });

  it('does not compute as of an instant before the last one, and says what to do instead', async () => {
    const refused = await computeMemberships(shop.workspace, { only: ['recent'], asOf: NOW - DAY });
    assert.ok(!refused.ok);
    assert.equal(refused.problems[0]?.code, 'bad-range');
    const unknown = await computeMemberships(shop.workspace, { only: ['recents'] });
    assert.ok(!unknown.ok);
    assert.deepEqual(unknown.problems, [
      { code: 'unknown-segment', path: 'recents', message: 'there is no segment or segmentation "recents"' },
    ]);
  });

  it('runs one computation after another, however many are asked for at once', async () => {
    const runs = await Promise.all(
      [1, 2, 3].map(() => computeMemberships(shop.workspace, { only: ['buyers'], asOf: NOW })),
    );
    assert.deepEqual(
      runs.map(r => solved(r).segments[0]?.entered),
      [1, 0, 0],
    );
  });

  it('keeps a class that a stored segment names, when the data has no such class any more', async () => {
    const gdynia = { segment: 'warsaw', where: { class: 'Warszawa', of: 'cities' } };
    solved(await applyDefinitions(shop.workspace, [{ definition: definition(gdynia) }]));
    await shop.workspace.store.warehouse.run(sql`delete from traits where text = 'Warszawa' and profile = 4`);
    await shop.workspace.store.warehouse.run(sql`delete from traits where text = 'Warszawa' and profile = 8`);
    const counted = solved(await countPeople(shop.workspace, { segment: 'warsaw' }));
    assert.equal(counted.size, 0);
  });
});
