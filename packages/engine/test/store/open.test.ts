import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openStore } from '../../src/store/open.ts';
import { raw } from '../../src/store/sql.ts';

const directory = mkdtempSync(join(tmpdir(), 'satsuma-open-'));
after(() => rmSync(directory, { recursive: true, force: true }));

test('a directory is made, opened again, and holds what was put in', async () => {
  const first = await openStore({ directory });
  await first.control.insertInto('settings').values({ key: 'zone', value: '"Europe/Warsaw"' }).execute();
  await first.warehouse.insert('profiles', [{ profile: 1, created: 0, import: 1 }]);
  await first.close();

  const second = await openStore({ directory });
  assert.deepEqual(await second.control.selectFrom('settings').selectAll().execute(), [
    { key: 'zone', value: '"Europe/Warsaw"' },
  ]);
  assert.deepEqual(await second.warehouse.rows(raw('select profile from profiles')), [{ profile: 1 }]);
  await second.close();
});
