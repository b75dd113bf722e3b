import fc from 'fast-check';

export const NOW = Date.parse('2026-11-22T12:00:00Z');

/** Texts that have gone wrong somewhere: blanks, quotes, controls, other scripts, numbers and times that are nearly some. */
const NASTY = fc.constantFrom(
  ...['', ' ', 'a', ' padded ', 'null', '[]', '{}', '""', '[1]', '{"a":1}', "it's", 'say "hi"', 'back\\slash', 'a/b'],
  ...[
    'tab\tnew\nline\r',
    '\x01\x02\x1f',
    '\x7f\x85',
    'a\x1fb',
    '\u2028\u2029',
    'zażółć gęślą',
    'ΑΣ',
    'İI',
    '😀',
    '\ufeff',
  ],
  ...['true', 'false', '0', '-0', '007', '1e3', '12.50', '1,234.5', 'NaN', '2026-01-02', '💥'.repeat(40)],
);
const TEXT = fc.oneof({ weight: 3, arbitrary: NASTY }, fc.string({ unit: 'binary', maxLength: 12 }).filter(isWritten));

function isWritten(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

const NUMBER = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(
    0.1,
    0.1 + 0.2,
    19.99,
    -0.00005,
    1.00005,
    1e-7,
    1.5e-10,
    5e-324,
    123456789.123,
    99999.99995,
    2 ** 53 - 1,
    99999999999999,
  ),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }).map(n => (Object.is(n, -0) ? 0 : n)),
);
const PLAIN = fc.oneof(TEXT, NUMBER, fc.boolean(), fc.constant(null));
const NAME = fc.constantFrom(
  'a',
  'b',
  'c d',
  'ę',
  '',
  'x"y',
  'name',
  'url',
  'email',
  'a.b',
  'firstName',
  'city',
  'context',
  'list',
);

const { value: VALUE } = fc.letrec<{ value: unknown; list: unknown[]; object: object }>(tie => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, PLAIN, tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(NAME, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));

const PRICE = fc
  .integer({ min: -1e9, max: 1e9 })
  .chain(n => fc.constantFrom(1, 10, 100, 1e4, 1e5, 1e6).map(by => n / by));
const AMOUNT = fc.oneof(
  { weight: 3, arbitrary: PRICE },
  fc.constantFrom(
    '12.50',
    '1,234.56',
    '12',
    '-3',
    '3-',
    '(4.5)',
    '$12.50',
    '12.50 zł',
    'zł. 12',
    '12.50 zł.',
    'PLN 7',
    '1e+05',
    '2e-3',
  ),
  fc.constantFrom(
    '0.00005',
    '0.00004999',
    '1.123456789',
    '99999999999999.9999',
    '007.5',
    '.5',
    '5.',
    '-.5',
    '',
    '−2',
    'kr 5',
  ),
);
/** What is no amount, seldom: a call with one is refused as a whole. */
const MAYBE_AMOUNT = fc.oneof(
  { weight: 100, arbitrary: AMOUNT },
  { weight: 1, arbitrary: fc.oneof(TEXT, fc.boolean(), VALUE, fc.constantFrom('1 234,5', '100000000000000', 1e14)) },
);
const CURRENCY = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('PLN', 'pln', 'zł', '€', '$', 'Us$', 'xyz', '', null) },
  { weight: 1, arbitrary: fc.constantFrom('PL', 'ŁÓD', 'złoty') },
);
const COLUMN_TEXT = fc.oneof({ weight: 6, arbitrary: TEXT }, NUMBER, fc.boolean(), VALUE);

const sometimes = <T>(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<T> =>
  fc.record(fields, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<T>;

const WELL_KNOWN = {
  order_id: COLUMN_TEXT,
  product_id: COLUMN_TEXT,
  sku: COLUMN_TEXT,
  category: COLUMN_TEXT,
  brand: COLUMN_TEXT,
  variant: COLUMN_TEXT,
  coupon: COLUMN_TEXT,
};
const PRODUCT = fc
  .tuple(
    sometimes<object>({
      ...WELL_KNOWN,
      name: COLUMN_TEXT,
      price: fc.oneof(PRICE, fc.constantFrom('12.50', '-3', '1e2', '0.00005', '', null, '5.')),
      quantity: fc.oneof(
        fc.integer({ min: -5, max: 100 }),
        fc.constantFrom(0.333, 1.5, '2', '-3', '2.50', '1e1', '', null),
      ),
      margin: fc.constantFrom(1, 2.22225, '-7.5', null),
    }),
    fc.dictionary(NAME, VALUE, { maxKeys: 2, noNullPrototype: true }),
  )
  .map(([known, rest]) => ({ ...rest, ...known }));

const PROPERTIES = fc
  .tuple(
    sometimes<object>({
      ...WELL_KNOWN,
      campaign_id: COLUMN_TEXT,
      campaign_name: COLUMN_TEXT,
      campaign_kind: COLUMN_TEXT,
      channel: COLUMN_TEXT,
    }),
    sometimes<object>({
      total: MAYBE_AMOUNT,
      revenue: MAYBE_AMOUNT,
      value: MAYBE_AMOUNT,
      discount: MAYBE_AMOUNT,
      shipping: MAYBE_AMOUNT,
      tax: MAYBE_AMOUNT,
      margin: MAYBE_AMOUNT,
      price: MAYBE_AMOUNT,
      quantity: MAYBE_AMOUNT,
      currency: CURRENCY,
    }),
    sometimes<object>({
      products: fc.oneof({ weight: 5, arbitrary: fc.array(PRODUCT, { maxLength: 3 }) }, fc.constant(null)),
    }),
    fc.dictionary(NAME, VALUE, { maxKeys: 4, noNullPrototype: true }),
  )
  .map(([known, amounts, products, rest]) => ({ ...rest, ...known, ...amounts, ...products }));

const EMAIL = fc.constantFrom(
  ...[
    'Ann@Sklep.pl',
    ' ann@sklep.pl ',
    'a.b+c@sub.sklep.pl',
    'test@sklep.pl',
    'zażółć@żółw.pl',
    'none',
    'a@b',
    '@b.pl',
    'a@b..pl',
  ],
  ...[
    'a b@c.pl',
    'a\u00a0b@c.pl',
    'a\vb@c.pl',
    `${'x'.repeat(250)}@sklep.pl`,
    'İ@sklep.pl',
    'a@-b.pl',
    'ΑΣ@sklep.pl',
    '',
    'a@b.c1',
    'a@b.pl\n',
  ],
);
const PHONE = fc.constantFrom(
  ...[
    '600 100 200',
    '+48 600 100 200',
    '0048600100200',
    '48600100200',
    '+49 (0)30 123456',
    '+49 030 123456',
    '123456789',
    '111 111 111',
  ],
  ...[
    '0600100200',
    '+1 415 555 0100',
    '+999 12345678',
    '12',
    'call me',
    '',
    '+39 06 1234567',
    '(22) 600-10-20',
    '+48600100200\u00a0',
    '00 48 600100200',
  ],
);
const TRAITS = fc
  .tuple(
    sometimes<object>({
      email: fc.oneof(EMAIL, VALUE),
      phone: fc.oneof(PHONE, fc.integer({ min: 0, max: 999999999 }), VALUE),
    }),
    sometimes<object>({
      firstName: TEXT,
      birthday: TEXT,
      address: fc.oneof(VALUE, sometimes({ city: VALUE, postalCode: VALUE })),
      createdAt: VALUE,
    }),
    fc.dictionary(
      NAME.filter(name => name !== 'email'),
      VALUE,
      { maxKeys: 4, noNullPrototype: true },
    ),
  )
  .map(([who, known, rest]) => ({ ...rest, ...known, ...who }));

const ID = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('7', '42', ' 7 ', '17850.0', 'u-1', 'ü', 42, 7.5, '00') },
  { weight: 1, arbitrary: fc.constantFrom('test', 'GUEST', 'Gość', '0', 0, 'x1y2z', 'x\ny\nz', 'xyz', 'brak danych') },
  { weight: 1, arbitrary: TEXT },
);
const EXTERNAL = fc.oneof(
  sometimes({
    id: ID,
    type: fc.constantFrom('crm', ' crm ', '', 'ga', 7),
    collection: fc.constantFrom('users', 'accounts', '', null),
    encoding: fc.constant('none'),
  }),
  PLAIN,
);
const CONTEXT = fc
  .tuple(
    fc.dictionary(NAME, VALUE, { maxKeys: 3, noNullPrototype: true }),
    sometimes<object>({
      traits: TRAITS,
      campaign: fc.oneof(sometimes({ name: COLUMN_TEXT, source: TEXT }), TEXT, fc.constant(null)),
      externalIds: fc.oneof({ weight: 5, arbitrary: fc.array(EXTERNAL, { maxLength: 3 }) }, PLAIN),
    }),
  )
  .map(([rest, known]) => ({ ...rest, ...known }));

const TIME = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        '2026-11-22T10:00:00Z',
        '2026-11-22T10:00:00.123Z',
        '2026-11-22T10:00:00.1239+02:00',
        '2026-11-22 10:00',
        '2026/1/2',
      ],
      ...[
        '20260102',
        '20260102T1005',
        '20260102T100559Z',
        '2026-11-22t10:00:00z',
        '2026-01-02 1:05 PM',
        '2026-01-02 12:30 a.m.',
      ],
      ...[
        '2026-03-29T02:30:00',
        '2026-10-25T02:30:00',
        '2026-10-25 02:30:15,5',
        '2026-01-02T10:00-0530',
        '2026-01-02T10:00 UTC',
      ],
      ...[
        '1970-01-01T00:00:00Z',
        '1971-06-01',
        '2299-12-31T23:59:59.999Z',
        '1900-01-01T00:00:00Z',
        '2030-06-01T12:00:00.5',
      ],
      ...[
        '2024-02-29T00:00:00Z',
        '2026-11-22T10:00:00.000000Z',
        '2026.11.22',
        '2026-1-2, 10:05',
        '2026-11-22T10:00+02',
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        'soon',
        '2026-02-30',
        '2026-02-29T00:00:00Z',
        '2026-13-01T00:00:00Z',
        '2026-01-02T24:00:00Z',
        '2026-01-02T10:60:00Z',
      ],
      ...[
        '1899-12-31T23:59:59Z',
        '2300-01-01T00:00:00Z',
        ' 2026-01-02',
        '2026-01-02 13:05 PM',
        '2026-01-02T10:00+19:00',
        '2026-11/22',
      ],
      ...[1798725900, 1798725900000, 20260102, true, '2026-01-02T10:00:00.Z', '2026-01-02T10:00:0aZ', '２０２６-01-02'],
    ),
  },
);

/** Calls as they are, as they may be, and some that are none. A call has no `sentAt`: files have no clock to correct. */
export const CALL: fc.Arbitrary<object> = fc
  .tuple(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom('track', 'identify', 'page', 'screen', 'group', 'alias') },
      { weight: 12, arbitrary: fc.constant('track') },
      fc.constantFrom('teleport', '', 'TRACK'),
    ),
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom('Order Completed', 'Order Refunded', 'Order Cancelled', 'Product Viewed'),
      },
      TEXT,
      NUMBER,
    ),
    TIME,
    sometimes<object>({
      userId: ID,
      anonymousId: ID,
      previousId: ID,
      groupId: fc.oneof(TEXT, NUMBER),
      messageId: TEXT,
    }),
    sometimes<object>({ properties: PROPERTIES, traits: TRAITS, context: CONTEXT, originalTimestamp: TIME }),
    sometimes<object>({
      name: COLUMN_TEXT,
      category: COLUMN_TEXT,
      integrations: VALUE,
      version: NUMBER,
      channel: TEXT,
      extra: VALUE,
      a: VALUE,
    }),
  )
  .map(([type, event, timestamp, ids, parts, rest]) => ({
    ...{ type, timestamp, userId: '7', ...rest, ...ids, ...parts },
    ...(type === 'track' && { event }),
    ...(type === 'group' && !('groupId' in ids) && { groupId: 'g' }),
    ...(type === 'alias' && !('previousId' in ids) && { previousId: 'p' }),
  }));
