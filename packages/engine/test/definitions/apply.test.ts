import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql as control } from 'kysely';
import { type ApplyOptions, applyDefinitions } from '../../src/definitions/apply.ts';
import { archiveDefinition } from '../../src/definitions/archive.ts';
import { differenceText } from '../../src/definitions/difference.ts';
import { compareVersions, listVersions, restoreVersion } from '../../src/definitions/versions.ts';
import { changesOf } from '../../src/understand/log.ts';
import { computeMemberships } from '../../src/workspace/compute.ts';
import { loadLibrary } from '../../src/workspace/library.ts';
import { day, definition, NOW, openBase, SEGMENTS, solved } from '../understand/base.ts';

const recentIn = (days: string) => ({
  segment: 'recent',
  where: { event: 'Order Completed', when: { inTheLast: days } },
});

describe('applying definitions', () => {
  let shop: Awaited<ReturnType<typeof openBase>>;
  before(async () => {
    shop = await openBase();
  });
  after(() => shop.close());

  const apply = async (inputs: readonly unknown[], options?: ApplyOptions) =>
    solved(
      await applyDefinitions(
        shop.workspace,
        inputs.map(i => ({ definition: definition(i) })),
        options,
      ),
    );
  const causes = async (segment: string) =>
    solved(await changesOf(shop.workspace, { segment })).changes.map(c => `${c.profile} ${c.kind} ${c.cause}`);
  const stored = async () => [...(await loadLibrary(shop.workspace)).stored.values()].map(s => `${s.id} ${s.version}`);

  it('writes the first version of each and computes the memberships', async () => {
    const { changes, computed } = await apply(SEGMENTS, { note: 'the beginning', author: 'Ola' });
    assert.ok(changes.every(c => c.change === 'created' && c.version === 1));
    assert.equal(changes.length, SEGMENTS.length);
    assert.deepEqual(computed?.parametric, ['bought-category']);
    assert.deepEqual(computed?.segments.find(s => s.id === 'recent')?.sizes, { '': 4 });
    assert.deepEqual(await causes('lapsed'), ['2 entered first computation', '6 entered first computation']);
    const [version] = solved(await listVersions(shop.workspace, 'buyers'));
    assert.deepEqual([version?.note, version?.author, version?.created], ['the beginning', 'Ola', NOW]);
  });

  it('changes nothing when applied again', async () => {
    const { changes, computed } = await apply(SEGMENTS);
    assert.ok(changes.every(c => c.change === 'unchanged' && c.version === 1));
    assert.equal(computed, null);
  });

  it('writes a new version of what changed, and logs why people enter and leave', async () => {
    const { changes } = await apply([recentIn('20 days')]);
    assert.deepEqual(
      changes.map(c => [c.id, c.change, c.version]),
      [
        ['recent', 'changed', 2],
        ['activity', 'affected', 1],
        ['lapsed', 'affected', 1],
      ],
    );
    assert.deepEqual((await causes('recent')).slice(4), ['3 left version 2', '7 left version 2']);
    assert.deepEqual((await causes('lapsed')).slice(2), ['3 entered definitions', '7 entered definitions']);
    assert.deepEqual((await causes('activity')).slice(8), ['3 moved definitions', '7 moved definitions']);
  });

  it('writes all or nothing', async () => {
    const before = await stored();
    const db = shop.workspace.store.control;
    await control`create trigger full_disk before insert on definitions when new.segment = 'zwei'
      begin select raise(abort, 'the disk is full'); end`.execute(db);
    const both = apply([recentIn('5 days'), { segment: 'zwei', where: { everyone: true } }]);
    await assert.rejects(both, /the disk is full/);
    await control`drop trigger full_disk`.execute(db);
    assert.deepEqual(await stored(), before);
    assert.equal(solved(await listVersions(shop.workspace, 'recent')).length, 2);
  });

  it('keeps the definitions when the computation is given up, and makes up for it the next time', async () => {
    const given = apply([recentIn('40 days')], { signal: AbortSignal.abort(new Error('given up')) });
    await assert.rejects(given, /given up/);
    assert.ok((await stored()).includes('recent 3'));
    assert.equal((await causes('recent')).length, 6);
    solved(await computeMemberships(shop.workspace));
    assert.deepEqual((await causes('recent')).slice(6), ['3 entered version 3', '7 entered version 3']);
  });

  it('lists and compares versions', async () => {
    const versions = solved(await listVersions(shop.workspace, 'recent'));
    assert.deepEqual(
      versions.map(v => v.version),
      [3, 2, 1],
    );
    const compared = solved(await compareVersions(shop.workspace, 'recent', { from: 1, to: 2 }));
    assert.deepEqual(compared.differences.map(differenceText), ['where.when.inTheLast: 30 days → 20 days']);
    assert.ok(compared.effect?.kind === 'segment');
    assert.deepEqual([compared.effect.entered, compared.effect.whoLeft], [0, [3, 7]]);
    const unknown = await compareVersions(shop.workspace, 'recent', { from: 1, to: 9 });
    assert.ok(!unknown.ok);
    assert.deepEqual(unknown.problems[0], {
      code: 'unknown-version',
      path: 'recent',
      message: '"recent" has no version 9',
      hint: 'versions: 3, 2, 1',
    });
  });

  it('compares versions of a segmentation by its classes', async () => {
    await apply([{ segmentation: 'cities', method: 'place', settings: { by: 'city', minimumSize: 1 } }]);
    const { effect } = solved(await compareVersions(shop.workspace, 'cities', { from: 1, to: 2 }));
    assert.ok(effect?.kind === 'segmentation');
    assert.deepEqual(effect.moves, [{ from: 'other', to: 'Gdańsk', people: 1, who: [5] }]);
  });

  it('restores an older version as the newest one', async () => {
    const { changes } = solved(await restoreVersion(shop.workspace, 'recent', 1));
    assert.deepEqual(changes[0], { id: 'recent', change: 'changed', version: 4 });
    const [newest, , , oldest] = solved(await listVersions(shop.workspace, 'recent'));
    assert.equal(newest?.hash, oldest?.hash);
    assert.equal(newest?.note, 'version 1 restored');
  });

  it('does not archive what others refer to, and names them', async () => {
    await apply([{ segment: 'loyal', parent: 'buyers', where: { event: 'Order Completed', times: { atLeast: 2 } } }]);
    const refused = async (id: string) => {
      const archived = await archiveDefinition(shop.workspace, id);
      assert.ok(!archived.ok);
      return archived.problems.map(p => `${p.code} ${p.path}`);
    };
    assert.deepEqual(await refused('buyers'), ['in-use lapsed: where.all[0].segment', 'in-use loyal: parent']);
    assert.deepEqual(await refused('lapsed'), ['in-use activity: settings.classes[1].segment']);
    assert.deepEqual(await refused('nothing'), ['unknown-segment nothing']);
  });

  it('archives what nobody refers to, keeps its versions, and brings it back as the next one', async () => {
    solved(await archiveDefinition(shop.workspace, 'loyal'));
    assert.ok(!(await stored()).some(s => s.startsWith('loyal')));
    assert.equal(solved(await listVersions(shop.workspace, 'loyal')).length, 1);
    const { changes } = solved(await restoreVersion(shop.workspace, 'loyal', 1));
    assert.deepEqual(changes, [{ id: 'loyal', change: 'created', version: 2 }]);
  });

  it('computes as of an instant when asked to', async () => {
    const { computed } = await apply([{ segment: 'early', where: { event: 'Order Completed' } }], { asOf: day(3) });
    assert.deepEqual([computed?.asOf, computed?.segments[0]?.sizes], [day(3), { '': 2 }]);
    const again = await apply([{ segment: 'early', where: { everyone: true } }], { asOf: day(2) });
    assert.deepEqual([again.computed, again.notComputed[0]?.code], [null, 'bad-range']);
    assert.ok((await stored()).includes('early 2'));
    solved(await archiveDefinition(shop.workspace, 'early'));
  });

  it('archives with prune what is not given', async () => {
    const { changes } = await apply(SEGMENTS, { prune: true });
    assert.deepEqual(
      changes.filter(c => c.change === 'removed').map(c => c.id),
      ['loyal'],
    );
    assert.ok(!(await stored()).some(s => s.startsWith('loyal')));
  });
});
