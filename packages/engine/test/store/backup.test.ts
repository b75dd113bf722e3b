import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { type BackupOptions, backupStore } from '../../src/store/backup/backup.ts';
import { listBackups } from '../../src/store/backup/list.ts';
import { restoreStore } from '../../src/store/backup/restore.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { raw } from '../../src/store/sql.ts';
import { StoreError } from '../../src/store/store-error.ts';

const root = mkdtempSync(join(tmpdir(), 'satsuma-backup-'));
after(() => rmSync(root, { recursive: true, force: true }));

let directories = 0;
const fresh = () => join(root, String(++directories));
const NOW = Date.UTC(2026, 4, 1);

const at = (directory: string, to: string): BackupOptions => ({ directory, to, now: NOW, quiesce: work => work() });

async function withStore<T>(directory: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ directory, memory: 512 * 1024 * 1024 });
  return work(store).finally(() => store.close());
}

const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ profile: from + i, created: NOW, import: 1 }));

const count = async (store: Store) =>
  (
    await store.warehouse.rows<{ n: number; most: number }>(raw('select count() n, max(profile) most from profiles'))
  )[0];

const refusedWith = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StoreError);
  assert.match(error.message, pattern);
  return true;
};

test('a backup of a store in use holds what it held at one moment, and opens with all of it', async () => {
  const [directory, to, restored] = [fresh(), fresh(), fresh()];
  await withStore(directory, async store => {
    await store.warehouse.insert('profiles', people(1, 1000));
    await store.warehouse.insert('profiles', people(1001, 500));
    await store.warehouse.run(raw('alter table traits add column if not exists extra String'));
    await store.control
      .insertInto('sources')
      .values({ name: 'shop', mapping: 'a: b', created: 1, updated: 1 })
      .execute();
    let writing: Promise<void> | undefined;
    const manifest = await backupStore(store, {
      ...at(directory, to),
      quiesce: async work => {
        const done = await work();
        writing = store.warehouse.insert('profiles', people(5001, 100));
        await store.control.deleteFrom('sources').execute();
        return done;
      },
    });
    await writing;
    assert.equal(manifest.tables.find(table => table.name === 'profiles')?.rows, 1500);
    assert.deepEqual(await count(store), { n: 1600, most: 5100 });
    assert.deepEqual(
      readdirSync(join(directory, 'warehouse', 'shadow')).filter(name => name.startsWith('backup')),
      [],
    );
  });
  await restoreStore({ backup: to, directory: restored });
  await withStore(restored, async store => {
    assert.deepEqual(await count(store), { n: 1500, most: 1500 });
    assert.deepEqual(await store.control.selectFrom('sources').select(['name', 'mapping']).execute(), [
      { name: 'shop', mapping: 'a: b' },
    ]);
    await store.warehouse.rows(raw('select extra from traits'));
    await store.warehouse.insert('profiles', people(1501, 1));
    assert.deepEqual(await count(store), { n: 1501, most: 1501 });
  });
});

test('calls that were acknowledged and are not in the warehouse yet are in the backup', async () => {
  const [directory, to, restored] = [fresh(), fresh(), fresh()];
  await withStore(directory, async store => {
    using journal = new DatabaseSync(join(directory, 'journal.sqlite'));
    journal.exec("pragma journal_mode = wal; create table calls (said text); insert into calls values ('hello')");
    await backupStore(store, at(directory, to));
  });
  await restoreStore({ backup: to, directory: restored });
  using journal = new DatabaseSync(join(restored, 'journal.sqlite'), { readOnly: true });
  assert.deepEqual(
    journal
      .prepare('select said from calls')
      .all()
      .map(row => row.said),
    ['hello'],
  );
});

test('a backup that is damaged, of another version or none is refused, and nothing is left', async () => {
  const [directory, to, restored] = [fresh(), fresh(), fresh()];
  await withStore(directory, async store => {
    await store.warehouse.insert('profiles', people(1, 10));
    await backupStore(store, at(directory, to));
  });
  const restoring = () => restoreStore({ backup: to, directory: restored });
  const control = readFileSync(join(to, 'control.sqlite'));
  appendFileSync(join(to, 'control.sqlite'), 'x');
  await assert.rejects(restoring(), refusedWith(/control\.sqlite is not what was written/));
  assert.equal(existsSync(restored), false);
  writeFileSync(join(to, 'control.sqlite'), control);
  const manifest = readFileSync(join(to, 'manifest.json'), 'utf8');
  writeFileSync(join(to, 'manifest.json'), manifest.replace('"format": 1', '"format": 2'));
  await assert.rejects(restoring(), refusedWith(/not of this version/));
  rmSync(join(to, 'manifest.json'));
  await assert.rejects(restoring(), refusedWith(/no manifest\.json/));
  assert.equal(existsSync(restored), false);
});

test('a backup overwrites nothing, and neither does a restore', async () => {
  const [directory, to, occupied] = [fresh(), fresh(), fresh()];
  mkdirSync(occupied);
  writeFileSync(join(occupied, 'note.txt'), 'mine');
  await withStore(directory, async store => {
    await backupStore(store, at(directory, to));
    await assert.rejects(backupStore(store, at(directory, to)), refusedWith(/is there already/));
  });
  await assert.rejects(restoreStore({ backup: to, directory: occupied }), refusedWith(/holds something already/));
  assert.deepEqual(readdirSync(occupied), ['note.txt']);
});

test('a backup that is given up leaves nothing behind', async () => {
  const [directory, to] = [fresh(), fresh()];
  await withStore(directory, async store => {
    await store.warehouse.insert('profiles', people(1, 10));
    const cancel = new AbortController();
    const given = { ...at(directory, to), signal: cancel.signal, progress: () => cancel.abort(new Error('enough')) };
    await assert.rejects(backupStore(store, given), /enough/);
    assert.deepEqual([existsSync(to), existsSync(`${to}.partial`)], [false, false]);
  });
});

test('a folder of backups that is not there yet holds none; one that cannot be read is not told as empty', async () => {
  const folder = fresh();
  assert.deepEqual(await listBackups(folder), []);
  writeFileSync(folder, '');
  await assert.rejects(listBackups(folder), { code: 'ENOTDIR' });
});
