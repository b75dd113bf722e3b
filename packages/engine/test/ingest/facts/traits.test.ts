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

const CHANGES = 'select toDayOfMonth(time), text from traits order by name, profile, time';

/** On that day of January the person lives there. */
const lives = (day: number, city: string, who = 'user_id:1'): Row => ({
  kind: 'person',
  time: `2026-01-${String(day).padStart(2, '0')}`,
  ids: [who],
  traits: [['city', city]],
});

test('a row for each change, not for each sighting', async () => {
  const { counts } = await shop.bring([
    lives(1, 'Łódź'),
    lives(3, 'Łódź'),
    lives(5, 'Kraków'),
    lives(4, 'Łódź'),
    lives(7, 'Łódź'),
  ]);
  assert.deepEqual(await shop.ask(CHANGES), ['1 Łódź', '5 Kraków', '7 Łódź']);
  assert.equal(counts.traitChanges, 3);
});

test('an older value that arrives later is put where it belongs, and what was seen after it still holds', async () => {
  await shop.bring([lives(1, 'Łódź'), lives(10, 'Łódź')]);
  assert.deepEqual(await shop.ask(CHANGES), ['1 Łódź']);
  await shop.bring([lives(5, 'Kraków')], { file: 'second' });
  assert.deepEqual(await shop.ask(CHANGES), ['1 Łódź', '5 Kraków', '10 Łódź']);
});

test('an older sighting of the same value moves its beginning back', async () => {
  await shop.bring([lives(10, 'Łódź'), lives(12, 'Kraków')]);
  await shop.bring([lives(3, 'Łódź')], { file: 'second' });
  assert.deepEqual(await shop.ask(CHANGES), ['3 Łódź', '12 Kraków']);
});

test('of two values at one instant the later row counts, then the later import', async () => {
  await shop.bring([lives(1, 'Łódź'), lives(1, 'Kraków')]);
  assert.deepEqual(await shop.ask(CHANGES), ['1 Kraków']);
  await shop.bring([lives(1, 'Gdynia')], { file: 'second' });
  assert.deepEqual(await shop.ask(CHANGES), ['1 Gdynia']);
});

test('a value can be unset; what was never set cannot', async () => {
  await shop.bring([lives(1, ''), lives(2, 'Łódź'), lives(3, ''), lives(4, 'Łódź')]);
  assert.deepEqual(await shop.ask(CHANGES), ['2 Łódź', '3 ', '4 Łódź']);
});

test('lists change when an item does', async () => {
  const likes = (day: number, ...list: string[]): Row => ({ ...lives(day, ''), traits: [['likes', '', list]] });
  await shop.bring([likes(1, 'a', 'b'), likes(2, 'a', 'b'), likes(3, 'a')]);
  assert.deepEqual(await shop.ask('select toDayOfMonth(time), list from traits order by time'), [
    '1 ["a","b"]',
    '3 ["a"]',
  ]);
});

test('numbers and moments are read once, dates in the zone of the workspace', async () => {
  const traits: Row['traits'] = [
    ['n', '-1.5e2'],
    ['d', '1980-05-01'],
    ['t', 'x'],
    ['ts', '2026-03-01T10:00:00Z'],
  ];
  await shop.bring([{ ...lives(1, ''), traits: traits ?? [] }], { zone: 'Europe/Warsaw' });
  assert.deepEqual(await shop.ask('select name, number, moment from traits order by name'), [
    'd - 1980-04-30T22:00:00.000Z',
    'n -150 -',
    't - -',
    'ts - 2026-03-01T10:00:00.000Z',
  ]);
});

test('a trait of nobody is nobody’s', async () => {
  await shop.bring([{ ...lives(1, 'Łódź'), ids: [], kind: 'event', name: 'Seen' }]);
  assert.deepEqual(await shop.ask(CHANGES), []);
});

test('the value as of any day is the last one seen by then, in whatever files the sightings come', async () => {
  const sighting = fc.record({ day: fc.integer({ min: 1, max: 28 }), city: fc.constantFrom('A', 'B', '') });
  const history = fc.uniqueArray(sighting, { selector: s => s.day, minLength: 3, maxLength: 12 });
  const people = fc.sample(history, { numRuns: 60, seed: 20260101 });
  const rows = people.flatMap((sightings, i) =>
    sightings.map(s => ({ ...lives(s.day, s.city, `user_id:${i + 1}`), key: s.day })),
  );
  // Older files last: each holds a stretch of days of its own.
  const files = [
    rows.filter(r => r.key > 18),
    rows.filter(r => r.key > 9 && r.key <= 18),
    rows.filter(r => r.key <= 9),
  ];
  for (const [i, file] of files.entries())
    await shop.bring(
      file.map(({ key: _, ...row }) => row),
      { file: `part-${i}` },
    );

  const changes = people.map(sightings => changesOf(sightings.toSorted((a, b) => a.day - b.day)));
  assert.deepEqual(
    await shop.ask(
      `select value, toDayOfMonth(time), text from traits join identifiers using profile order by toInt32(value), time`,
    ),
    changes.flatMap((list, i) => list.map(s => `${i + 1} ${s.day} ${s.city}`)),
  );
});

function changesOf(sightings: readonly { day: number; city: string }[]) {
  return sightings.filter((s, i) => s.city !== (sightings[i - 1]?.city ?? ''));
}
