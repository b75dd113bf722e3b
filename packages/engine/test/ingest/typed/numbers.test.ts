import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBoolean } from '../../../src/ingest/typed/boolean.ts';
import type { DecimalSign } from '../../../src/ingest/typed/decimal-text.ts';
import { readMoney } from '../../../src/ingest/typed/money.ts';
import { readNumber } from '../../../src/ingest/typed/number.ts';
import { raw } from '../../../src/store/sql.ts';
import { read } from './engine.ts';

type Row = readonly [text: string, expected: string | null];

const cell = { text: raw('text'), prefix: 'm_' };

async function money(decimal: DecimalSign, rows: readonly Row[]) {
  const said = await read(
    rows.map(([text]) => text),
    readMoney(cell, decimal),
  );
  assert.deepEqual(
    said.map(({ value, reason }, i) => [rows[i]?.[0], reason || value]),
    rows,
  );
}

async function number(decimal: DecimalSign, rows: readonly Row[]) {
  const reading = readNumber(cell, decimal);
  const said = await read(
    rows.map(([text]) => text),
    reading,
    reading.canonical,
  );
  assert.deepEqual(
    said.map(({ value, reason }, i) => [rows[i]?.[0], reason || value]),
    rows,
  );
}

test('money with a decimal point', () =>
  money('.', [
    ['2.55', '2.55'],
    ['-11062.06', '-11062.06'],
    ['1,234.50', '1234.5'],
    ['1,234,567.89', '1234567.89'],
    ['€1,234.50', '1234.5'],
    ['-€5', '-5'],
    ['€-5.00', '-5'],
    ['$ 12', '12'],
    ['12.00 USD', '12'],
    ['(12.00)', '-12'],
    ['($1,200.00)', '-1200'],
    ['12.00-', '-12'],
    ['+3', '3'],
    ['.5', '0.5'],
    ['5.', '5'],
    ["1'234.50", '1234.5'],
    ['1 234.50', '1234.5'],
    ['0', '0'],
    ['', null],
    ['16.990000000000002', '16.99'],
    ['0.00005', '0.0001'],
    ['-0.00005', '-0.0001'],
    ['99999999999999.9999', '99999999999999.9999'],
    ['100000000000000', 'bad-money'],
    ['1,23', 'bad-money'],
    ['1.234,50', 'bad-money'],
    ['12,34,567', 'bad-money'],
    ['12 34', 'bad-money'],
    ['1.2.3', 'bad-money'],
    ['--5', 'bad-money'],
    ['(5', 'bad-money'],
    ['-(5)', 'bad-money'],
    ['abc', 'bad-money'],
    ['zł', 'bad-money'],
    ['1e+05', '100000'],
    ['5.5e-03', '0.0055'],
    ['1e-9', '0'],
    ['1e99', 'bad-money'],
    ['1e', 'bad-money'],
    ['NaN', 'bad-money'],
    ['12%', 'bad-money'],
  ]));

test('money with a decimal comma', () =>
  money(',', [
    ['1234,50', '1234.5'],
    ['1 234,50 zł', '1234.5'],
    ['1\u00A0234,50\u00A0zł', '1234.5'],
    ['1\u202F234\u202F567,89', '1234567.89'],
    ['1.234,50', '1234.5'],
    ['1.234', '1234'],
    ['1.234.567,00 EUR', '1234567'],
    ['PLN 12,5', '12.5'],
    ['−5,00 zł', '-5'],
    ['-5,00 ZŁ.', '-5'],
    [',5', '0.5'],
    ['12', '12'],
    ['12.50', 'bad-money'],
    ['1,234.50', 'bad-money'],
    ['1,2,3', 'bad-money'],
    ['12,50 pesos', 'bad-money'],
  ]));

test('rounding to four decimals is remarked on, zeros beyond them are not', async () => {
  const said = await read(['1.00005', '1.00000', '1.5', '16.990000000000002'], readMoney(cell, '.'));
  assert.deepEqual(
    said.map(({ remarks }) => remarks.length),
    [1, 0, 0, 1],
  );
});

test('the currency a sign may mean', async () => {
  const reading = readMoney(cell, '.');
  const said = await read(['€5', '5 zł', '5', '$5', 'US$5', '5 kr', 'pln 5', '(£5)'], reading, reading.currencies);
  assert.deepEqual(
    said.map(({ value }) => value),
    [
      ['EUR'],
      ['PLN'],
      [],
      ['USD', 'CAD', 'AUD', 'NZD', 'MXN', 'SGD', 'HKD'],
      ['USD'],
      ['SEK', 'NOK', 'DKK', 'ISK'],
      ['PLN'],
      ['GBP'],
    ],
  );
});

test('numbers keep their digits and lose their decoration', async () => {
  await number('.', [
    ['25', '25'],
    ['25.0', '25'],
    ['25.50', '25.5'],
    ['-0.5', '-0.5'],
    ['-0', '0'],
    ['007', '7'],
    ['0', '0'],
    ['0.0', '0'],
    ['100', '100'],
    ['1,200', '1200'],
    ['12345678901234567890', '12345678901234567890'],
    ['4.5E3', '4500'],
    ['', ''],
    ['12 zł', 'bad-number'],
    ['inf', 'bad-number'],
    ['1-2', 'bad-number'],
  ]);
  await number(',', [
    ['58138,00', '58138'],
    ['1 200,5', '1200.5'],
    ['58.138', '58138'],
    ['5.5', 'bad-number'],
  ]);
});

test('yes and no in two languages', async () => {
  const rows = [
    ['tak', 'true'],
    ['NIE', 'false'],
    ['True', 'true'],
    ['1', 'true'],
    ['0', 'false'],
    ['n', 'false'],
    ['Y', 'true'],
    ['FAŁSZ', 'false'],
    ['', null],
    ['maybe', 'bad-boolean'],
    ['2', 'bad-boolean'],
  ] as const;
  const said = await read(
    rows.map(([text]) => text),
    readBoolean({ text: raw('text') }),
  );
  assert.deepEqual(
    said.map(({ value, reason }, i) => [rows[i]?.[0], reason || value]),
    rows,
  );
});
