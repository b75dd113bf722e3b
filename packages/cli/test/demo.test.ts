import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileIn, satsuma, scratchDirectory } from './satsuma.ts';

describe('satsuma demo', () => {
  const directory = scratchDirectory();
  const there = join(directory, 'shop');
  const run = (...args: readonly string[]) => satsuma(['demo', there, '--customers', '300', ...args]);

  test('makes a shop, imports it, and tells of it', async () => {
    const { code, stdout, stderr } = await run();
    assert.deepEqual([code, stderr], [0, '']);
    for (const heading of [
      'A simulated shop with 300 customers, made anew.',
      'Who is in the base',
      'How recently, how often, for how much (RFM)',
      'Where they are in their life with the shop',
      'Segments that you can read',
      'Why is this person in, and that one not?',
      'What sets Champions apart from the other buyers',
      'Who moved between ',
      'How many Regulars there were, month by month',
      'What to do next: your own file in three commands',
    ])
      assert.ok(stdout.includes(`\n${heading}`) || stdout.startsWith(heading), heading);
    assert.match(stdout, /\n400 people, of whom \d+ \(\d+%\) have bought at least once\.\n/);
    assert.match(stdout, /\n {2}Champions — Bought lately and buy often: the best customers\./);
    assert.match(stdout, /\n {2}Sleeping customers — \d+ (person|people), /);
    assert.match(stdout, /\n {2}✓ People who placed an order more than 6 months ago\.\n/);
  });

  test('a second run reuses everything; in Polish it says the same', async () => {
    const { code, stdout } = await run('--lang', 'pl');
    assert.equal(code, 0);
    assert.match(stdout, /^Symulowany sklep z poprzedniego uruchomienia: 300 klientów; --fresh tworzy nowy\.\n/);
    assert.equal(stdout.match(/: już jest\n/g)?.length, 5);
    assert.match(stdout, /\nKto jest w bazie\n400 osób, z czego co najmniej raz kupiło \d+/);
    assert.match(stdout, /\nCo dalej: Twój własny plik w trzech komendach\n/);
  });

  test('as data, with the same people', async () => {
    const { code, stdout } = await run('--json');
    assert.equal(code, 0);
    const { reused, tour } = JSON.parse(stdout) as {
      reused: boolean;
      tour: { rfm: { people: number }; segments: { id: string }[] };
    };
    assert.equal(reused, true);
    assert.equal(tour.rfm.people, 400);
    assert.deepEqual(tour.segments.map(s => s.id).slice(0, 2), ['regulars', 'sleeping-customers']);
  });

  test('never deletes what it did not make', async () => {
    const other = join(directory, 'other');
    mkdirSync(other);
    fileIn(other, 'thesis.txt', 'do not delete');
    const { code, stderr } = await satsuma(['demo', other, '--fresh']);
    assert.equal(code, 1);
    assert.match(stderr, /other holds other files\n {2}name a new or an empty folder/);
  });
});
