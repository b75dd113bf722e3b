import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { readMoment, readNumber } from '../../src/person/reads-as.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { momentOf, numberOf } from '../../src/store/reads-as.ts';
import { raw, sql, value } from '../../src/store/sql.ts';

describe('a text reads as a number', () => {
  const numbers: readonly (readonly [string, number])[] = [
    ['25', 25],
    ['-0.5', -0.5],
    ['007', 7],
    ['1e3', 1000],
    ['2.5E-2', 0.025],
    ['9007199254740993', 9007199254740992],
  ];
  for (const [text, number] of numbers) test(`${text} is ${number}`, () => assert.equal(readNumber(text), number));

  for (const text of [
    '',
    ' 25',
    '25 ',
    '+5',
    '.5',
    '5.',
    '5,5',
    '1 000',
    '0x1F',
    'Infinity',
    'NaN',
    '1e999',
    '5\n',
    '٣',
    '1e',
  ])
    test(`${JSON.stringify(text)} is none`, () => assert.equal(readNumber(text), null));
});

describe('a text reads as a moment', () => {
  const moments: readonly (readonly [string, string, string])[] = [
    ['2026-03-01', 'Europe/Warsaw', '2026-02-28T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Warsaw', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Warsaw', '2026-03-29T22:00:00.000Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['2024-02-29', 'UTC', '2024-02-29T00:00:00.000Z'],
    ['2026-03-29T02:30', 'Europe/Warsaw', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Warsaw', '2026-10-25T00:30:00.000Z'],
    ['2026-03-01T10:00:00.5+02:00', 'Europe/Warsaw', '2026-03-01T08:00:00.500Z'],
    ['2026-03-01 10:00Z', 'Europe/Warsaw', '2026-03-01T10:00:00.000Z'],
  ];
  for (const [text, zone, iso] of moments)
    test(`${text} in ${zone} is ${iso}`, () => assert.equal(new Date(readMoment(text, zone) ?? 0).toISOString(), iso));

  for (const text of [
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-01-01T24:00',
    '2026-01-01T10:60',
    '2026-01-01T10:00:60Z',
    '2026-01-01T10:00+24:00',
    '2026-01-01T10:00+01:60',
    '1899-12-31',
    '2300-01-01',
    '20260101',
    '2026-1-1',
    '2026-01-01x',
    '',
    '1767225600000',
  ])
    test(`${JSON.stringify(text)} is none`, () => assert.equal(readMoment(text, 'Europe/Warsaw'), null));
});

describe('the engine reads every text alike', () => {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-reads-as-'));
  let store: Store;
  before(async () => {
    store = await openStore({ directory });
  });
  after(async () => {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const digits = (max: number) => fc.nat(max).map(String);
  const padded = (max: number, length: number) => fc.nat(max).map(n => String(n).padStart(length, '0'));
  const decimal = fc.tuple(
    fc.constantFrom('', '-', '+', ' '),
    digits(1e9),
    fc.option(digits(1e9)),
    fc.option(fc.integer({ min: -330, max: 330 })),
  );
  const number = decimal.map(
    ([sign, whole, part, power]) =>
      `${sign}${whole}${part === null ? '' : `.${part}`}${power === null ? '' : `e${power}`}`,
  );
  const date = fc
    .tuple(fc.integer({ min: 1895, max: 2302 }), padded(13, 2), padded(32, 2))
    .map(parts => parts.join('-'));
  const clock = fc.tuple(padded(24, 2), padded(60, 2), fc.option(padded(60, 2)), fc.option(digits(9999)));
  const time = clock.map(([h, m, s, ms]) => `${h}:${m}${s === null ? '' : `:${s}${ms === null ? '' : `.${ms}`}`}`);
  const offset = fc.oneof(
    fc.constantFrom('', 'Z', 'z', '+01:00', '-00:30', '+0100'),
    fc.tuple(fc.constantFrom('+', '-'), padded(25, 2), padded(61, 2)).map(([s, h, m]) => `${s}${h}:${m}`),
  );
  const dateTime = fc.tuple(date, fc.constantFrom('T', ' ', 't', ''), time, offset).map(parts => parts.join(''));
  const nearChange = fc
    .tuple(fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-24'), time)
    .map(([d, t]) => `${d}T${t}`);
  const text = fc.oneof(number, date, dateTime, nearChange, fc.double().map(String), fc.string());

  for (const zone of ['Europe/Warsaw', 'America/New_York', 'Africa/Cairo', 'Asia/Kolkata', 'UTC']) {
    test(`3,000 texts in ${zone}`, async () => {
      const texts = [...new Set(fc.sample(text, { numRuns: 3000, seed: 7 }).map(t => t.replaceAll('\0', '')))];
      const moment = sql`toUnixTimestamp64Milli(${momentOf(raw('t'), zone)})`;
      const rows = await store.warehouse.rows<{ t: string; number: number | null; moment: number | null }>(
        sql`select t, ${numberOf(raw('t'))} as number, ${moment} as moment from (select arrayJoin(${value.texts(texts)}) as t)`,
      );
      assert.equal(rows.length, texts.length);
      const here = rows.map(({ t }) => ({ t, number: readNumber(t), moment: readMoment(t, zone) }));
      assert.ok(here.some(r => r.number !== null) && here.some(r => r.moment !== null));
      assert.deepEqual(
        rows
          .filter((row, i) => !Object.is(row.number, here[i]?.number) || row.moment !== here[i]?.moment)
          .map(row => ({ ...row, here: here.find(h => h.t === row.t) })),
        [],
      );
    });
  }
});
