import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMapping } from '../../../src/ingest/mapping/check-mapping.ts';
import { guessMapping, type MappingHints } from '../../../src/ingest/mapping/guess-mapping.ts';
import type { Target } from '../../../src/ingest/mapping/mapping.ts';
import { shapeOf } from './shape.ts';

/** A target in one word: `order_id`, `time:dmy`, `trait country`, `property week`. */
function inWords(target: Target): string {
  const formats = target.formats === undefined ? '' : `:${target.formats.join('+')}`;
  if (target.kind === 'field') return `${target.field}${formats}`;
  const type = target.type === 'text' ? '' : `:${target.type}`;
  return `${target.kind} ${target.name}${type}${formats}`;
}

interface Guessed {
  readonly as: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** Header and rows in one: cells parted by `;`. */
function guess(text: string, hints: MappingHints = {}, name?: string) {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map(line => line.trim().split(';'));
  return guessMapping(shapeOf(header, rows, name), hints);
}

function columnsOf({ mapping }: ReturnType<typeof guess>): Guessed {
  const columns = Object.entries(mapping.columns).map(([title, targets]) => [title, targets.map(inWords).join(', ')]);
  return { as: mapping.as, columns: Object.fromEntries(columns) };
}

const cases: readonly [what: string, file: string, expected: Guessed, hints?: MappingHints][] = [
  [
    'order lines in Polish',
    `Nr faktury;Data sprzedaży;Kod towaru;Nazwa towaru;Ilość;Cena jedn.;Wartość brutto;Nr klienta;Kraj
     FV/1;31.12.2026;T-1;Herbata;2;12,50;25,00;K1;Polska
     FV/2;30.12.2026;T-2;Kawa;1;30,00;30,00;K2;Polska`,
    {
      as: 'order-lines',
      columns: {
        'Nr faktury': 'order_id',
        'Data sprzedaży': 'time:dmy',
        'Kod towaru': 'product_id',
        'Nazwa towaru': 'product_name',
        Ilość: 'quantity',
        'Cena jedn.': 'price',
        'Wartość brutto': 'amount',
        'Nr klienta': 'user_id',
        Kraj: 'trait country',
      },
    },
  ],
  [
    'orders in English, with the date and the clock apart',
    `OrderID;order date;time;customer_email;Total;Shipping cost;Coupon Code;status
     1;12/31/2026;2:05 PM;jan@x.pl;25.00;3.00;HI;paid
     2;12/30/2026;3:05 PM;ola@x.pl;30.50;0.00;;cancelled`,
    {
      as: 'orders',
      columns: {
        'order date': 'time:mdy',
        time: 'clock',
        customer_email: 'email',
        OrderID: 'order_id',
        'Coupon Code': 'coupon',
        'Shipping cost': 'shipping',
        Total: 'total',
        status: 'property status',
      },
    },
  ],
  [
    'people in Polish, with consents and a gender of one letter',
    `id klienta;imię;nazwisko;płeć;data urodzenia;telefon komórkowy;newsletter;kod pocztowy;saldo
     1;Jan;Nowak;M;01.02.1985;600 100 200;tak;30-001;12,50
     2;Ola;Król;K;15.12.1990;600 100 201;nie;30-002;1 200,00
     3;Ala;Lis;K;;600 100 202;nie;30-003;0,00`,
    {
      as: 'customers',
      columns: {
        'id klienta': 'user_id',
        imię: 'trait first_name',
        nazwisko: 'trait last_name',
        płeć: 'trait gender',
        'data urodzenia': 'trait birth_date:date:dmy',
        'telefon komórkowy': 'phone',
        newsletter: 'trait consent.email:boolean',
        'kod pocztowy': 'trait postal_code',
        saldo: 'trait saldo:number',
      },
    },
  ],
  [
    'an age in bands is no number of years, a "phone service" no telephone',
    `customerID;age;PhoneService;zip_code
     a;19-24;Yes;rural
     b;65+;No;urban
     c;25-34;Yes;rural`,
    {
      as: 'customers',
      columns: {
        customerID: 'user_id',
        age: 'trait age_band',
        PhoneService: 'trait PhoneService:boolean',
        zip_code: 'trait zip_code',
      },
    },
  ],
  [
    'messages, by the words of their column of events',
    `event;email;campaign id;sent at
     opened;a@x.pl;c1;2026-01-01T10:00:00Z
     clicked;b@x.pl;c1;2026-01-01T11:00:00Z`,
    {
      as: 'messages',
      columns: { event: 'event', email: 'email', 'campaign id': 'campaign_id', 'sent at': 'time:ymd' },
    },
  ],
  [
    'events with properties',
    `user_id;timestamp;event_name;page;tags
     u1;1798725900;Page Viewed;/;a|b
     u2;1798725901;Product Viewed;/x;b|c`,
    {
      as: 'events',
      columns: {
        user_id: 'user_id',
        timestamp: 'time:unix',
        event_name: 'event',
        page: 'property page',
        tags: 'property tags:list',
      },
    },
  ],
  [
    'a survey with a column per question',
    `email;answered at;How likely?;Why?
     a@x.pl;2026-01-01;9;good
     b@x.pl;2026-01-02;3;dear`,
    {
      as: 'survey',
      columns: {
        email: 'email',
        'answered at': 'time:ymd',
        'How likely?': 'answer How likely?',
        'Why?': 'answer Why?',
      },
    },
  ],
  [
    'a survey with a row per answer',
    `klient;pytanie;odpowiedź;data
     k1;NPS;9;2026-01-01
     k2;NPS;3;2026-01-02`,
    { as: 'survey', columns: { klient: 'user_id', pytanie: 'question', odpowiedź: 'answer', data: 'time:ymd' } },
  ],
  [
    'dates of several shapes in one column',
    `customer;date;amount
     a;2026-01-31;5.00
     b;31.01.2026;5.50
     c;30.01.2026;6.50`,
    { as: 'orders', columns: { customer: 'user_id', date: 'time:ymd+dmy', amount: 'total' } },
  ],
  [
    'what is asked for is what it is',
    `id;spend
     1;2
     2;3`,
    { as: 'customers', columns: { id: 'user_id', spend: 'trait spend' } },
    { as: 'customers' },
  ],
];

for (const [what, file, expected, hints] of cases) {
  test(`guesses ${what}`, () => {
    const guessed = guess(file, hints);
    assert.deepEqual(columnsOf(guessed), expected);
    assert.deepEqual(checkMapping(guessed.mapping, { headerNames: headerOf(file), segment: false }), []);
  });
}

const headerOf = (text: string): string[] => text.trim().split('\n')[0]?.trim().split(';') ?? [];

test('values of a gender and words of messages are mapped to the names in use', () => {
  const people = guess('klient;płeć\na;M\nb;K').mapping.columns.płeć?.[0];
  assert.deepEqual(people?.values, { M: 'male', K: 'female' });
  const messages = guess('event;email;sent at\notwarto;a@x.pl;2026-01-01\nkliknięto;b@x.pl;2026-01-01').mapping;
  assert.deepEqual(messages.columns.event?.[0]?.values, {
    otwarto: 'Email Opened',
    kliknięto: 'Email Link Clicked',
  });
});

test('what marks an order as taken back: a letter before its number, a word in its status, a negative amount', () => {
  const letters = guess(
    'InvoiceNo;InvoiceDate;StockCode;Quantity;UnitPrice\n536365;2026-01-01;a;1;2.5\nC536366;2026-01-01;a;-1;2.5',
  );
  assert.deepEqual(letters.mapping.cancellations, [
    { when: 'starts-with', column: 'InvoiceNo', prefix: 'C', books: 'refund' },
    { when: 'negative', books: 'refund' },
  ]);
  const words = guess(
    'nr zamówienia;data;kwota;status\n1;2026-01-01;5,00;opłacone\n2;2026-01-01;5,50;anulowane\n3;2026-01-01;6,00;zwrócone',
  );
  assert.deepEqual(words.mapping.cancellations, [
    { when: 'is', column: 'status', values: ['anulowane'], books: 'cancellation' },
    { when: 'is', column: 'status', values: ['zwrócone'], books: 'purchase-and-refund' },
    { when: 'negative', books: 'refund' },
  ]);
});

const ORDERS = 'customer;order id;date;total\na;1;03/04/2026;5.50\nb;2;04/04/2026;6.50';

test('what can be meant otherwise is said, with what was chosen and how to say otherwise', () => {
  const paths = (file: string, hints?: MappingHints) => guess(file, hints).notes.map(({ path }) => path);
  assert.deepEqual(paths(ORDERS), ['columns.date.formats', 'zone', 'constants.currency']);
  assert.deepEqual(paths(ORDERS, { zone: 'Europe/Warsaw' }), ['columns.date.formats', 'constants.currency']);
  assert.deepEqual(
    paths('customer;order id;date;total\na;1;2026-01-01T10:00:00Z;5 zł\nb;2;2026-01-02T10:00:00Z;6 zł'),
    [],
  );
  assert.deepEqual(paths('customer;order id;date;total\na.0;17850.0;1798725900;5 zł\nb;2.0;1798725901;6 zł'), [
    'columns.order id',
  ]);
  assert.deepEqual(paths('email;phone\na@x.pl;600100200\nb@x.pl;600100201\nc@x.pl;600100202'), ['country']);
  for (const { message, hint } of guess(ORDERS).notes) assert.ok(message !== '' && hint !== undefined, message);
});

test('a list of things, in which nobody does anything, is told apart from people', () => {
  const { mapping, notes } = guess('product_id;name;price\n1;Tea;5.00\n2;Mug;6.50');
  assert.match(notes[0]?.message ?? '', /list of things/);
  assert.match(checkMapping(mapping)[0]?.message ?? '', /who a customer is/);
});

test('people without an id are told apart by their line, when somebody says that they are people', () => {
  const { mapping, notes } = guess('spend;visits\n1;2\n3;4', { as: 'customers' });
  assert.deepEqual(mapping.columns['#line'], [{ kind: 'field', field: 'user_id' }]);
  assert.match(notes[0]?.message ?? '', /number of the line stands in/);
});

test('events without a column for it are named after what the file is called', () => {
  const name = (file: string) =>
    guess('household_id;coupon_upc;date\n1;2;2026-01-01\n2;3;2026-01-02', {}, file).mapping.constants.fields.event;
  assert.equal(name('coupon_redemptions.csv.gz'), 'Coupon Redeemed');
  assert.equal(name('wizyty.csv'), 'Visit Made');
  assert.equal(name('foo_bar.csv'), 'Foo Bar');
});

test('empty columns are ignored by name, and said to be', () => {
  const { mapping, notes } = guess('customer id;x;y\n1;;2\n2;;3');
  assert.deepEqual(mapping.ignore, ['x']);
  assert.match(notes.map(({ message }) => message).join(), /"x" is empty/);
});

test('a source is named after its file, without its endings', () => {
  const { mapping } = guess('id;x\n1;2', {}, 'sklep_2026.csv.xz');
  assert.equal(mapping.source, 'sklep_2026');
});
