import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { importRows } from '../../../src/ingest/import-rows.ts';
import { type Row, reading } from '../rows.ts';
import { NOW, openShop, type Shop } from '../shop.ts';
import { difference, leftovers, stateOf } from './state.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
beforeEach(() => shop.clear());
after(() => shop.close());

const line = (order_id: string, amount: number, who: string, more: Partial<Row> = {}): Row => ({
  kind: 'order-line',
  name: 'Order Completed',
  time: '2026-01-02',
  ids: [`user_id:${who}`],
  order_id,
  amount,
  currency: 'PLN',
  ...more,
});
const customer = (who: string, email: string, city: string, time = '2026-01-05'): Row => ({
  kind: 'person',
  time,
  ids: [`user_id:${who}`, `email:${email}`],
  traits: [['city', city]],
});

const ORDERS = 'select order_id, profile, total from events order by order_id';
const PEOPLE = `select profile, arrayStringConcat(arraySort(groupArray(value)), ' ') from identifiers group by profile order by profile`;

test('the same file again changes nothing and says so', async () => {
  const rows = [line('a', 1, '1')];
  const entry = { source: 'shop', file: 'f.csv', contentHash: 'c', mappingHash: 'm' };
  const settings = { now: () => NOW, zone: 'UTC' };
  const first = await importRows(shop.store, entry, reading(shop.store, rows), settings);
  const before = await stateOf(shop.store);
  const never = () => assert.fail('the file is not read again');
  const again = await importRows(shop.store, { ...entry, file: 'renamed.csv' }, never, settings);
  assert.deepEqual(again, { outcome: 'unchanged', import: first.import });
  assert.deepEqual(difference(await stateOf(shop.store), before), []);
  const otherwise = await importRows(shop.store, { ...entry, mappingHash: 'n' }, reading(shop.store, rows), settings);
  assert.equal(otherwise.outcome, 'done');
  assert.deepEqual(await shop.ask(ORDERS), ['a 1 1']);
});

test('a corrected file takes the place of what it brought: rows, values, people', async () => {
  await shop.bring([line('a', 10, '1'), line('a', 5, '1'), line('b', 7, '2'), line('c', 9, '3')], {
    file: 'orders.csv',
  });
  await shop.bring([line('b', 2, '2', { product_id: 'late' })], { file: 'more.csv' });
  const { replaced, counts } = await shop.bring(
    [line('a', 10, '1'), line('a', 6, '1'), line('d', 1, '4', { time: '2026-02-01' })],
    { file: 'orders.csv', replace: true },
  );
  assert.equal(replaced.length, 1);
  assert.equal(counts.known, 0);
  assert.equal(counts.removedPeople, 1);
  assert.deepEqual(await shop.ask(ORDERS), ['a 1 16', 'b 2 2', 'd 4 1']);
  assert.deepEqual(await shop.ask('select order_id, amount from order_lines order by order_id, amount'), [
    'a 6',
    'a 10',
    'b 2',
    'd 1',
  ]);
  assert.deepEqual(await shop.ask(PEOPLE), ['1 1', '2 2', '4 4']);
  assert.deepEqual(await shop.ask('select profile, created from profiles order by profile'), [
    '1 2026-01-02',
    '2 2026-01-02',
    '4 2026-02-01',
  ]);
  assert.deepEqual(await leftovers(shop.store), []);
});

test('only files of that name and source are replaced, all of them', async () => {
  await shop.bring([line('a', 1, '1')], { file: 'jan.csv' });
  await shop.bring([line('b', 1, '1')], { file: 'feb.csv' });
  await shop.bring([line('c', 1, '1')], { file: 'feb.csv' });
  await shop.bring([line('d', 1, '1')], { file: 'feb.csv', source: 'other' });
  const { replaced } = await shop.bring([line('e', 1, '1')], { file: 'feb.csv', replace: true });
  assert.equal(replaced.length, 2);
  assert.deepEqual(await shop.ask(ORDERS), ['a 1 1', 'd 1 1', 'e 1 1']);
});

test('a wrong e-mail is forgotten, so that its owner is not merged with the one who had it by mistake', async () => {
  await shop.bring([line('a', 1, '5'), line('b', 1, '6')], { file: 'orders.csv' });
  await shop.bring([customer('5', 'x@y.pl', 'Łódź')], { file: 'customers.csv' });
  await shop.bring([customer('5', 'five@y.pl', 'Łódź'), customer('6', 'x@y.pl', 'Kraków')], {
    file: 'customers.csv',
    replace: true,
  });
  assert.deepEqual(await shop.ask(PEOPLE), ['1 5 five@y.pl', '2 6 x@y.pl']);
});

test('people whom a file joined by mistake part again, and keep their numbers', async () => {
  await shop.bring(
    [customer('5', 'x@y.pl', 'Łódź'), customer('6', 'x@y.pl', 'Kraków'), customer('7', 'z@y.pl', 'Gdynia')],
    {
      file: 'customers.csv',
    },
  );
  assert.deepEqual(await shop.ask(PEOPLE), ['1 5 6 x@y.pl', '2 7 z@y.pl']);
  await shop.bring(
    [customer('5', 'x@y.pl', 'Łódź'), customer('6', 'six@y.pl', 'Kraków'), customer('7', 'z@y.pl', 'Gdynia')],
    {
      file: 'customers.csv',
      replace: true,
    },
  );
  assert.deepEqual(await shop.ask(PEOPLE), ['1 5 x@y.pl', '2 7 z@y.pl', '3 6 six@y.pl']);
  assert.deepEqual(await shop.ask('select profile, text from traits order by profile'), [
    '1 Łódź',
    '2 Gdynia',
    '3 Kraków',
  ]);
});

test('what another file says too stays', async () => {
  await shop.bring([customer('5', 'x@y.pl', 'Łódź', '2026-01-01')], { file: 'one.csv' });
  await shop.bring([customer('5', 'x@y.pl', 'Łódź', '2026-03-01')], { file: 'two.csv', source: 'crm' });
  await shop.bring([customer('9', 'n@y.pl', 'Sopot')], { file: 'one.csv', replace: true });
  assert.deepEqual(await shop.ask(PEOPLE), ['1 5 x@y.pl', '2 9 n@y.pl']);
  assert.deepEqual(await shop.ask('select profile, created from profiles order by profile'), [
    '1 2026-03-01',
    '2 2026-01-05',
  ]);
  assert.deepEqual(await shop.ask('select profile, time, text from traits order by profile'), [
    '1 2026-03-01 Łódź',
    '2 2026-01-05 Sopot',
  ]);
});

test('an order whose statement is replaced away is the sum of its lines again', async () => {
  const stated = (id: string, total: number): Row => ({ ...line(id, 0, '1'), kind: 'event', key: id, total });
  await shop.bring([stated('a', 99), stated('b', 50)], { file: 'orders.csv' });
  await shop.bring([line('a', 10, '1'), line('b', 20, '1')], { file: 'lines.csv' });
  await shop.bring([stated('b', 51)], { file: 'orders.csv', replace: true });
  assert.deepEqual(await shop.ask(ORDERS), ['a 1 10', 'b 1 51']);
});

test('a dry run tells what would happen and leaves nothing behind', async () => {
  await shop.bring([line('a', 1, '1')], { file: 'one.csv' });
  const before = await stateOf(shop.store);
  const tried = await shop.bring([line('b', 1, '2'), line('a', 1, '1')], { file: 'two.csv', dryRun: true });
  assert.equal(tried.outcome, 'tried');
  assert.deepEqual([tried.counts.orders, tried.counts.newPeople, tried.counts.known], [1, 1, 1]);
  assert.deepEqual(difference(await stateOf(shop.store), before), []);
  assert.deepEqual(await leftovers(shop.store), []);
  assert.deepEqual(
    (await shop.store.control.selectFrom('imports').select('status').execute()).map(i => i.status),
    ['done'],
  );
});

test('an aborted import and one that fails leave nothing behind', async () => {
  const before = await stateOf(shop.store);
  const abort = new AbortController();
  const onStep = (step: string) => step === 'orders' && abort.abort(new Error('enough'));
  await assert.rejects(shop.bring([line('a', 1, '1')], { signal: abort.signal, onStep }), /enough/);
  const onCheckpoint = (at: string) => {
    if (at === 'staged') throw new Error('a disk that is full');
  };
  await assert.rejects(shop.bring([line('a', 1, '1')], { onCheckpoint }), /full/);
  assert.deepEqual(difference(await stateOf(shop.store), before), []);
  assert.deepEqual(await leftovers(shop.store), []);
  const ledger = await shop.store.control.selectFrom('imports').select(['status', 'error']).orderBy('id').execute();
  assert.deepEqual(ledger, [
    { status: 'failed', error: 'cancelled' },
    { status: 'failed', error: 'Error' },
  ]);
});

test('a second import beside an unfinished one is refused', async () => {
  const onCheckpoint = async (at: string) => {
    if (at === 'staged') await assert.rejects(shop.bring([line('z', 1, '1')], { file: 'two.csv' }), /not finished/);
  };
  await shop.bring([line('a', 1, '1')], { onCheckpoint });
  assert.deepEqual(await shop.ask(ORDERS), ['a 1 1']);
});
