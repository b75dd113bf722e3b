import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberText, readNumber } from '../../src/screens/builder/model/number.ts';

test('numbers are read as people write them', () => {
  for (const [typed, number] of [
    ['1234,5', 1234.5],
    ['1 234.5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['−3', -3],
    ['0', 0],
    ['12.', 12],
  ] as const)
    for (const language of ['en', 'pl'] as const) assert.equal(readNumber(typed, language), number, typed);
  assert.equal(readNumber('10,000', 'en'), 10_000);
  assert.equal(readNumber('10,000', 'pl'), 10);
  assert.equal(readNumber('1,234,567', 'en'), 1_234_567);
});

test('what is no number is none', () => {
  for (const typed of ['', '-', 'abc', '1,2,3', '1e5', '--1']) assert.equal(readNumber(typed, 'pl'), undefined, typed);
});

test('a field shows what it would read', () => {
  for (const value of [1234.5, 0.25, 10_000, -3])
    for (const language of ['en', 'pl'] as const)
      assert.equal(readNumber(numberText(value, language), language), value);
});
