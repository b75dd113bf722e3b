import { type CorpusCase, lines, mapped, ORDERS, time } from './corpus-case.ts';

const TOTALS = 'select order_id, total from events order by order_id';

/** What stands between cells, and how many of them there are. */
export const SEPARATORS: readonly CorpusCase[] = [
  {
    name: 'commas',
    content: lines('order_id,customer_id,date,total', 'a,7,2026-01-02,10.50', 'b,8,2026-01-03,3'),
    expect: { accepted: 2, sees: { [TOTALS]: ['a 10.5', 'b 3'] } },
  },
  {
    name: 'semicolons and decimal commas',
    content: lines('Nr zamówienia;Id klienta;Data;Wartość', 'a;7;2026-01-02;10,50', 'b;8;2026-01-03;1 234,5'),
    expect: { accepted: 2, sees: { [TOTALS]: ['a 10.5', 'b 1234.5'] } },
  },
  {
    name: 'tabs, with commas in the cells',
    content: lines(
      'order_id\tcustomer_id\tdate\ttotal\tnote',
      'a\t7\t2026-01-02\t10.50\tred, blue, green',
      'b\t8\t2026-01-03\t3\t1, 2',
    ),
    file: 'file.tsv',
    expect: {
      accepted: 2,
      sees: {
        'select order_id, total, properties.note from events order by order_id': [
          'a 10.5 red, blue, green',
          'b 3 1, 2',
        ],
      },
    },
  },
  {
    name: 'bars',
    content: lines('order_id|customer_id|date|total', 'a|7|2026-01-02|10.50', 'b|8|2026-01-03|3'),
    expect: { accepted: 2, sees: { [TOTALS]: ['a 10.5', 'b 3'] } },
  },
  {
    name: 'runs of blanks',
    content: lines(' 00004 19970101  2   29.33', ' 00004 19970118  2   29.73', ' 00021 19970101  3   63.34'),
    file: 'cdnow.txt',
    options: mapped(
      'orders',
      { who: 'user_id', when: time('ymd'), pieces: 'quantity', total: 'total' },
      { file: { header: false, names: ['who', 'when', 'pieces', 'total'] } },
    ),
    expect: {
      accepted: 3,
      sees: {
        'select value from identifiers order by value': ['00004', '00021'],
        'select sum(total) from events': ['122.4'],
      },
    },
  },
  {
    name: 'every row ends with a separator',
    content: lines('order_id,customer_id,date,total,', 'a,7,2026-01-02,10,', 'b,8,2026-01-03,3,'),
    options: { as: 'orders' },
    expect: { accepted: 2, notes: [/"column 5" is empty/] },
  },
  {
    name: 'separators at the end of rows but not of the header',
    content: lines('id,who,when,total', 'a,7,2026-01-02,10,', 'b,8,2026-01-03,3,,,'),
    options: mapped('orders', ORDERS),
    expect: { accepted: 2 },
  },
  {
    name: 'rows too short and too long are put aside by their lines',
    content: lines(
      'id,who,when,total',
      'a,7,2026-01-02',
      'b,8,2026-01-03,3',
      'c,8,2026-01-03,3,50',
      '',
      'd,9,2026-01-04,4',
      'e',
    ),
    options: mapped('orders', ORDERS),
    expect: {
      accepted: 2,
      rejects: [
        [2, '', 'a,7,2026-01-02', 'too-few-columns'],
        [4, '', 'c,8,2026-01-03,3,50', 'too-many-columns'],
        [7, '', 'e', 'too-few-columns'],
      ],
    },
  },
  {
    name: 'three hundred columns',
    content: lines(
      ['customer_id', ...Array.from({ length: 299 }, (_, i) => `feature ${i}`)].join(),
      ['7', ...Array.from({ length: 299 }, (_, i) => `v${i}`)].join(),
      ['8', ...Array.from({ length: 299 }, () => '')].join(),
    ),
    options: { as: 'customers' },
    expect: {
      accepted: 2,
      sees: { "select count(), countIf(text = 'v298') from traits": ['299 1'] },
    },
  },
  {
    name: 'a cell of a megabyte',
    content: lines('customer_id,story', `7,${'x'.repeat(1 << 20)}`, '8,short'),
    options: { as: 'customers' },
    expect: { accepted: 2, sees: { 'select max(length(text)) from traits': [String(1 << 20)] } },
  },
];
