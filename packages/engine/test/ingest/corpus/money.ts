import type { Mapping } from '../../../src/ingest/mapping/mapping.ts';
import { type CorpusCase, lines, mapped, ORDERS, type Reject } from './corpus-case.ts';

type Row = readonly [cell: string, found: string];

const BOOKED =
  "select order_id, if(name = 'Order Refunded', -total, total) as t, currency from events order by order_id";
const REASONS: readonly string[] = [
  'bad-money',
  'no-amount',
  'other-currency',
  'negative-amount',
] satisfies Reject[3][];
const isReason = (text: string): text is Reject[3] => REASONS.includes(text);
const id = (i: number): string => `o${String(i).padStart(2, '0')}`;

/** A file of orders with those totals, and what has to become of each: an amount with its currency, or a reason. */
function totals(name: string, rows: readonly Row[], rest: Partial<Mapping> = {}): CorpusCase {
  return {
    name,
    content: lines('id\twho\twhen\ttotal', ...rows.map(([cell], i) => `${id(i)}\t7\t2026-01-02\t${cell}`)),
    options: mapped('orders', ORDERS, { cancellations: [{ when: 'negative', books: 'refund' }], ...rest }),
    expect: {
      accepted: rows.filter(([, found]) => !isReason(found)).length,
      rejects: rows.flatMap(([cell, found], i): Reject[] => (isReason(found) ? [[i + 2, 'total', cell, found]] : [])),
      sees: { [BOOKED]: rows.flatMap(([, found], i) => (isReason(found) ? [] : [`${id(i)} ${found}`])) },
    },
  };
}

/** Amounts of money. */
export const MONEY: readonly CorpusCase[] = [
  totals(
    'decimal commas, thousands and the złoty',
    [
      ['1 234,50 zł', '1234.5 PLN'],
      ['1\u00A0234,50', '1234.5 '],
      ['1\u202F234,50 PLN', '1234.5 PLN'],
      ['1.234.567,89 €', '1234567.89 EUR'],
      ['-12,5', '-12.5 '],
      ['12-', '-12 '],
      ['−3,00', '-3 '],
      ['0,0001', '0.0001 '],
      ['1,234.50', 'bad-money'],
      ['12,5,0', 'bad-money'],
      ['zł', 'bad-money'],
      ['', 'no-amount'],
    ],
    { decimal: ',' },
  ),
  totals('decimal points, thousands, brackets and signs', [
    ['€1,234.50', '1234.5 EUR'],
    ["1'234.50", '1234.5 '],
    ['(12.00)', '-12 '],
    ['-£5', '-5 GBP'],
    ['$ 12.00', '12 USD'],
    ['12.345,60', 'bad-money'],
    ['1,23', 'bad-money'],
    ['12 %', 'bad-money'],
    ['NaN', 'bad-money'],
    ['1e+05', '100000 '],
    ['1e99', 'bad-money'],
    ['99999999999999.9999', '99999999999999.9999 '],
    ['100000000000000', 'bad-money'],
  ]),
  totals(
    'a sign that contradicts the currency of the row',
    [
      ['12 zł', '12 PLN'],
      ['12', '12 PLN'],
      ['€12', 'other-currency'],
    ],
    { constants: { fields: { currency: 'PLN' }, traits: {}, properties: {} } },
  ),
  totals(
    'below zero where the mapping does not say what that means',
    [
      ['12', '12 '],
      ['-12', 'negative-amount'],
    ],
    { cancellations: [] },
  ),
  {
    name: 'more decimals than are kept are rounded and remarked on',
    content: lines('id,who,when,total', 'a,7,2026-01-02,0.12345', 'b,7,2026-01-02,16.990000000000002'),
    options: mapped('orders', ORDERS),
    expect: {
      accepted: 2,
      remarks: { 'rounded-money': 2 },
      sees: { 'select total from events order by order_id': ['0.1235', '16.99'] },
    },
  },
  {
    name: 'currencies that are none',
    content: lines(
      'id,who,when,total,waluta',
      'a,7,2026-01-02,1,zł',
      'b,7,2026-01-02,1,eur',
      'c,7,2026-01-02,1,money',
      'd,7,2026-01-02,1,',
    ),
    options: mapped('orders', { ...ORDERS, waluta: 'currency' }),
    expect: {
      accepted: 3,
      rejects: [[4, 'waluta', 'money', 'bad-currency']],
      sees: { 'select order_id, currency from events order by order_id': ['a PLN', 'b EUR', 'd '] },
    },
  },
];
