import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { applyDefinitions } from '../../src/definitions/apply.ts';
import { archiveDefinition } from '../../src/definitions/archive.ts';
import { planChanges } from '../../src/definitions/change.ts';
import { listVersions, restoreVersion } from '../../src/definitions/versions.ts';
import { changesOf, membershipOn } from '../../src/understand/log.ts';
import { computeMemberships } from '../../src/workspace/compute.ts';
import { changeSetting, readSettings } from '../../src/workspace/settings.ts';
import { startPostgres } from '../store/postgres-server.ts';
import { definition, NOW, openBase, SEGMENTS, solved } from '../understand/base.ts';

const server = await startPostgres();
after(() => server?.stop());
// In CI a missing server is a failure: the tests below then fail one by one.
const skip = server === undefined && process.env.CI !== 'true' ? 'there is no PostgreSQL on this machine' : false;

describe('a workspace whose definitions lie on a PostgreSQL server', { skip }, () => {
  let shop: Awaited<ReturnType<typeof openBase>>;
  before(async () => {
    assert.ok(server, 'there is no PostgreSQL on this machine, and CI needs one');
    shop = await openBase({ postgresUrl: await server.database() });
  });
  after(() => shop.close());

  const given = (...inputs: unknown[]) => inputs.map(i => ({ definition: definition(i) }));

  it('keeps its settings', async () => {
    const { control } = shop.workspace.store;
    assert.equal((await readSettings(control)).zone, 'Europe/Warsaw');
    assert.equal(solved(await changeSetting(control, 'currency', 'EUR')).currency, 'EUR');
  });

  it('applies, plans, lists, archives and restores definitions', async () => {
    const applied = solved(
      await applyDefinitions(shop.workspace, given(...SEGMENTS), { note: 'first', author: 'Ola' }),
    );
    assert.ok(applied.changes.every(c => c.version === 1));
    const changed = { segment: 'recent', where: { event: 'Order Completed', when: { inTheLast: '20 days' } } };
    const [change] = solved(await planChanges(shop.workspace, given(changed)));
    assert.equal(change?.effect?.kind === 'segment' && change.effect.left, 2);
    solved(await applyDefinitions(shop.workspace, given(changed)));
    const versions = solved(await listVersions(shop.workspace, 'recent'));
    assert.deepEqual(
      versions.map(v => [v.version, v.note, v.created]),
      [
        [2, null, NOW],
        [1, 'first', NOW],
      ],
    );
    solved(await archiveDefinition(shop.workspace, 'krakow'));
    const { changes } = solved(await restoreVersion(shop.workspace, 'krakow', 1));
    assert.deepEqual(changes, [{ id: 'krakow', change: 'created', version: 2 }]);
  });

  it('computes memberships and reads their log', async () => {
    const { segments } = solved(await computeMemberships(shop.workspace, { only: ['recent'] }));
    assert.deepEqual(segments, [{ id: 'recent', sizes: { '': 2 }, entered: 0, left: 0, moved: 0 }]);
    const { changes } = solved(await changesOf(shop.workspace, { segment: 'recent' }));
    assert.deepEqual(changes.map(c => `${c.profile} ${c.kind} ${c.cause}`).slice(4), [
      '3 left version 2',
      '7 left version 2',
    ]);
    assert.equal(solved(await membershipOn(shop.workspace, 'recent', NOW)).onlyLogged.size, 0);
  });

  it('refuses to compute as of an earlier instant', async () => {
    assert.ok(!(await computeMemberships(shop.workspace, { only: ['recent'], asOf: NOW - 1 })).ok);
  });
});
