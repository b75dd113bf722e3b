import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTime } from '../../../src/ingest/typed/time.ts';
import type { TimeFormat } from '../../../src/ingest/typed/time-formats.ts';
import { raw } from '../../../src/store/sql.ts';
import { read } from './engine.ts';

type Row = readonly [text: string, expected: string];

const iso = (ms: unknown): string => (typeof ms === 'number' ? new Date(ms).toISOString() : '');

async function check(formats: readonly TimeFormat[], rows: readonly Row[], zone = 'UTC') {
  const reading = readTime({ text: raw('text'), prefix: 't_' }, { formats, zone });
  const said = await read(
    rows.map(([text]) => text),
    reading,
  );
  assert.deepEqual(
    said.map(({ value, reason }, i) => [rows[i]?.[0], reason || iso(value)]),
    rows,
  );
}

test('ymd: ISO 8601 and its looser relatives', () =>
  check(
    ['ymd'],
    [
      ['2026-12-31', '2026-12-31T00:00:00.000Z'],
      ['2026-12-31T14:05:06.789Z', '2026-12-31T14:05:06.789Z'],
      ['2026-12-31 14:05', '2026-12-31T14:05:00.000Z'],
      ['2026-12-31 14:05:06,5', '2026-12-31T14:05:06.500Z'],
      ['2026-12-31T14:05:06.123456789+02:00', '2026-12-31T12:05:06.123Z'],
      ['2026-12-31T14:05:06-0530', '2026-12-31T19:35:06.000Z'],
      ['2026-12-31T14:05+02', '2026-12-31T12:05:00.000Z'],
      ['2026-12-31 14:05:06 UTC', '2026-12-31T14:05:06.000Z'],
      ['2026/1/5 9:05', '2026-01-05T09:05:00.000Z'],
      ['2026.01.05', '2026-01-05T00:00:00.000Z'],
      ['19970101', '1997-01-01T00:00:00.000Z'],
      ['20261231T140506Z', '2026-12-31T14:05:06.000Z'],
      ['20261231T1405-0100', '2026-12-31T15:05:00.000Z'],
      ['2024-02-29', '2024-02-29T00:00:00.000Z'],
      ['1900-01-01', '1900-01-01T00:00:00.000Z'],
      ['2299-12-31 23:59:59.999', '2299-12-31T23:59:59.999Z'],
      ['', ''],
      ['2026-02-30', 'no-such-time'],
      ['2025-02-29', 'no-such-time'],
      ['2026-13-01', 'no-such-time'],
      ['2026-00-10', 'no-such-time'],
      ['2026-01-00', 'no-such-time'],
      ['2026-01-01 24:00', 'no-such-time'],
      ['2026-01-01 12:60', 'no-such-time'],
      ['2026-01-01 12:00:60', 'no-such-time'],
      ['1899-12-31', 'no-such-time'],
      ['2300-01-01', 'no-such-time'],
      ['2026-01-01T00:00:00+99:00', 'no-such-time'],
      ['31.12.2026', 'bad-time'],
      ['2026-12-31 at noon', 'bad-time'],
      ['2026-12-31T', 'bad-time'],
      ['2026-12', 'bad-time'],
      ['2026-12/31', 'bad-time'],
      ['yesterday', 'bad-time'],
      ['0', 'bad-time'],
    ],
  ));

test('dmy: the way Poland writes it', () =>
  check(
    ['dmy'],
    [
      ['31.12.2026', '2026-12-31T00:00:00.000Z'],
      ['31-12-2026 14:05', '2026-12-31T14:05:00.000Z'],
      ['1/2/2026 9:05:07', '2026-02-01T09:05:07.000Z'],
      ['31.12.2026 r.', '2026-12-31T00:00:00.000Z'],
      ['31.12.2026, 14:05', '2026-12-31T14:05:00.000Z'],
      ['03.04.26', '2026-04-03T00:00:00.000Z'],
      ['03.04.71', '1971-04-03T00:00:00.000Z'],
      ['31.12.2026 14:05:06 +02:00', '2026-12-31T12:05:06.000Z'],
      ['12/31/2026', 'no-such-time'],
      ['31.04.2026', 'no-such-time'],
      ['2026-12-31', 'bad-time'],
      ['31.12-2026', 'bad-time'],
    ],
  ));

test('mdy: the way the United States writes it', () =>
  check(
    ['mdy'],
    [
      ['12/31/2026 2:05 PM', '2026-12-31T14:05:00.000Z'],
      ['12/31/2026 2:05:09pm', '2026-12-31T14:05:09.000Z'],
      ['1/2/2026', '2026-01-02T00:00:00.000Z'],
      ['12/31/2026 12:00 AM', '2026-12-31T00:00:00.000Z'],
      ['12/31/2026 12:30 p.m.', '2026-12-31T12:30:00.000Z'],
      ['12/31/2026 13:30 PM', 'no-such-time'],
      ['12/31/2026 0:30 AM', 'no-such-time'],
      ['31/12/2026', 'no-such-time'],
      ['12/31/99', '1999-12-31T00:00:00.000Z'],
    ],
  ));

test('words: months by name, Polish and English', () =>
  check(
    ['words'],
    [
      ['31 grudnia 2026', '2026-12-31T00:00:00.000Z'],
      ['1 PAŹDZIERNIKA 2026 r.', '2026-10-01T00:00:00.000Z'],
      ['5 mar 2026 8:15', '2026-03-05T08:15:00.000Z'],
      ['5-maj-2026', '2026-05-05T00:00:00.000Z'],
      ['December 31, 2026', '2026-12-31T00:00:00.000Z'],
      ['Dec 31 2026 2:05 PM', '2026-12-31T14:05:00.000Z'],
      ['31st March 2026', '2026-03-31T00:00:00.000Z'],
      ['30 lutego 2026', 'no-such-time'],
      ['31 grudzień', 'bad-time'],
      ['31 foo 2026', 'bad-time'],
    ],
  ));

test('numbers: Excel serial days, Unix seconds and milliseconds', async () => {
  await check(
    ['excel'],
    [
      ['44927', '2023-01-01T00:00:00.000Z'],
      ['44927.5', '2023-01-01T12:00:00.000Z'],
      ['44927,25', '2023-01-01T06:00:00.000Z'],
      ['44927.58333333334', '2023-01-01T14:00:00.000Z'],
      ['60', 'no-such-time'],
      ['2958465', 'no-such-time'],
      ['-5', 'bad-time'],
    ],
  );
  await check(
    ['unix'],
    [
      ['1798725900', '2026-12-31T14:05:00.000Z'],
      ['1798725900.25', '2026-12-31T14:05:00.250Z'],
      ['-1', '1969-12-31T23:59:59.000Z'],
      ['99999999999', 'no-such-time'],
    ],
    'Europe/Warsaw',
  );
  await check(['unix-ms'], [['1798725900123', '2026-12-31T14:05:00.123Z']], 'Europe/Warsaw');
  await check(['excel'], [['44927.5', '2023-01-01T11:00:00.000Z']], 'Europe/Warsaw');
});

test('several formats in one column, each text read by the one whose shape it has', () =>
  check(['dmy', 'ymd', 'words', 'excel'].slice(0, 3) as TimeFormat[], [
    ['31.12.2026', '2026-12-31T00:00:00.000Z'],
    ['2026-12-30', '2026-12-30T00:00:00.000Z'],
    ['29 gru 2026', '2026-12-29T00:00:00.000Z'],
    ['12/31/2026', 'no-such-time'],
  ]));

test('a wall clock without an offset is on the clock of the zone, in winter, in summer and in history', () =>
  check(
    ['ymd'],
    [
      ['2026-01-15 12:00', '2026-01-15T11:00:00.000Z'],
      ['2026-07-15 12:00', '2026-07-15T10:00:00.000Z'],
      ['2026-07-15', '2026-07-14T22:00:00.000Z'],
      ['2026-07-15T12:00Z', '2026-07-15T12:00:00.000Z'],
      ['1940-06-23 12:00', '1940-06-23T10:00:00.000Z'],
      ['1905-06-01 12:00', '1905-06-01T10:36:00.000Z'],
    ],
    'Europe/Warsaw',
  ));

test('what the clock skips in spring moves on, what it shows twice in autumn is the first', async () => {
  const rows: readonly Row[] = [
    ['2026-03-29 01:59:59.999', '2026-03-29T00:59:59.999Z'],
    ['2026-03-29 02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29 02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29 03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25 01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25 02:00', '2026-10-25T00:00:00.000Z'],
    ['2026-10-25 02:59', '2026-10-25T00:59:00.000Z'],
    ['2026-10-25 03:00', '2026-10-25T02:00:00.000Z'],
  ];
  await check(['ymd'], rows, 'Europe/Warsaw');
  const reading = readTime({ text: raw('text'), prefix: 't_' }, { formats: ['ymd'], zone: 'Europe/Warsaw' });
  const said = await read(
    rows.map(([text]) => text),
    reading,
  );
  assert.deepEqual(
    said.map(({ remarks }) => remarks[0] ?? ''),
    ['', 'skipped-time', 'skipped-time', '', '', 'doubled-time', 'doubled-time', ''],
  );
  await check(['ymd'], [['2026-03-08 02:30', '2026-03-08T07:30:00.000Z']], 'America/New_York');
});

test('the day as written, whatever the zone', async () => {
  const reading = readTime({ text: raw('text'), prefix: 't_' }, { formats: ['dmy', 'ymd'], zone: 'Pacific/Auckland' });
  const said = await read(['1.2.1985', '1985-02-01 23:30', '', '30.02.1985'], reading, reading.day);
  assert.deepEqual(
    said.map(({ value }) => value),
    ['1985-02-01', '1985-02-01', '', ''],
  );
});
