import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import type { Row } from '../rows.ts';
import { openShop, type Shop } from '../shop.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
beforeEach(() => shop.clear());
after(() => shop.close());

const PEOPLE = `select profile, arrayStringConcat(arraySort(groupArray(concat(kind, ':', value))), ' ') as ids
  from identifiers group by profile order by profile`;

const seen = (...ids: string[]): Row => ({ name: 'Seen', time: '2026-01-01', ids });

test('people are numbered by customer id, as numbers, whatever the order of the rows', async () => {
  await shop.bring([
    seen('user_id:1000'),
    seen('user_id:99'),
    seen('anonymous_id:a'),
    seen('email:a@b.pl'),
    seen('user_id:100'),
  ]);
  assert.deepEqual(await shop.ask(PEOPLE), [
    '1 user_id:99',
    '2 user_id:100',
    '3 user_id:1000',
    '4 email:a@b.pl',
    '5 anonymous_id:a',
  ]);
});

test('the kinds come in the order in which they name a person', async () => {
  await shop.bring([
    seen('external:pos:7'),
    seen('card:1'),
    seen('phone:+48600100200'),
    seen('external:crm:9'),
    seen('email:z@z.pl'),
  ]);
  assert.deepEqual(await shop.ask(PEOPLE), [
    '1 email:z@z.pl',
    '2 phone:+48600100200',
    '3 card:1',
    '4 external:crm:9',
    '5 external:pos:7',
  ]);
});

test('identifiers on one row are one person, through any number of others', async () => {
  await shop.bring([
    seen('anonymous_id:x', 'email:a@b.pl'),
    seen('email:a@b.pl', 'phone:+48600100200'),
    seen('phone:+48600100200', 'card:5'),
    seen('card:5', 'user_id:7'),
    seen('user_id:8', 'email:c@d.pl'),
  ]);
  assert.deepEqual(await shop.ask(PEOPLE), [
    '1 anonymous_id:x card:5 email:a@b.pl phone:+48600100200 user_id:7',
    '2 email:c@d.pl user_id:8',
  ]);
});

test('a chain of a thousand links is one person', async () => {
  const rows = Array.from({ length: 1000 }, (_, i) =>
    seen(`card:${(i * 377) % 1000}`, `card:${((i + 1) * 377) % 1000}`),
  );
  const { counts } = await shop.bring(rows);
  assert.equal(counts.newPeople, 1);
  assert.deepEqual(await shop.ask('select uniqExact(profile), count() from identifiers'), ['1 1000']);
});

test('two user ids with one e-mail are one person', async () => {
  await shop.bring([seen('user_id:1', 'email:a@b.pl'), seen('user_id:2', 'email:a@b.pl')]);
  assert.deepEqual(await shop.ask(PEOPLE), ['1 email:a@b.pl user_id:1 user_id:2']);
});

test('the same value of two kinds, or of two systems, is two identifiers', async () => {
  await shop.bring([seen('user_id:5'), seen('card:5'), seen('external:pos:5'), seen('external:crm:5')]);
  assert.equal((await shop.ask(PEOPLE)).length, 4);
});

test('new people continue after the largest number; known ones keep theirs', async () => {
  await shop.bring([seen('user_id:5'), seen('user_id:9')]);
  const { counts } = await shop.bring([seen('user_id:1'), seen('user_id:9', 'email:a@b.pl')], { file: 'second.csv' });
  assert.equal(counts.newPeople, 1);
  assert.deepEqual(await shop.ask(PEOPLE), ['1 user_id:5', '2 email:a@b.pl user_id:9', '3 user_id:1']);
});

test('a row of nobody makes nobody', async () => {
  const { counts } = await shop.bring([seen(), seen('user_id:1')]);
  assert.equal(counts.newPeople, 1);
  assert.equal(counts.guestEvents, 1);
  assert.deepEqual(await shop.ask('select profile from events order by profile'), ['0', '1']);
});

test('a row that joins two known people: the smaller number takes over everything, and it is written down', async () => {
  await shop.bring([
    { ...seen('user_id:1'), key: 'a', traits: [['city', 'Gdynia']] },
    { ...seen('email:a@b.pl'), key: 'b', time: '2025-01-01', traits: [['city', 'Sopot']] },
    { ...seen('card:7'), key: 'c' },
    { kind: 'order-line', name: 'Order Completed', time: '2025-05-05', ids: ['card:7'], order_id: 'o', amount: 5 },
  ]);
  const { counts } = await shop.bring([seen('user_id:1', 'email:a@b.pl'), seen('email:a@b.pl', 'card:7')], {
    file: 'second.csv',
  });
  assert.equal(counts.mergedPeople, 2);
  assert.equal(counts.newPeople, 0);
  assert.deepEqual(await shop.ask(PEOPLE), ['1 card:7 email:a@b.pl user_id:1']);
  assert.deepEqual(await shop.ask('select profile, created from profiles'), ['1 2025-01-01']);
  assert.deepEqual(await shop.ask('select profile, count(), uniqExact(id) from events group by profile'), ['1 6 6']);
  assert.deepEqual(await shop.ask('select distinct profile from order_lines'), ['1']);
  assert.deepEqual(await shop.ask('select profile, time, text from traits order by time'), [
    '1 2025-01-01 Sopot',
    '1 2026-01-01 Gdynia',
  ]);
  assert.deepEqual(await shop.ask('select winner, loser, time, cause from merges order by loser'), [
    '1 2 2026-06-01 card email user_id',
    '1 3 2026-06-01 card email user_id',
  ]);
});

test('the number of somebody who became somebody else is not given again', async () => {
  await shop.bring([seen('user_id:1'), seen('user_id:2')]);
  await shop.bring([seen('user_id:1', 'user_id:2')], { file: 'second.csv' });
  await shop.bring([seen('user_id:3')], { file: 'third.csv' });
  assert.deepEqual(await shop.ask(PEOPLE), ['1 user_id:1 user_id:2', '3 user_id:3']);
});

test('a value beside too many user ids names people and merges nobody', async () => {
  const rows = Array.from({ length: 5 }, (_, i) => seen(`user_id:${i + 1}`, 'email:info@shop.pl'));
  const outcome = await shop.bring([...rows, seen('email:info@shop.pl')], { usersPerValue: 4 });
  assert.deepEqual(outcome.suspicious, [{ kind: 'email', value: 'info@shop.pl', users: 5 }]);
  assert.deepEqual(await shop.ask(PEOPLE), [
    '1 user_id:1',
    '2 user_id:2',
    '3 user_id:3',
    '4 user_id:4',
    '5 user_id:5',
    '6 email:info@shop.pl',
  ]);
});

test('user ids are counted over all imports', async () => {
  await shop.bring([seen('user_id:1', 'card:7'), seen('user_id:2', 'card:7')], { usersPerValue: 3 });
  const outcome = await shop.bring([seen('user_id:3', 'card:7'), seen('user_id:4', 'card:7')], {
    usersPerValue: 3,
    file: 'second.csv',
  });
  assert.deepEqual(outcome.suspicious, [{ kind: 'card', value: '7', users: 4 }]);
  assert.deepEqual(await shop.ask(PEOPLE), ['1 card:7 user_id:1 user_id:2', '2 user_id:3', '3 user_id:4']);
});

test('a person begins with the earliest thing known, also when it arrives later', async () => {
  await shop.bring([{ ...seen('user_id:1'), time: '2026-02-01' }]);
  await shop.bring([{ kind: 'person', time: '2025-03-01', ids: ['user_id:1'] }], { file: 'second.csv' });
  assert.deepEqual(await shop.ask('select profile, created from profiles'), ['1 2025-03-01']);
});

test('whatever rows put together, in one file or in several, is one person: as a union-find has it', async () => {
  const identifier = fc.tuple(
    fc.constantFrom('user_id', 'email', 'card', 'anonymous_id'),
    fc.integer({ min: 1, max: 700 }),
  );
  const ids = fc.array(
    identifier.map(([kind, n]) => `${kind}:${n}`),
    { minLength: 1, maxLength: 3 },
  );
  const rows = fc.sample(ids, { numRuns: 1500, seed: 42 });
  const settings = { usersPerValue: 1e6 };
  for (const [i, third] of [rows.slice(0, 500), rows.slice(500, 1000), rows.slice(1000)].entries()) {
    await shop.bring(
      third.map(list => seen(...list)),
      { ...settings, file: `${i}.csv` },
    );
  }
  const groups = await shop.ask(
    `select arrayStringConcat(arraySort(groupArray(concat(kind, ':', value))), ' ') from identifiers group by profile`,
  );
  assert.deepEqual(groups.sort(), groupsOf(rows));
  assert.deepEqual(
    await shop.ask('select profile from events where profile not in (select profile from profiles)'),
    [],
  );
  assert.deepEqual(await shop.ask('select count(), uniqExact(profile) from profiles'), [
    `${groups.length} ${groups.length}`,
  ]);
});

/** The identifiers of each person, by union-find. */
function groupsOf(rows: readonly (readonly string[])[]): string[] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : root(up);
  };
  for (const row of rows) for (const id of row) parent.set(root(id), root(row[0] ?? id));
  const groups = Map.groupBy(new Set(rows.flat()), root);
  return [...groups.values()].map(ids => ids.sort().join(' ')).sort();
}
