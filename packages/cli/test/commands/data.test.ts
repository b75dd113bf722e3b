import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { answer, fileIn, type Said, satsuma, satsumaHere, scratchDirectory } from '../satsuma.ts';
import { AS_OF, smallShopFiles } from '../small-shop.ts';

describe('bringing data in, and handing it over', () => {
  const directory = scratchDirectory();
  const shop = smallShopFiles(directory);
  const run = (...args: readonly string[]): Promise<Said> => satsumaHere(['--data', shop.data, ...args]);
  const ask = <T>(...args: readonly string[]): Promise<T> => answer<T>(['--data', shop.data, ...args]);

  test('mapping: guessed, printed as YAML that import takes', async () => {
    const { code, stdout } = await run('mapping', shop.orders, '--source', 'shop');
    assert.equal(code, 0);
    assert.match(stdout, /^as: orders\nsource: shop\n/m);
    assert.match(stdout, /\n {2}customer_id: user_id\n/);
    const file = fileIn(directory, 'orders.mapping.yaml', stdout);
    const summaries = await ask<{ outcome: string; mappingFrom: string }[]>(
      'import',
      shop.orders,
      '--mapping',
      file,
      '--dry-run',
    );
    assert.deepEqual(
      summaries.map(s => [s.outcome, s.mappingFrom]),
      [['tried', 'given']],
    );
    const { code: none, stderr } = await run('mapping', 'nothing');
    assert.equal(none, 4);
    assert.match(stderr, /there is no file "nothing", and no source of this name was imported/);
  });

  test('a dry run keeps nothing', async () => {
    const { code, stdout } = await run('import', shop.orders, '--source', 'shop', '--dry-run');
    assert.equal(code, 0);
    assert.match(stdout, /^orders\.csv would bring into "shop" \(nothing has been kept\):\n/);
    assert.match((await run('imports')).stdout, /Nothing has been imported yet\./);
  });

  test('import: says what came in; the same file again changes nothing', async () => {
    const first = await run('import', shop.customers, '--mapping', shop.customersMapping);
    assert.equal(first.code, 0);
    assert.match(first.stdout, /^customers\.csv: imported into "crm" in /);
    assert.match(first.stdout, /\nNew people +6\n/);
    const orders = await run('--lang', 'pl', 'import', shop.orders, '--source', 'shop');
    assert.match(orders.stdout, /\nNowe zdarzenia +8, w tym zamówienia: 8, zwroty: 0\n/);
    const again = await run('import', shop.orders, '--source', 'shop');
    assert.equal(again.code, 0);
    assert.match(again.stdout, /^orders\.csv: nothing new\. The same content was brought by import \d+\.\n/);
    const past = await ask<{ status: string; rows: { read: number } }[]>('imports');
    assert.deepEqual(
      past.map(i => [i.status, i.rows.read]),
      [
        ['done', 8],
        ['done', 6],
      ],
    );
    assert.match((await run('mapping', 'crm')).stdout, /source: crm\n/);
  });

  test('import: bad rows go to the rejects file, the others go in; --replace takes the place of what was there', async () => {
    const text = readFileSync(shop.orders, 'utf8');
    fileIn(
      directory,
      'orders.csv',
      `${text}O9,C4,2026-02-30 10:00:00,20.00,PLN\nO10,C4,2026-02-28 10:00:00,twenty,PLN\n`,
    );
    const rejects = join(directory, 'rejects.csv');
    const { code, stdout } = await run('import', shop.orders, '--source', 'shop', '--replace', '--rejects', rejects);
    assert.equal(code, 0);
    assert.match(stdout, /\nRows +10 read, 8 taken, 2 put aside/);
    assert.match(stdout, /Put aside, with line, column and reason: .*rejects\.csv/);
    assert.match(readFileSync(rejects, 'utf8'), /\n10,order_date,2026-02-30 10:00:00,"there is no such day/);
    assert.match((await run('imports')).stdout, / orders\.csv +shop +.* replaced /);
    assert.equal((await ask<{ size: number }>('count', 'everyone', '--as-of', AS_OF)).size, 6);
  });

  test('imports --undo: what one import brought is out again, and can come in again', async () => {
    const [last] = await ask<{ import: number }[]>('imports');
    const undone = await run('imports', '--undo', String(last?.import));
    assert.equal(undone.code, 0);
    assert.match(undone.stdout, /^What import \d+ \(orders\.csv\) brought is out again; 0 people no longer known\./);
    const left = 'select (select count() from events) as events, (select count() from profiles) as people';
    assert.deepEqual(await ask('sql', left), [{ events: 0, people: 6 }]);
    const again = await run('imports', '--undo', String(last?.import));
    assert.equal(again.code, 1);
    assert.match(again.stderr, /import \d+ is replaced/);
    const [back] = await ask<{ facts: { events: number } }[]>('import', shop.orders, '--source', 'shop');
    assert.equal(back?.facts.events, 8);
  });

  test('import: a file that is not there, a mapping that is wrong', async () => {
    const missing = await run('import', 'nothing.csv');
    assert.equal(missing.code, 1);
    assert.match(missing.stderr, /nothing\.csv cannot be read: there is no such file/);
    const wrong = fileIn(
      directory,
      'wrong.mapping.yaml',
      'as: orders\nsource: x\nzone: UTC\ncolumns:\n  order_id: ordr_id\n',
    );
    const { code, stderr } = await run('import', shop.orders, '--mapping', wrong);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /wrong\.mapping\.yaml columns\.order_id \(line 5, column 3\): There is no field "ordr_id"\.\n {2}Is it "order_id"\?/,
    );
    assert.equal((await run('import', shop.orders, '--as', 'shoes')).code, 2);
  });

  test('data: events, traits, coverage; the properties of one event', async () => {
    const { stdout } = await run('data');
    assert.match(stdout, /^6 people in the base\n/);
    assert.match(stdout, /\nOrder Completed +8 +5 +– +2 January 2026 +1 March 2026 +PLN\n/);
    assert.match(stdout, /\ncity +83% +5 +text /);
    assert.match((await run('data', 'Order Completed')).stdout, /\ntotal +100% +8 +number /);
    const { code, stderr } = await run('data', 'Ordr Completed');
    assert.equal(code, 1);
    assert.match(stderr, /there is no event "Ordr Completed"\n {2}did you mean "Order Completed"\?/);
  });

  test('export: a file with chosen traits; never over one that is there', async () => {
    const file = join(directory, 'gdynia.csv');
    const args = ['export', '{trait: city, is: Gdynia}', file, '--traits', 'first_name,city', '--as-of', AS_OF];
    const { code, stdout } = await run(...args);
    assert.equal(code, 0);
    assert.match(stdout, /^2 people written to .*gdynia\.csv/);
    assert.equal(
      readFileSync(file, 'utf8'),
      '"profile","user_id","email","first_name","city"\r\n1,"C1","anna@shop.pl","Anna","Gdynia"\r\n2,"C2","bartek@shop.pl","Bartek","Gdynia"\r\n',
    );
    const again = await run(...args);
    assert.equal(again.code, 1);
    assert.match(again.stderr, /gdynia\.csv/);
    assert.equal((await run(...args, '--overwrite')).code, 0);
    const ending = await run('export', 'everyone', join(directory, 'people.xls'));
    assert.equal(ending.code, 2);
    assert.match(ending.stderr, /its ending does not say which format/);
    assert.ok(!existsSync(join(directory, 'people.xls')));
  });

  describe('sql', () => {
    test('a SELECT as a table, as JSON, as a file', async () => {
      const query = 'select name, count() as n from events group by name';
      assert.equal((await run('sql', query)).stdout, 'name             n\nOrder Completed  8\n');
      assert.deepEqual(await ask('sql', query), [{ name: 'Order Completed', n: 8 }]);
      assert.equal((await run('sql', "select ';--' as x", '--format', 'jsonl')).stdout, '{"x":";--"}\n');
    });

    for (const query of [
      'drop table events',
      'select 1; drop table events',
      'insert into profiles select 7, now(), 1',
      "with 1 as x insert into profiles select x, '2026-01-01', 1",
      '/* select */ drop table events',
      'select 1 settings readonly = 0',
      'select * from nothing',
    ]) {
      test(`refused: ${query}`, async () => {
        const { code, stdout, stderr } = await run('sql', query);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /^✗ query: /);
      });
    }

    test('and nothing was changed by any of them', async () => {
      assert.deepEqual(await ask('sql', 'select count() as n from events'), [{ n: 8 }]);
    });
  });

  test('settings: shown, changed, checked', async () => {
    assert.deepEqual(await ask('settings'), { zone: 'Europe/Warsaw', currency: 'PLN', language: 'en', country: 'PL' });
    assert.equal((await ask<{ zone: string }>('settings', 'zone', 'UTC')).zone, 'UTC');
    assert.match((await run('settings', 'zone')).stdout, /\nzone +UTC/);
    const value = await run('settings', 'zone', 'Mars/Olympus');
    assert.equal(value.code, 1);
    assert.match(value.stderr, /zone: "Mars\/Olympus" is not an IANA time zone/);
    assert.equal((await run('settings', 'zoom')).code, 2);
  });

  test('a directory that another process has open', async () => {
    const other = new DatabaseSync(join(shop.data, 'lock.sqlite'));
    other.exec('begin immediate');
    const { code, stdout, stderr } = await satsuma(['--data', shop.data, 'segments', '--json']);
    other.close();
    assert.equal(code, 3);
    assert.match(stderr, /The data directory .* is in use by process \d+\./);
    const { problems } = JSON.parse(stdout) as { problems: { code: string }[] };
    assert.deepEqual(
      problems.map(p => p.code),
      ['store-in-use'],
    );
  });
});
