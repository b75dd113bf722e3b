import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLOCKED_VALUES } from '../../../src/ingest/typed/blocked-values.ts';
import { type IdentifierKind, type IdentifierOptions, readIdentifier } from '../../../src/ingest/typed/identifiers.ts';
import { raw } from '../../../src/store/sql.ts';
import { read } from './engine.ts';

/** Text in, identifier out (`''`: none), and what is remarked. */
type Row = readonly [text: string, value: string, remark?: string];

async function check(kind: IdentifierKind, rows: readonly Row[], options: Partial<IdentifierOptions> = {}) {
  const reading = readIdentifier({ text: raw('text'), prefix: 'i_' }, kind, { blocked: BLOCKED_VALUES, ...options });
  const said = await read(
    rows.map(([text]) => text),
    { ...reading, faults: [] },
  );
  assert.deepEqual(
    said.map(({ value, remarks }, i) => [rows[i]?.[0], value, ...remarks]),
    rows,
  );
}

test('e-mail: lower case, and it must look like an address', () =>
  check('email', [
    ['Jan.Kowalski@Poczta.PL', 'jan.kowalski@poczta.pl'],
    ['a+b_c%d@x-y.co.uk', 'a+b_c%d@x-y.co.uk'],
    ['żółw@źródło.pl', 'żółw@źródło.pl'],
    ["o'brien@mail.ie", "o'brien@mail.ie"],
    ['', ''],
    ['jan', '', 'invalid-email'],
    ['jan@', '', 'invalid-email'],
    ['jan@localhost', '', 'invalid-email'],
    ['jan@@x.pl', '', 'invalid-email'],
    ['jan kowalski@x.pl', '', 'invalid-email'],
    ['a@b.pl, c@d.pl', '', 'invalid-email'],
    ['jan@x..pl', '', 'invalid-email'],
    ['.jan@x.pl', '', 'invalid-email'],
    ['jan.@x.pl', '', 'invalid-email'],
    ['jan@-x.pl', '', 'invalid-email'],
    [`${'a'.repeat(250)}@x.pl`, '', 'invalid-email'],
    ['Test@firma.pl', '', 'blocked-identifier'],
    ['noreply@allegro.pl', '', 'blocked-identifier'],
    ['brak', '', 'blocked-identifier'],
  ]));

test('telephone numbers of Poland', () =>
  check(
    'phone',
    [
      ['600 100 200', '+48600100200'],
      ['600-100-200', '+48600100200'],
      ['(22) 123 45 67', '+48221234567'],
      ['022 123 45 67', '+48221234567'],
      ['+48 600 100 200', '+48600100200'],
      ['0048600100200', '+48600100200'],
      ['48600100200', '+48600100200'],
      ['600\u00A0100\u00A0200', '+48600100200'],
      ['+49 (0)30 1234567', '+49301234567'],
      ['+39 06 1234567', '+39061234567'],
      ['+1 (212) 555-0123', '+12125550123'],
      ['', ''],
      ['60010020', '', 'invalid-phone'],
      ['6001002000', '', 'invalid-phone'],
      ['+48 60010020', '', 'invalid-phone'],
      ['4.86001E+10', '', 'invalid-phone'],
      ['600100200 wew. 12', '', 'invalid-phone'],
      ['600100200, 601100200', '', 'invalid-phone'],
      ['+999 12345678', '+99912345678'],
      ['+999 123', '', 'invalid-phone'],
      ['000000000', '', 'blocked-identifier'],
      ['000-000-000', '', 'blocked-identifier'],
      ['+48 000 000 000', '', 'invalid-phone'],
      ['123456789', '', 'blocked-identifier'],
    ],
    { country: 'PL' },
  ));

test('telephone numbers elsewhere', async () => {
  await check(
    'phone',
    [
      ['020 7946 0958', '+442079460958'],
      ['+44 020 7946 0958', '+442079460958'],
    ],
    { country: 'GB' },
  );
  await check(
    'phone',
    [
      ['(212) 555-0123', '+12125550123'],
      ['1-212-555-0123', '+12125550123'],
    ],
    { country: 'US' },
  );
  await check(
    'phone',
    [
      ['06 1 234 5678', '+3612345678'],
      ['+36 1 234 5678', '+3612345678'],
    ],
    { country: 'HU' },
  );
  await check('phone', [['06 1234567', '+39061234567']], { country: 'IT' });
  await check(
    'phone',
    [
      ['8 800 555-35-35', '+78005553535'],
      ['800 555-35-35', '+78005553535'],
    ],
    { country: 'RU' },
  );
  await check('phone', [
    ['600 100 200', '', 'phone-without-country'],
    ['+48600100200', '+48600100200'],
    ['abc', '', 'invalid-phone'],
  ]);
});

test('ids are text as it stands, but for what a spreadsheet did to them', async () => {
  await check('user_id', [
    ['17850', '17850'],
    ['17850.0', '17850', 'whole-number-id'],
    ['007', '007'],
    ['AbC', 'AbC'],
    ['17850.5', '17850.5'],
    ['0', '', 'blocked-identifier'],
    ['N/A', '', 'blocked-identifier'],
    ['Brak', '', 'blocked-identifier'],
    ['', ''],
  ]);
  await check('card', [
    ['2900 1234 5678', '290012345678'],
    ['2900-1234', '29001234'],
    ['KARTA 12', 'KARTA 12'],
  ]);
  await check('external:crm', [['C-9', 'C-9']]);
});

test('the list of blocked values is the mapping’s own; `*` is the only character with a meaning', async () => {
  await check(
    'user_id',
    [
      ['0', '0'],
      ['a.c', '', 'blocked-identifier'],
      ['abc', 'abc'],
      ['x(1)', '', 'blocked-identifier'],
      ['shop-7', '', 'blocked-identifier'],
    ],
    {
      blocked: ['A.C', 'x(1)', 'shop-*'],
    },
  );
  await check('user_id', [['brak', 'brak']], { blocked: [] });
});
