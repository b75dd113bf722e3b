import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { QueryError } from '../../src/store/query-error.ts';
import { commas, instant, name, path, raw, type Sql, sql, value } from '../../src/store/sql.ts';
import type { Progress, Warehouse } from '../../src/store/warehouse.ts';
import { HOSTILE } from './hostile.ts';

/** Runs for a minute if nobody stops it. */
export const ENDLESS = raw(
  'select count() n from numbers(30000000000) where sipHash64(number) = 1 settings max_threads = 1',
);

/** What a warehouse promises, wherever its engine runs. */
export function warehouseSuite(warehouse: () => Warehouse): void {
  const one = async (expression: Sql): Promise<unknown> => {
    const rows = await warehouse().rows<{ v: unknown }>(sql`select ${expression} as v`);
    assert.equal(rows.length, 1);
    return rows[0]?.v;
  };
  const tables = async () => (await warehouse().rows<{ name: string }>(raw('show tables'))).map(row => row.name);

  before(async () => {
    await warehouse().run(
      raw('create table facts (id UInt64, text String, properties JSON) engine = MergeTree order by id'),
    );
  });

  test('a text comes back as it was, alone, in a list, and through a column', async () => {
    const before = await tables();
    for (const text of HOSTILE) assert.equal(await one(sql`${value.text(text)}`), text, JSON.stringify(text));
    assert.deepEqual(await one(sql`${value.texts(HOSTILE)}`), HOSTILE);
    await warehouse().insert(
      'facts',
      HOSTILE.map((text, id) => ({ id, text, properties: {} })),
    );
    assert.deepEqual(
      (await warehouse().rows<{ text: string }>(raw('select text from facts order by id'))).map(row => row.text),
      HOSTILE,
    );
    for (const [id, text] of HOSTILE.entries()) {
      const found = sql`select id from facts where text = ${value.text(text)} order by id`;
      assert.deepEqual(await warehouse().rows(found), [{ id }], JSON.stringify(text));
    }
    assert.deepEqual(await tables(), before);
  });

  test('a name comes back as it was: an alias, a column, a table', async () => {
    const before = await tables();
    for (const [i, text] of HOSTILE.entries()) {
      const rows = await warehouse().rows(sql`select ${value.int(i)} as ${name(text)}, 0 as ${name('another')}`);
      assert.deepEqual(
        rows,
        [
          Object.fromEntries([
            [text, i],
            ['another', 0],
          ]),
        ],
        JSON.stringify(text),
      );
    }
    const columns = HOSTILE.map(text => sql`${name(text)} UInt8`);
    await warehouse().run(sql`create table columns (${commas(columns)}) engine = Memory`);
    const asked = raw(
      "select name from system.columns where table = 'columns' and database = currentDatabase() order by position",
    );
    assert.deepEqual(
      (await warehouse().rows<{ name: string }>(asked)).map(row => row.name),
      HOSTILE,
    );
    await warehouse().run(raw('drop table columns'));
    assert.deepEqual(await tables(), before);
  });

  test('a property is found by its path, whatever it is called', async () => {
    const keys = HOSTILE.filter(key => !key.startsWith(':'));
    await warehouse().run(raw('truncate table facts'));
    await warehouse().insert(
      'facts',
      keys.map((key, id) => ({ id, properties: Object.fromEntries([[key, `value ${id}`]]) })),
    );
    for (const [id, key] of keys.entries()) {
      const found = sql`select id, toString(${path('properties', key)}) v from facts where ${path('properties', key)} is not null`;
      assert.deepEqual(await warehouse().rows(found), [{ id, v: `value ${id}` }], JSON.stringify(key));
    }
    await warehouse().run(raw('truncate table facts'));
  });

  test('numbers keep every digit they came with', async () => {
    assert.equal(await one(sql`${value.int(-9007199254740991)}`), -9007199254740991);
    assert.deepEqual(await one(sql`${value.ints([1, -2, 0])}`), [1, -2, 0]);
    assert.deepEqual(await one(sql`${value.numbers([0.1, -1e300, 5e-324, 1e21])}`), [0.1, -1e300, 5e-324, 1e21]);
    assert.equal(await one(sql`${value.number(Number.POSITIVE_INFINITY)}`), Number.POSITIVE_INFINITY);
    assert.equal(await one(sql`${value.number(Number.NEGATIVE_INFINITY)}`), Number.NEGATIVE_INFINITY);
    assert.equal(await one(sql`${value.number(Number.NaN)}`), Number.NaN);
    assert.equal(await one(raw('toUInt64(18446744073709551615)')), '18446744073709551615');
    assert.equal(await one(raw("toDecimal64('12345678901234.5670', 4)")), '12345678901234.567');
    assert.deepEqual(await one(raw('[toUInt64(1), 9007199254740993]')), [1, '9007199254740993']);
    assert.deepEqual(await one(raw("map('a, b', toInt64(5))")), { 'a, b': 5 });
    assert.deepEqual(await one(raw("(toUInt64(1), 'it''s, (1)', 0.5)::Tuple(n UInt64, t String, f Float64)")), {
      n: 1,
      t: "it's, (1)",
      f: 0.5,
    });
    assert.equal(await one(raw('null::Nullable(UInt64)')), null);
    assert.equal(await one(raw('true')), true);
  });

  test('a whole number that is not one is a mistake of the caller', () => {
    for (const wrong of [1.5, Number.NaN, 2 ** 53]) assert.throws(() => value.int(wrong), RangeError);
    assert.throws(() => value.ints([1, 2.5]), RangeError);
  });

  test('an instant is a millisecond', async () => {
    assert.equal(await one(instant(1_700_000_000_123)), '2023-11-14T22:13:20.123Z');
    assert.equal(await one(instant(-1)), '1969-12-31T23:59:59.999Z');
  });

  test('a thousand values fit in one statement', async () => {
    const many = Array.from({ length: 50_000 }, (_, i) => 1_000_000_000 + i);
    assert.equal(await one(sql`length(${value.ints(many)})`), many.length);
  });

  test('no rows are no rows', async () => {
    assert.deepEqual(await warehouse().rows(raw('select 1 as v where 0')), []);
    await warehouse().insert('facts', []);
  });

  test('a result can be had as a file', async () => {
    const query = sql`select number as ${name('no;')}, ${value.text('a"b')} as t from numbers(2)`;
    const text = async (format: 'CSVWithNames' | 'JSONEachRow') =>
      Buffer.from(await warehouse().bytes(query, format)).toString('utf8');
    assert.equal(await text('CSVWithNames'), '"no;","t"\n0,"a""b"\n1,"a""b"\n');
    assert.equal(await text('JSONEachRow'), '{"no;":0,"t":"a\\"b"}\n{"no;":1,"t":"a\\"b"}\n');
    const parquet = Buffer.from(await warehouse().bytes(query, 'Parquet'));
    assert.equal(parquet.subarray(0, 4).toString() + parquet.subarray(-4).toString(), 'PAR1PAR1');
  });

  test('a statement may have as many parts as thousands of segments need', async () => {
    const sums = Array.from({ length: 18_000 }, (_, i) => raw(`${i} + 1`));
    assert.equal(await one(sql`length([${commas(sums)}])`), 18_000);
  });

  test('a setting ends with its statement', async () => {
    const threads = async (settings?: Record<string, number>) => {
      const query = raw("select toUInt32(getSetting('max_block_size')) v");
      return (await warehouse().rows<{ v: number }>(query, settings && { settings }))[0]?.v;
    };
    const usual = await threads();
    assert.notEqual(usual, 17);
    assert.equal(await threads({ max_block_size: 17 }), 17);
    assert.equal(await threads(), usual);
  });

  test('statements with ever other settings do not pile up', async () => {
    const blockSize = raw("select toUInt32(getSetting('max_block_size')) v");
    for (let size = 1; size <= 40; size++) {
      const rows = await warehouse().rows(blockSize, { settings: { max_block_size: size } });
      assert.deepEqual(rows, [{ v: size }]);
    }
  });

  test('a short statement does not wait for a long one', async () => {
    const stop = new AbortController();
    const long = assert.rejects(warehouse().rows(ENDLESS, { signal: stop.signal }));
    assert.equal(await one(sql`${value.int(1)}`), 1);
    stop.abort();
    await long;
  });

  test('an abort stops the statement in the engine, and is over when the promise is', async () => {
    const stop = new AbortController();
    const reason = new Error('the user pressed Ctrl-C');
    setTimeout(() => stop.abort(reason), 200);
    await assert.rejects(warehouse().rows(ENDLESS, { signal: stop.signal }), reason);
    const running = sql`select query from system.processes where query like '%30000000000%' and query not like '%processes%'`;
    assert.deepEqual(await warehouse().rows(running), []);
    assert.equal(await one(raw('toUInt8(1)')), 1);
  });

  test('an aborted insert from a select stops too', async () => {
    const endless = raw(
      'insert into facts (id) select sipHash64(number) from numbers(30000000000) where sipHash64(number) = 1',
    );
    await assert.rejects(warehouse().run(endless, { signal: AbortSignal.timeout(200) }), { name: 'TimeoutError' });
  });

  test('a statement that was aborted before it began is not begun', async () => {
    const create = raw('create table never (v UInt8) engine = Memory');
    await assert.rejects(warehouse().run(create, { signal: AbortSignal.abort() }), { name: 'AbortError' });
    assert.ok(!(await tables()).includes('never'));
  });

  test('a long statement says how far it is', async () => {
    const stop = new AbortController();
    const seen: Progress[] = [];
    const onProgress = (progress: Progress) => {
      seen.push(progress);
      if (seen.length === 3) stop.abort();
    };
    await assert.rejects(warehouse().rows(ENDLESS, { signal: stop.signal, onProgress }), { name: 'AbortError' });
    const [first, second] = seen;
    assert.ok(first && second && first.readRows > 0 && second.readRows > first.readRows, JSON.stringify(seen));
    assert.equal(first.totalRows, 30_000_000_000);
  });

  test('statements side by side keep their values apart', async () => {
    const texts = Array.from({ length: 200 }, (_, i) => `statement ${i}`);
    assert.deepEqual(await Promise.all(texts.map(text => one(sql`${value.text(text)}`))), texts);
  });

  test('nothing of a failed statement shows in the next result', async () => {
    const fails = raw('select number, throwIf(number = 200000) from numbers(300000) settings max_block_size = 1000');
    await assert.rejects(warehouse().rows(fails), QueryError);
    assert.deepEqual(await warehouse().rows(raw('select 1 as v')), [{ v: 1 }]);
  });

  test('a path that the engine would read as something else is refused', () => {
    for (const wrong of [':String', 'a.:String', '', 'a..b', 'a.']) {
      assert.throws(() => path('properties', wrong), { name: 'StoreError' }, wrong);
    }
  });

  test('a nested property is found by its dotted path', async () => {
    await warehouse().insert('facts', [{ id: 1, properties: { a: { 'b c': { d: 'deep' } } } }]);
    const found = sql`select toString(${path('properties', 'a.b c.d')}) v from facts`;
    assert.deepEqual(await warehouse().rows(found), [{ v: 'deep' }]);
    await warehouse().run(raw('truncate table facts'));
  });

  test('a row with a key that is no column is refused, and nothing of its batch goes in', async () => {
    const rows = [{ id: 1 }, { id: 2, colour: 'red' }];
    await assert.rejects(warehouse().insert('facts', rows), /colour/);
    assert.deepEqual(await warehouse().rows(raw('select id from facts')), []);
  });

  test('a mistake in a statement has the number of the engine', async () => {
    await assert.rejects(warehouse().rows(raw('select * from nowhere')), (error: unknown) => {
      assert.ok(error instanceof QueryError);
      assert.equal(error.engineCode, 60);
      return true;
    });
  });

  test('work that outgrows its memory goes to disk and comes out whole', async () => {
    const groups = raw(
      'select count() n, sum(c) s from (select number % 4000000 g, count() c, any(toString(number)) t from numbers(8000000) group by g)',
    );
    const settings = { max_memory_usage: 300_000_000, max_bytes_before_external_group_by: 60_000_000 };
    assert.deepEqual(await warehouse().rows(groups, { settings }), [{ n: 4_000_000, s: 8_000_000 }]);
    const inMemory = {
      ...settings,
      max_bytes_before_external_group_by: 0,
      max_bytes_ratio_before_external_group_by: 0,
    };
    await assert.rejects(warehouse().rows(groups, { settings: inMemory }), /SATSUMA_MEMORY/);
  });
}
