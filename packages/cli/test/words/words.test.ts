import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { NOUNS } from '../../src/words/nouns.ts';
import { speak } from '../../src/words/say.ts';

const FOLDER = new URL('../../src/words/', import.meta.url);

interface Both {
  readonly en: unknown;
  readonly pl: unknown;
}

const isBoth = (value: unknown): value is Both =>
  typeof value === 'object' && value !== null && 'en' in value && 'pl' in value;

/** Every table of words there is, by file and name. */
async function tables(): Promise<readonly (readonly [string, Both])[]> {
  const files = readdirSync(FOLDER).filter(file => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(async file => [file, (await import(new URL(file, FOLDER).href)) as Record<string, unknown>] as const),
  );
  return modules.flatMap(([file, module]) =>
    Object.entries(module).flatMap(([name, value]) => (isBoth(value) ? [[`${file} ${name}`, value] as const] : [])),
  );
}

/** The places of all texts in a table. */
function placesIn(words: unknown, place = ''): readonly string[] {
  if (typeof words !== 'object' || words === null) return [place];
  return Object.entries(words).flatMap(([key, inside]) => placesIn(inside, `${place}.${key}`));
}

const at = (words: unknown, place: string): unknown =>
  place
    .split('.')
    .slice(1)
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], words);

describe('the words of the command line', () => {
  test('are there in both languages, with the same keys', async () => {
    const all = await tables();
    assert.ok(all.length >= 20, `only ${all.length} tables were found`);
    for (const [name, { en, pl }] of all) assert.deepEqual(placesIn(pl), placesIn(en), name);
  });

  test('are texts, or functions of as many texts in both', async () => {
    for (const [name, { en, pl }] of await tables())
      for (const place of placesIn(en)) {
        const [english, polish] = [at(en, place), at(pl, place)];
        assert.equal(typeof polish, typeof english, `${name} ${place}`);
        if (typeof english === 'function' && typeof polish === 'function')
          assert.equal(polish.length, english.length, `${name} ${place}`);
      }
  });
});

describe('counted things', () => {
  const [en, pl] = [speak('en'), speak('pl')];

  test('in English: one, other', () => {
    assert.deepEqual(
      [0, 1, 2, 1234].map(n => en.counted(n, 'person')),
      ['0 people', '1 person', '2 people', '1,234 people'],
    );
  });

  test('in Polish: 1, 2–4, 5 and more, 12–14, 22–24', () => {
    const numbers = [0, 1, 2, 4, 5, 11, 12, 21, 22, 25, 112, 1000, 1002];
    const forms = numbers.map(n => pl.counted(n, 'person').replace(/^[\d ]+ /, ''));
    assert.deepEqual(forms, [
      ...['osób', 'osoba', 'osoby', 'osoby', 'osób', 'osób', 'osób', 'osób', 'osoby', 'osób', 'osób', 'osób', 'osoby'],
    ]);
  });

  test('every noun has its Polish forms', () => {
    for (const [name, { pl: forms }] of Object.entries(NOUNS)) assert.equal(forms.length, 3, name);
  });
});

describe('numbers and dates', () => {
  const [en, pl] = [speak('en'), speak('pl')];
  const ms = Date.parse('2026-03-01T22:30:00Z');

  test('by the language', () => {
    assert.deepEqual(
      [en.number(12345.678, 1), pl.number(12345.678, 1), pl.number(1234)],
      ['12,345.7', '12 345,7', '1 234'],
    );
    assert.deepEqual([en.share(0.5), en.share(0.043), en.share(0), pl.share(0.043)], ['50%', '4.3%', '0%', '4,3%']);
    assert.deepEqual(
      [en.money(1234.5, 'PLN'), pl.money(1234.5, 'PLN'), pl.money(12.5, 'EUR')],
      ['PLN 1,235', '1 235 zł', '12,50 €'],
    );
    assert.equal(en.money(12.5), '12.50');
  });

  test('on the clock of a zone', () => {
    assert.deepEqual(
      [en.date(ms, 'UTC'), en.date(ms, 'Asia/Tokyo'), pl.date(ms, 'UTC')],
      ['1 March 2026', '2 March 2026', '1 marca 2026'],
    );
    assert.deepEqual(
      [en.moment(ms, 'UTC'), pl.moment(ms, 'Europe/Warsaw')],
      ['1 Mar 2026, 22:30', '1 mar 2026, 23:30'],
    );
  });
});
