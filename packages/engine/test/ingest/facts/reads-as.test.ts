import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { momentOf, numberOf } from '../../../src/store/reads-as.ts';
import { raw, sql, value } from '../../../src/store/sql.ts';
import { openWarehouse, type Warehouse } from '../../../src/store/warehouse.ts';

const directory = mkdtempSync(join(tmpdir(), 'satsuma-reads-'));
let warehouse: Warehouse;
before(async () => {
  warehouse = await openWarehouse({ kind: 'embedded', directory }, 1e9);
});
after(async () => {
  await warehouse.close();
  rmSync(directory, { recursive: true, force: true });
});

async function read(texts: readonly string[], zone = 'UTC') {
  const rows = await warehouse.rows<{ number: number | null; moment: string | null }>(
    sql`select ${numberOf(raw('text'))} as number, ${momentOf(raw('text'), zone)} as moment
      from (select arrayJoin(${value.texts(texts)}) as text)`,
  );
  return rows.map(row => ({ number: row.number, moment: row.moment === null ? null : Date.parse(row.moment) }));
}

const numbers = async (texts: readonly string[]) => (await read(texts)).map(row => row.number);
const moments = async (texts: readonly string[], zone?: string) =>
  (await read(texts, zone)).map(row => (row.moment === null ? null : new Date(row.moment).toISOString()));

test('a number is digits with a point and an exponent, and nothing else', async () => {
  assert.deepEqual(
    await numbers(['25', '-0.5', '007', '1e3', '1.5E-2', '9007199254740993']),
    [25, -0.5, 7, 1000, 0.015, 9007199254740992],
  );
  const none = ['', ' 1', '1 ', '+1', '.5', '1.', '1,5', '0x10', 'inf', 'nan', '1e', '--1', '1e999', '١'];
  assert.deepEqual(
    await numbers(none),
    none.map(() => null),
  );
});

test('a number is the double that JavaScript reads', async () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  const texts = fc.sample(finite, { numRuns: 2_000, seed: 7 }).flatMap(x => [x.toPrecision(17), x.toExponential(20)]);
  const long = fc.sample(fc.stringMatching(/^\d{1,30}\.\d{1,30}$/), { numRuns: 2_000, seed: 7 });
  const all = [...texts, ...long];
  assert.deepEqual(await numbers(all), all.map(Number));
});

test('a date is midnight in the zone, an offset is its own', async () => {
  assert.deepEqual(
    await moments(
      [
        '2026-03-01',
        '2026-03-01T10:15',
        '2026-03-01 10:15:30.5',
        '2026-03-01T10:15Z',
        '2026-03-01T10:15:30.123+05:30',
        '2026-03-01T00:00:00-08:00',
      ],
      'Europe/Warsaw',
    ),
    [
      '2026-02-28T23:00:00.000Z',
      '2026-03-01T09:15:00.000Z',
      '2026-03-01T09:15:30.500Z',
      '2026-03-01T10:15:00.000Z',
      '2026-03-01T04:45:30.123Z',
      '2026-03-01T08:00:00.000Z',
    ],
  );
});

test('what is no day and no time of day is no moment', async () => {
  const none = [
    '',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-03-01T24:00',
    '2026-03-01T10:60',
    '1899-12-31',
    '2300-01-01',
    '2026-3-1',
    '20260301',
    '2026-03-01T10',
    '2026-03-01T10:15:30.1234',
    '2026-03-01T10:15 Z',
    'x2026-03-01',
    '2026-03-01\n',
  ];
  assert.deepEqual(
    await moments(none),
    none.map(() => null),
  );
});

test('the hours that summer time skips and doubles are read as Temporal reads them', async () => {
  for (const zone of [
    'Europe/Warsaw',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/Sao_Paulo',
  ]) {
    const texts = [
      '2026-03-29',
      '2026-03-08',
      '2026-10-25',
      '2026-11-01',
      '2026-04-05',
      '2026-10-04',
      '2018-11-04',
    ].flatMap(day =>
      Array.from({ length: 16 }, (_, i) => `${day}T0${Math.floor(i / 4)}:${String((i % 4) * 15).padStart(2, '0')}`),
    );
    const expected = texts.map(text => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds);
    assert.deepEqual(
      (await read(texts, zone)).map(row => row.moment),
      expected,
      zone,
    );
  }
});
