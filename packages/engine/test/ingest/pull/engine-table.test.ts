import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fetchFromBucket, listBucket } from '../../../src/ingest/pull/bucket.ts';
import { engineFailure } from '../../../src/ingest/pull/engine-failure.ts';
import { engineTable } from '../../../src/ingest/pull/engine-table.ts';
import { openMysqlTable } from '../../../src/ingest/pull/mysql.ts';
import { PullError } from '../../../src/ingest/pull/pull.ts';
import { raw } from '../../../src/store/sql.ts';
import { openWarehouse, type Warehouse } from '../../../src/store/warehouse.ts';
import { type BucketServer, startBucket } from './bucket-server.ts';

describe('what the engine itself reads elsewhere', () => {
  let warehouse: Warehouse;
  let bucket: BucketServer;
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-pull-'));
  const to = join(directory, 'fetched');
  before(async () => {
    warehouse = await openWarehouse({ kind: 'embedded', directory: join(directory, 'data') }, 512 * 1024 * 1024);
    bucket = await startBucket();
  });
  after(async () => {
    await warehouse.close();
    await bucket.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  const problemOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof PullError, String(error));
    return error.problem;
  };

  describe('a table, in columns as the function for MySQL has them', () => {
    before(async () => {
      await warehouse.run(
        raw(`create table remote_orders (id Int32, at Nullable(DateTime64(6)), note Nullable(String)) order by id`),
      );
      await warehouse.run(
        raw(
          `insert into remote_orders select number, toDateTime64('2026-01-01 00:00:00', 6) + intval div 2, if(number = 3, null, 'a "b"\n,c')
        from (select number, number as intval from numbers(9))`.replace(
            'intval div 2',
            'toIntervalSecond(intDiv(number, 2))',
          ),
        ),
      );
    });
    const table = (cursor: string) => engineTable(warehouse, raw('remote_orders'), cursor, engineFailure);
    const fetched = async (cursor: string, most: number, after?: { value: string; again: number }) => {
      const { rows, last, more } = await table(cursor).fetch({ most, to, after });
      return [rows, last, more];
    };

    test('comes in order of its cursor, from there on, with rows of one value together', async () => {
      assert.deepEqual(await fetched('at', 3), [4, '2026-01-01 00:00:01.000000', true]);
      const rest = await fetched('at', 3, { value: '2026-01-01 00:00:01.000000', again: 0 });
      assert.deepEqual(rest, [4, '2026-01-01 00:00:03.000000', true]);
      assert.deepEqual(await fetched('at', 9, { value: '2026-01-01 00:00:03.000000', again: 1 }), [
        5,
        '2026-01-01 00:00:04.000000',
        false,
      ]);
      assert.deepEqual(await fetched('id', 100, { value: '8', again: 2 }), [3, '8', false]);
    });

    test('is written as CSV that keeps quotes and lines', async () => {
      await table('id').fetch({ most: 2, to });
      const text = readFileSync(to, 'utf8');
      assert.match(text, /^"id","at","note"\n"0","2026-01-01 00:00:00.000000","a ""b""\n,c"\n"1",/);
    });

    test('has a cursor that is there, is a number or a time, and is always set', async () => {
      assert.equal((await problemOf(table('nothing').fetch({ most: 2, to }))).code, 'unknown-key');
      assert.equal((await problemOf(table('note').fetch({ most: 2, to }))).code, 'wrong-type');
      await warehouse.run(raw(`insert into remote_orders values (100, null, '')`));
      assert.equal((await problemOf(table('at').fetch({ most: 200, to }))).code, 'bad-value');
    });
  });

  test('a MySQL server that is away is told so, and nobody is told the password', async () => {
    const place = { host: '127.0.0.1', port: 1, database: 'shop', user: 'reader', password: 'hush-hush' };
    const problem = await problemOf(openMysqlTable(warehouse, place, { table: 'orders', cursor: 'id' }).columns());
    assert.equal(problem.path, 'host');
    assert.doesNotMatch(JSON.stringify(problem), /hush|reader/);
  });

  test('files of a bucket are listed with size and time, and fetched as they lie there, packed or not', async () => {
    const packed = gzipSync('id;sum\n1;2\n');
    bucket.put('in/2026-01.csv', 'id;sum\n1;ż\n', '2026-01-02T03:04:05Z');
    bucket.put('in/2026 02 #2.csv.gz', packed, '2026-02-02T03:04:05Z');
    bucket.put('other/x.csv', 'x', '2026-02-02T03:04:05Z');
    const place = { url: `${bucket.url}/in/*`, key: { id: 'k', secret: 'hush-hush' } };
    const files = await listBucket(warehouse, place);
    assert.deepEqual(files, [
      { path: 'bucket/in/2026 02 #2.csv.gz', bytes: packed.length, modified: Date.parse('2026-02-02T03:04:05Z') },
      { path: 'bucket/in/2026-01.csv', bytes: 12, modified: Date.parse('2026-01-02T03:04:05Z') },
    ]);
    for (const [i, body] of [packed, Buffer.from('id;sum\n1;ż\n')].entries()) {
      const file = files[i];
      assert.ok(file);
      await fetchFromBucket(warehouse, place, file, to);
      assert.deepEqual(readFileSync(to), body);
    }
    const away = await problemOf(listBucket(warehouse, { ...place, url: 'http://127.0.0.1:1/bucket/*' }));
    assert.doesNotMatch(JSON.stringify(away), /hush/);
  });

  test('the engine has no reader for Kafka that would leave the cursor with the import', async () => {
    const functions = await warehouse.rows(raw(`select name from system.table_functions where name = 'kafka'`));
    assert.deepEqual(functions, []);
  });
});
