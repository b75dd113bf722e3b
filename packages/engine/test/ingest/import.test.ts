import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { importFile } from '../../src/ingest/import.ts';
import type { ImportedFile, ImportOptions } from '../../src/ingest/import-summary.ts';
import { NOW, openShop, type Shop } from './shop.ts';

let shop: Shop;
let folder: string;
before(async () => {
  shop = await openShop();
  folder = mkdtempSync(join(tmpdir(), 'satsuma-files-'));
});
beforeEach(async () => {
  await shop.clear();
  await shop.store.control.deleteFrom('sources').execute();
});
after(async () => {
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const run = (path: string, options: Partial<ImportOptions> = {}) =>
  importFile(shop.store, { path, now: () => NOW, ...options });

async function imported(path: string, options: Partial<ImportOptions> = {}): Promise<ImportedFile> {
  const result = await run(path, options);
  assert.ok(result.ok, JSON.stringify(result));
  assert.notEqual(result.value.outcome, 'unchanged');
  return result.value as ImportedFile;
}

/** Enough orders to see what the columns are, of one customer. */
const USUAL = Array.from({ length: 20 }, (_, i) => `u${i},30,,2026-01-01,tea,1,1,PLN`);

const HEADER = 'order_id,customer_id,email,date,product,quantity,price,currency';

test('a file of order lines becomes people, orders and lines, and says what it did', async () => {
  const path = file(
    'lines.csv',
    HEADER,
    'a,7,ann@x.pl,2026-01-02,tea,2,10.50,PLN',
    'a,7,ann@x.pl,2026-01-02,mug,1,20,PLN',
    'b,12,,2026-01-03,tea,1,10.50,PLN',
    'c,,,2026-01-04,tea,1,10.50,PLN',
    'd,9,,2026-01-04,tea,1,lots,PLN',
    ...USUAL,
  );
  const steps: string[] = [];
  const summary = await imported(path, { progress: ({ step }) => steps.at(-1) !== step && steps.push(step) });
  assert.equal(summary.outcome, 'done');
  assert.equal(summary.source, 'lines');
  assert.equal(summary.mappingFrom, 'guessed');
  assert.deepEqual(
    [summary.rows.read, summary.rows.accepted, summary.rows.rejected, summary.rows.guests],
    [25, 24, 1, 1],
  );
  const { orders, lines, newPeople, guestEvents, known } = summary.facts;
  assert.deepEqual(
    { orders, lines, newPeople, guestEvents, known },
    { orders: 23, lines: 24, newPeople: 3, guestEvents: 1, known: 0 },
  );
  assert.deepEqual(
    await shop.ask('select profile, order_id, total, currency from events where total > 1 order by order_id'),
    ['1 a 41 PLN', '2 b 10.5 PLN', '0 c 10.5 PLN'],
  );
  assert.match(readFileSync(summary.rejectsPath ?? '', 'utf8'), /^line,column,value,reason\n6,price,lots,/);
  assert.deepEqual(steps, ['inspecting', 'reading', 'people', 'facts', 'orders', 'traits', 'profiles', 'publishing']);
});

test('the same file again is unchanged; the mapping is remembered by the source and used for the next file', async () => {
  const first = await imported(file('january.csv', HEADER, 'a,7,,2026-01-02,tea,2,10.50,PLN'), { source: 'till' });
  const again = await run(join(folder, 'january.csv'), { source: 'till' });
  assert.ok(again.ok);
  assert.equal(again.value.outcome, 'unchanged');
  assert.equal(again.value.import, first.import);
  const next = await imported(file('february.csv', HEADER, 'b,7,,2026-02-02,tea,2,10.50,PLN'), { source: 'till' });
  assert.equal(next.mappingFrom, 'remembered');
  const other = await imported(file('people.csv', 'customer_id,city', '7,Sopot'), { source: 'till', as: 'customers' });
  assert.equal(other.mappingFrom, 'guessed');
  assert.match(other.notes[0]?.message ?? '', /does not fit people\.csv/);
});

test('a corrected file replaces what it brought; a dry run only tells', async () => {
  const path = file('orders.csv', HEADER, 'a,7,,2026-01-02,tea,2,10,PLN', 'b,8,,2026-01-02,tea,1,10,PLN');
  await imported(path);
  file('orders.csv', HEADER, 'a,7,,2026-01-02,tea,3,10,PLN');
  const tried = await imported(path, { replace: true, dryRun: true });
  assert.deepEqual([tried.outcome, tried.facts.lines, tried.facts.removedPeople], ['tried', 1, 1]);
  assert.deepEqual(await shop.ask('select order_id, total from events order by order_id'), ['a 20', 'b 10']);
  await imported(path, { replace: true });
  assert.deepEqual(await shop.ask('select order_id, total from events order by order_id'), ['a 30']);
  assert.deepEqual(await shop.ask('select value from identifiers'), ['7']);
});

test('an order in two currencies is in the rejects file with the rows that could not be read', async () => {
  const path = file(
    'mixed.csv',
    HEADER,
    'a,7,,2026-01-02,tea,2,10,PLN',
    'a,7,,2026-01-02,mug,1,5,EUR',
    'b,8,,2026-01-02,tea,1,much,PLN',
    ...USUAL,
  );
  const summary = await imported(path);
  assert.deepEqual([summary.rows.accepted, summary.rows.rejected], [20, 3]);
  assert.equal(summary.rows.byReason['mixed-currencies'], 2);
  const rejects = readFileSync(summary.rejectsPath ?? '', 'utf8')
    .trim()
    .split('\n');
  assert.deepEqual(
    rejects.map(line => line.split(',').slice(0, 3).join()),
    ['line,column,value', '4,price,much', '2,currency,PLN', '3,currency,EUR'],
  );
});

test('a file that cannot be read, and a mapping that does not fit, are problems and leave nothing', async () => {
  const missing = await run(join(folder, 'nowhere.csv'));
  assert.ok(!missing.ok);
  const path = file('odd.csv', 'customer_id,city', '7,Sopot');
  const { mapping } = await imported(path, { as: 'customers', dryRun: true });
  const unfit = await run(path, { mapping: { ...mapping, columns: { klient: mapping.columns.customer_id ?? [] } } });
  assert.ok(!unfit.ok);
  assert.ok(unfit.problems.some(p => p.path === 'columns.klient'));
  assert.deepEqual(await shop.ask('select count() from profiles'), ['0']);
  assert.deepEqual(await shop.store.control.selectFrom('imports').select('id').execute(), []);
});

const RETAIL = resolve(import.meta.dirname, '../../../../../shared/data/online-retail/online_retail_2010_2011.csv.xz');

test('Online Retail: every line, every pound, customers in the order of their ids', {
  skip: !existsSync(RETAIL) && 'needs ../shared/data',
}, async () => {
  const summary = await imported(RETAIL, { zone: 'Europe/London', rejectsPath: join(folder, 'retail.rejects.csv') });
  assert.deepEqual([summary.rows.read, summary.rows.rejected, summary.rows.guests], [541_909, 0, 135_080]);
  assert.equal(summary.facts.newPeople, 4_372);
  assert.equal(summary.facts.lines, 541_909);
  const sign = "if(name = 'Order Refunded', -1, 1)";
  assert.deepEqual(await shop.ask(`select sum(total * ${sign}), uniqExact(order_id) from events`), [
    '9747747.934 25900',
  ]);
  assert.deepEqual(await shop.ask(`select sum(amount * ${sign}) from order_lines`), ['9747747.934']);
  assert.deepEqual(
    await shop.ask(
      "select profile, value from identifiers where value in ('12346', '12347', '18287') order by profile",
    ),
    ['1 12346', '2 12347', '4372 18287'],
  );
  assert.deepEqual(
    await shop.ask(
      'select count(), max(rank) from (select row_number() over (order by toUInt32(value)) - profile as rank from identifiers)',
    ),
    ['4372 0'],
  );
});
