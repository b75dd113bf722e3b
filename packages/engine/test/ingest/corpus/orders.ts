import { type CorpusCase, lines, mapped, ORDERS, time } from './corpus-case.ts';

const HEADER = 'invoice,customer,date,sku,quantity,price,currency';
const LINES = {
  invoice: 'order_id',
  customer: 'user_id',
  date: time('ymd'),
  sku: 'product_id',
  quantity: 'quantity',
  price: 'price',
  currency: 'currency',
} as const;
const line = (invoice: string, quantity: string, price: string, currency = 'PLN'): string =>
  `${invoice},7,2026-01-02,tea,${quantity},${price},${currency}`;
const BOOKED = 'select name, order_id, total from events order by order_id, name';
const NEGATIVE = { when: 'negative', books: 'refund' } as const;

/** Orders, their lines, and what was taken back. */
export const ORDERS_AND_LINES: readonly CorpusCase[] = [
  {
    name: 'invoices that begin with a C are refunds, and so are negative lines',
    content: lines(
      HEADER,
      line('536365', '2', '10'),
      line('C536379', '-1', '10'),
      line('536380', '-3', '1'),
      line('536380', '5', '1'),
    ),
    options: mapped('order-lines', LINES, {
      cancellations: [{ when: 'starts-with', column: 'invoice', prefix: 'C', books: 'refund' }, NEGATIVE],
    }),
    expect: {
      accepted: 4,
      sees: {
        [BOOKED]: [
          'Order Completed 536365 20',
          'Order Completed 536380 5',
          'Order Refunded 536380 3',
          'Order Refunded C536379 10',
        ],
      },
    },
  },
  {
    name: 'a status column: cancelled, returned, paid',
    content: lines(
      'order_id,customer_id,date,total,status',
      'a,7,2026-01-02,10,zapłacone',
      'b,7,2026-01-02,20,anulowane',
      'c,7,2026-01-02,30,zwrot',
      'd,7,2026-01-02,40,zapłacone',
    ),
    expect: {
      accepted: 4,
      notes: [/taken back by their status/],
      sees: {
        [BOOKED]: [
          'Order Completed a 10',
          'Order Cancelled b 20',
          'Order Completed c 30',
          'Order Refunded c 30',
          'Order Completed d 40',
        ],
      },
    },
  },
  {
    name: 'negative lines where nothing says what they are, and two minuses',
    content: lines(HEADER, line('a', '-2', '10'), line('b', '-2', '-10'), line('c', '2', '10')),
    options: mapped('order-lines', LINES),
    expect: {
      accepted: 1,
      rejects: [
        [2, 'quantity', '-2', 'negative-amount'],
        [3, 'quantity', '-2', 'two-negatives'],
      ],
      sees: { [BOOKED]: ['Order Completed c 20'] },
    },
  },
  {
    name: 'a price of zero is kept; no price and no number of pieces are none',
    content: lines(
      HEADER,
      line('a', '1', '0'),
      line('b', '1', ''),
      line('c', '', '5'),
      line('d', 'two', '5'),
      line('e', '1.5', '2.25'),
    ),
    options: mapped('order-lines', LINES),
    expect: {
      accepted: 2,
      rejects: [
        [3, 'quantity', '1', 'no-amount'],
        [4, 'quantity', '', 'no-amount'],
        [5, 'quantity', 'two', 'bad-number'],
      ],
      remarks: { 'price-zero': 1 },
      sees: { [BOOKED]: ['Order Completed a 0', 'Order Completed e 3.375'] },
    },
  },
  {
    name: 'an order in two currencies is put aside whole',
    content: lines(HEADER, line('a', '1', '10'), line('b', '1', '10'), line('a', '1', '5', 'EUR'), line('b', '1', '1')),
    options: mapped('order-lines', LINES),
    expect: {
      accepted: 2,
      rejects: [
        [2, 'currency', 'PLN', 'mixed-currencies'],
        [4, 'currency', 'EUR', 'mixed-currencies'],
      ],
      sees: { [BOOKED]: ['Order Completed b 11'] },
    },
  },
  {
    name: 'lines of one order far apart are one order',
    content: lines(
      HEADER,
      line('first', '1', '0.1'),
      ...Array.from({ length: 500 }, (_, i) => line(`o${i}`, '1', '1')),
      line('first', '1', '0.2'),
    ),
    options: mapped('order-lines', LINES),
    expect: {
      accepted: 502,
      sees: {
        "select total, quantity from events where order_id = 'first'": ['0.3 2'],
        'select count(), sum(total) from events': ['501 500.3'],
      },
    },
  },
  {
    name: 'the very same line twice is two pieces',
    content: lines(HEADER, line('a', '1', '10'), line('a', '1', '10')),
    options: mapped('order-lines', LINES),
    expect: { accepted: 2, sees: { [BOOKED]: ['Order Completed a 20'], 'select count() from order_lines': ['2'] } },
  },
  {
    name: 'the same order in two rows of a file of orders is one order',
    content: lines('id,who,when,total', 'a,7,2026-01-02,10', 'a,7,2026-01-02,10', 'b,7,2026-01-02,10'),
    options: mapped('orders', ORDERS),
    expect: { accepted: 3, sees: { [BOOKED]: ['Order Completed a 10', 'Order Completed b 10'] } },
  },
  {
    name: 'lines without an order number: one visit to the till is one order',
    content: lines(
      'customer,date,price,quantity',
      '7,2026-01-02 10:00,1,2',
      '7,2026-01-02 10:00,3,1',
      '7,2026-01-02 11:00,5,1',
    ),
    options: mapped('order-lines', { customer: 'user_id', date: time('ymd'), price: 'price', quantity: 'quantity' }),
    expect: { accepted: 3, sees: { 'select total from events order by time': ['5', '5'] } },
  },
];
