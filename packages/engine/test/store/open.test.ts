import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, test } from 'node:test';
import { openStoreFromEnvironment } from '../../src/store/environment.ts';
import { openStore } from '../../src/store/open.ts';
import { raw, sql, value } from '../../src/store/sql.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { warehouseMigrations } from '../../src/store/tables/all.ts';
import { migrateWarehouse } from '../../src/store/tables/migrate.ts';

const home = mkdtempSync(join(tmpdir(), 'satsuma-open-'));
after(() => rmSync(home, { recursive: true, force: true }));

const refusedWith = (code: string, message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StoreError, String(error));
  assert.equal(error.problem.code, code);
  assert.match(error.message, message);
  return true;
};

/** Another process that opens `directory` and does what `other-process.ts` is told. */
function otherProcess(directory: string, task: 'hold' | 'write'): ChildProcess {
  const program = join(import.meta.dirname, 'other-process.ts');
  return spawn(process.execPath, [program, directory, task], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function firstLine(child: ChildProcess): Promise<string> {
  assert.ok(child.stdout);
  const [line] = await once(createInterface(child.stdout), 'line');
  return String(line);
}

test('a directory is made, opened again, and holds what was put in', async () => {
  const directory = join(home, 'deep', 'inside');
  const first = await openStore({ directory });
  await first.control.insertInto('settings').values({ key: 'zone', value: '"Europe/Warsaw"' }).execute();
  await first.warehouse.insert('profiles', [{ profile: 1, created: 0, import: 1 }]);
  await first.close();

  const second = await openStore({ directory });
  const settings = await second.control.selectFrom('settings').selectAll().execute();
  const profiles = await second.warehouse.rows(raw('select profile from profiles'));
  await second.close();
  assert.deepEqual(settings, [{ key: 'zone', value: '"Europe/Warsaw"' }]);
  assert.deepEqual(profiles, [{ profile: 1 }]);
});

test('what is piped into the process is never taken for rows', async () => {
  const directory = join(home, 'piped');
  const program = join(import.meta.dirname, 'other-process.ts');
  const input = JSON.stringify({ profile: 7, created: 0, import: 7 });
  const { status, stderr } = spawnSync(process.execPath, [program, directory, 'write-once'], {
    input,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  const store = await openStore({ directory });
  const rows = await store.warehouse.rows(raw('select count() as n, uniqExact(import) as imports from profiles'));
  await store.close();
  assert.deepEqual(rows, [{ n: 100, imports: 1 }]);
});

test('one process can open one directory after another', async () => {
  for (const part of ['one', 'two', 'one']) await (await openStore({ directory: join(home, part) })).close();
});

describe('a directory that is in use', () => {
  test('by another process is refused by name, and is free again however that one ends', async () => {
    const directory = join(home, 'held');
    const holder = otherProcess(directory, 'hold');
    assert.equal(await firstLine(holder), 'open');
    await assert.rejects(
      openStore({ directory }),
      refusedWith('store-in-use', new RegExp(`${directory} is in use by process ${holder.pid}`)),
    );
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await openStore({ directory })).close();
  });

  test('by this process is refused too, and what is open stays usable', async () => {
    const directory = join(home, 'twice');
    const store = await openStore({ directory });
    await assert.rejects(openStore({ directory }), refusedWith('store-in-use', /this very process/));
    assert.deepEqual(await store.warehouse.rows(raw('select 1 as v')), [{ v: 1 }]);
    await store.close();
  });

  test('a second directory in the same process is refused with the reason', async () => {
    const store = await openStore({ directory: join(home, 'first') });
    await assert.rejects(
      openStore({ directory: join(home, 'second') }),
      refusedWith('store', /second.* has another data directory open/),
    );
    await store.close();
    await (await openStore({ directory: join(home, 'second') })).close();
  });
});

describe('a directory of another version', () => {
  const newer = {
    number: warehouseMigrations.length + 1,
    name: 'next',
    statements: [raw('create table if not exists next (v UInt8) engine = Memory')],
  };

  test('whose tables are newer is refused, and stays as it is', async () => {
    const directory = join(home, 'newer-tables');
    const store = await openStore({ directory });
    await migrateWarehouse(store.warehouse, [...warehouseMigrations, newer], directory);
    await store.close();
    await assert.rejects(
      openStore({ directory }),
      refusedWith('store-newer', /newer-tables was written by a newer version/),
    );
    await assert.rejects(
      openStore({ directory }),
      refusedWith('store-newer', new RegExp(`layout ${newer.number}; this version knows ${newer.number - 1}`)),
    );
  });

  test('whose control store is newer is refused', async () => {
    const directory = join(home, 'newer-control');
    const store = await openStore({ directory });
    await store.control.insertInto('migrations').values({ number: 99, name: 'far ahead' }).execute();
    await store.close();
    await assert.rejects(openStore({ directory }), refusedWith('store-newer', /layout 99/));
  });

  test('that is older gets the steps it lacks, also when the last one stopped half-way', async () => {
    const directory = join(home, 'older');
    const store = await openStore({ directory });
    await store.warehouse.run(raw('drop table changes'));
    await store.warehouse.run(
      sql`alter table migrations delete where number = ${value.int(4)} settings mutations_sync = 1`,
    );
    await store.close();
    const again = await openStore({ directory });
    const tables = await again.warehouse.rows<{ name: string }>(raw('show tables'));
    const steps = await again.warehouse.rows(raw('select number from migrations order by number'));
    await again.close();
    assert.ok(tables.some(table => table.name === 'changes'));
    assert.deepEqual(
      steps,
      warehouseMigrations.map(({ number }) => ({ number })),
    );
  });
});

describe('a place that cannot be a data directory', () => {
  test('is a file', async () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    await assert.rejects(openStore({ directory: file }), refusedWith('store', /file cannot be opened/));
  });

  test('holds a control store that is none, and is left alone', async () => {
    const directory = join(home, 'damaged');
    const file = join(directory, 'control.sqlite');
    mkdirSync(directory);
    writeFileSync(file, 'this is not a database'.repeat(100));
    await assert.rejects(
      openStore({ directory }),
      refusedWith('store', /damaged cannot be opened: file is not a database/),
    );
    assert.match(readFileSync(file, 'utf8'), /^this is not a database/);
  });
});

test('what was acknowledged before a kill is there after it', async () => {
  const directory = join(home, 'killed');
  const writer = otherProcess(directory, 'write');
  let acknowledged = 0;
  assert.ok(writer.stdout);
  for await (const line of createInterface(writer.stdout)) {
    if (!line.startsWith('written')) continue;
    acknowledged = Number(line.split(' ')[1]);
    if (acknowledged === 15) writer.kill('SIGKILL');
  }
  const store = await openStore({ directory });
  const [{ n } = { n: 0 }] = await store.warehouse.rows<{ n: number }>(raw('select count() n from profiles'));
  const settings = await store.control.selectFrom('settings').selectAll().execute();
  await store.close();
  assert.ok(acknowledged >= 15);
  assert.ok(n >= acknowledged * 100, `${n} rows of ${acknowledged} batches`);
  assert.equal(n % 100, 0, 'a batch is there whole or not at all');
  assert.ok(settings.length >= acknowledged);
});

describe('the environment', () => {
  const directory = join(home, 'environment');

  test('says nothing: both stores are embedded', async () => {
    const store = await openStoreFromEnvironment(
      { SATSUMA_CLICKHOUSE_URL: '', SATSUMA_MEMORY: '400000000' },
      directory,
    );
    const [memory] = await store.warehouse.rows(raw("select toUInt64(getSetting('max_memory_usage')) bytes"));
    await store.close();
    assert.deepEqual(memory, { bytes: 400_000_000 });
    assert.ok(statSync(join(directory, 'control.sqlite')).isFile());
  });

  test('is refused where it is wrong, without showing a password', async () => {
    const wrong = [
      [{ SATSUMA_CLICKHOUSE_URL: 'tcp://user:secret@host:9000' }, /SATSUMA_CLICKHOUSE_URL.*http:/],
      [{ SATSUMA_POSTGRES_URL: 'secret' }, /SATSUMA_POSTGRES_URL.*postgres:/],
      [{ SATSUMA_MEMORY: '2GB' }, /SATSUMA_MEMORY is 2GB/],
      [{ SATSUMA_MEMORY: '1000' }, /at least/],
    ] as const;
    for (const [env, message] of wrong) {
      await assert.rejects(openStoreFromEnvironment(env, directory), (error: unknown) => {
        assert.doesNotMatch(String(error), /secret/);
        return refusedWith('bad-value', message)(error);
      });
    }
  });

  test('names a server that does not answer, without its password', async () => {
    const env = { SATSUMA_CLICKHOUSE_URL: 'http://user:secret@127.0.0.1:9/db' };
    await assert.rejects(openStoreFromEnvironment(env, directory), (error: unknown) => {
      assert.ok(error instanceof StoreError);
      assert.doesNotMatch(JSON.stringify(error.problem), /secret/);
      return refusedWith('store-unreachable', /ClickHouse server 127.0.0.1:9 cannot be used: .*ECONNREFUSED/)(error);
    });
    await (await openStore({ directory })).close();
  });
});
