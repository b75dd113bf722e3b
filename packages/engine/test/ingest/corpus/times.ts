import type { Mapping } from '../../../src/ingest/mapping/mapping.ts';
import type { TimeFormat } from '../../../src/ingest/typed/time-formats.ts';
import { type CorpusCase, lines, mapped, ORDERS, type Reject, time } from './corpus-case.ts';

type Row = readonly [cell: string, instant: string];

const TIMES = "select order_id, formatDateTime(time, '%Y-%m-%dT%H:%i:%S') from events order by order_id";
const id = (i: number): string => `o${String(i).padStart(2, '0')}`;

/** A file of orders whose times are those cells, and what has to become of each: an instant in UTC or a reason. */
function times(
  name: string,
  formats: readonly TimeFormat[],
  rows: readonly Row[],
  { zone = 'UTC', remarks }: Pick<Partial<Mapping>, 'zone'> & { remarks?: Record<string, number> } = {},
): CorpusCase {
  const isReason = (text: string): text is Reject[3] => /^(bad|no|no-such)-time$/.test(text);
  return {
    name,
    content: lines('id;who;when;total', ...rows.map(([cell], i) => `${id(i)};7;${cell};1`)),
    options: mapped('orders', { ...ORDERS, when: time(...formats) }, { zone }),
    expect: {
      accepted: rows.filter(([, found]) => !isReason(found)).length,
      rejects: rows.flatMap(([cell, found], i): Reject[] => (isReason(found) ? [[i + 2, 'when', cell, found]] : [])),
      ...(remarks && { remarks }),
      sees: { [TIMES]: rows.flatMap(([, found], i) => (isReason(found) ? [] : [`${id(i)} ${found}`])) },
    },
  };
}

/** Dates and times, and what is none. */
export const TIMES_WRITTEN: readonly CorpusCase[] = [
  times(
    'ISO times with and without a zone',
    ['ymd'],
    [
      ['2026-01-02', '2026-01-02T00:00:00'],
      ['2026-01-02 14:05', '2026-01-02T14:05:00'],
      ['2026-01-02T14:05:09.123Z', '2026-01-02T14:05:09'],
      ['2026-01-02T14:05:09+02:00', '2026-01-02T12:05:09'],
      ['2026-01-02T00:30:00+0200', '2026-01-01T22:30:00'],
      ['20260102T1405', '2026-01-02T14:05:00'],
      ['2026/1/2', '2026-01-02T00:00:00'],
    ],
  ),
  times(
    'days and times of day that do not exist',
    ['ymd'],
    [
      ['2026-02-30', 'no-such-time'],
      ['2026-13-01', 'no-such-time'],
      ['2025-02-29', 'no-such-time'],
      ['2024-02-29', '2024-02-29T00:00:00'],
      ['2026-01-02 24:00', 'no-such-time'],
      ['2026-01-02 24:01', 'no-such-time'],
      ['2026-01-02 12:60', 'no-such-time'],
      ['0001-01-01', 'no-such-time'],
      ['9999-12-31', 'no-such-time'],
      ['1900-01-01', '1900-01-01T00:00:00'],
      ['', 'no-time'],
      ['yesterday', 'bad-time'],
      ['02.01.2026', 'bad-time'],
    ],
  ),
  times(
    'Polish dates',
    ['dmy', 'words'],
    [
      ['31.12.2026', '2026-12-31T00:00:00'],
      ['1.2.2026 8:05', '2026-02-01T08:05:00'],
      ['31-12-2026 r.', '2026-12-31T00:00:00'],
      ['3 maja 2026', '2026-05-03T00:00:00'],
      ['11 listopada 2026 r.', '2026-11-11T00:00:00'],
      ['5 paź 2026', '2026-10-05T00:00:00'],
      ['31.12.99', '1999-12-31T00:00:00'],
      ['31.04.2026', 'no-such-time'],
      ['12/31/2026', 'no-such-time'],
    ],
    { remarks: { 'two-digit-year': 1 } },
  ),
  times(
    'American dates',
    ['mdy', 'words'],
    [
      ['12/31/2026', '2026-12-31T00:00:00'],
      ['1/2/2026 2:05 PM', '2026-01-02T14:05:00'],
      ['1/2/2026 12:05 AM', '2026-01-02T00:05:00'],
      ['December 31, 2026', '2026-12-31T00:00:00'],
      ['Mar 4th, 2026', '2026-03-04T00:00:00'],
      ['31/12/2026', 'no-such-time'],
      ['1/2/2026 13:05 PM', 'no-such-time'],
    ],
  ),
  times(
    'serial numbers of a spreadsheet',
    ['excel'],
    [
      ['44927', '2023-01-01T00:00:00'],
      ['44927.5', '2023-01-01T12:00:00'],
      ['44927,25', '2023-01-01T06:00:00'],
      ['59', 'no-such-time'],
      ['4492x', 'bad-time'],
    ],
  ),
  times(
    'seconds since 1970',
    ['unix'],
    [
      ['1798725900', '2026-12-31T14:05:00'],
      ['1798725900.5', '2026-12-31T14:05:00'],
      ['0', '1970-01-01T00:00:00'],
    ],
  ),
  times(
    'milliseconds since 1970',
    ['unix-ms'],
    [
      ['1798725900000', '2026-12-31T14:05:00'],
      ['1798725900000.5', 'bad-time'],
      ['99999999999999', 'no-such-time'],
    ],
  ),
  times(
    'the hour that the clock skips in spring and the one it shows twice in autumn',
    ['ymd'],
    [
      ['2026-03-29 01:59', '2026-03-29T00:59:00'],
      ['2026-03-29 02:30', '2026-03-29T01:30:00'],
      ['2026-03-29 03:00', '2026-03-29T01:00:00'],
      ['2026-10-25 02:30', '2026-10-25T00:30:00'],
      ['2026-10-25 02:30+01:00', '2026-10-25T01:30:00'],
      ['2026-10-25 03:00', '2026-10-25T02:00:00'],
    ],
    { zone: 'Europe/Warsaw', remarks: { 'skipped-time': 1, 'doubled-time': 1 } },
  ),
  {
    name: 'nothing settles whether the day or the month comes first: said, and read as the day',
    content: lines('order_id,customer_id,date,total', 'a,7,03/04/2026,1', 'b,7,05/06/2026,1'),
    expect: {
      accepted: 2,
      notes: [/can be day-month or month-day/],
      sees: { 'select toDate(time) from events order by order_id': ['2026-04-03', '2026-06-05'] },
    },
  },
  {
    name: 'one day above 12 far down settles it for the whole file',
    content: lines(
      'order_id,customer_id,date,total',
      ...Array.from({ length: 3000 }, (_, i) => `${i},7,03/04/2026,1`),
      'last,7,03/14/2026,1',
    ),
    expect: {
      accepted: 3001,
      sees: { 'select toDate(time), count() from events group by 1 order by 1': ['2026-03-04 3000', '2026-03-14 1'] },
    },
  },
  {
    name: 'the day in one column and the time of day in another',
    content: lines(
      'order_id,customer_id,date,time,total',
      'a,7,2026-01-02,14:05,1',
      'b,7,2026-01-02,,1',
      'c,7,2026-01-02,25:00,1',
    ),
    options: mapped('orders', {
      order_id: 'order_id',
      customer_id: 'user_id',
      date: time('ymd'),
      time: 'clock',
      total: 'total',
    }),
    expect: {
      accepted: 2,
      rejects: [[4, 'date', '2026-01-02 25:00', 'no-such-time']],
      sees: { [TIMES]: ['a 2026-01-02T14:05:00', 'b 2026-01-02T00:00:00'] },
    },
  },
];
