import { type CorpusCase, lines, mapped, type Reject, time } from './corpus-case.ts';

const WHO = 'select kind, value from identifiers order by kind, value';
const HEADER = 'nr;klient;email;telefon;kiedy;total';
const COLUMNS = {
  nr: 'order_id',
  klient: 'user_id',
  email: 'email',
  telefon: 'phone',
  kiedy: time('ymd'),
  total: 'total',
} as const;
const row = (nr: string, klient = '', email = '', telefon = ''): string =>
  `${nr};${klient};${email};${telefon};2026-01-02;1`;

const ids = (
  name: string,
  cells: readonly string[],
  found: readonly string[],
  remarks: Record<string, number> = {},
): CorpusCase => ({
  name,
  content: lines(HEADER, ...cells.map((cell, i) => row(`o${i}`, cell))),
  options: mapped('orders', COLUMNS),
  expect: {
    accepted: cells.length,
    remarks,
    sees: { [WHO]: found, 'select count() from profiles': [String(found.length)] },
  },
});

/** Who it was, and who it cannot have been. */
export const IDENTIFIERS: readonly CorpusCase[] = [
  ids(
    'ids that a spreadsheet made decimal are whole',
    ['17850.0', '17850', '17851.00'],
    ['user_id 17850', 'user_id 17851'],
    { 'whole-number-id': 2 },
  ),
  ids('zeros before a number belong to it', ['007', '7', '0007'], ['user_id 0007', 'user_id 007', 'user_id 7']),
  ids(
    'ids with blanks and letters of any kind',
    [' AB 1 ', 'AB 1', 'Zażółć/7', 'ab 1', '"x"'],
    ['user_id AB 1', 'user_id Zażółć/7', 'user_id ab 1', 'user_id x'],
  ),
  {
    name: 'guests are kept, counted, and no profiles',
    content: lines(
      HEADER,
      row('a'),
      row('b', 'NULL'),
      row('c', 'brak'),
      row('d', '', 'test@sklep.pl'),
      row('e', '', 'no at sign'),
      row('f', '7'),
    ),
    options: mapped('orders', COLUMNS),
    expect: {
      accepted: 6,
      guests: 5,
      remarks: {
        'guest-missing': 2,
        'guest-invalid': 1,
        'guest-blocked': 2,
        'invalid-email': 1,
        'blocked-identifier': 2,
      },
      sees: { [WHO]: ['user_id 7'], 'select profile, count() from events group by 1 order by 1': ['0 5', '1 1'] },
    },
  },
  {
    name: 'guests put aside where the mapping says so',
    content: lines(HEADER, row('a'), row('b', '', 'brak'), row('c', '7')),
    options: mapped('orders', COLUMNS, { guests: 'reject' }),
    expect: {
      accepted: 1,
      rejects: [
        [2, 'klient / email / telefon', '', 'no-identifier'],
        [3, 'klient / email / telefon', '', 'no-identifier'],
      ] satisfies Reject[],
    },
  },
  {
    name: 'the same e-mail in several writings is one person; one that is none is left out and its row stays',
    content: lines(
      HEADER,
      row('a', '', 'Ann@Sklep.PL'),
      row('b', '', ' ann@sklep.pl '),
      row('c', '8', 'ann@@sklep.pl'),
      row('d', '8', 'ann at sklep'),
    ),
    options: mapped('orders', COLUMNS),
    expect: {
      accepted: 4,
      remarks: { 'invalid-email': 2 },
      sees: { [WHO]: ['email ann@sklep.pl', 'user_id 8'], 'select count() from profiles': ['2'] },
    },
  },
  {
    name: 'one telephone number in many writings',
    content: lines(
      HEADER,
      ...[
        '600 100 200',
        '600-100-200',
        '+48 600 100 200',
        '0048600100200',
        '48600100200',
        '(+48) 600100200',
        '60010020',
        'tel. 600',
      ].map((phone, i) => row(`o${i}`, '', '', phone)),
    ),
    options: mapped('orders', COLUMNS, { country: 'PL' }),
    expect: {
      accepted: 8,
      guests: 3,
      remarks: { 'guest-invalid': 3, 'invalid-phone': 3 },
      sees: { [WHO]: ['phone +48600100200'], 'select count() from profiles': ['1'] },
    },
  },
  {
    name: 'telephone numbers without a calling code while no country is given',
    content: lines(HEADER, row('a', '7', '', '600 100 200'), row('b', '8', '', '+48 600 100 200')),
    options: mapped('orders', COLUMNS),
    expect: {
      accepted: 2,
      remarks: { 'phone-without-country': 1 },
      sees: { [WHO]: ['phone +48600100200', 'user_id 7', 'user_id 8'] },
    },
  },
  {
    name: 'a blocked e-mail merges nobody',
    content: lines(HEADER, row('a', '7', 'test@sklep.pl'), row('b', '8', 'TEST@sklep.pl')),
    options: mapped('orders', COLUMNS),
    expect: {
      accepted: 2,
      remarks: { 'blocked-identifier': 2 },
      sees: { [WHO]: ['user_id 7', 'user_id 8'], 'select count() from profiles': ['2'] },
    },
  },
];
