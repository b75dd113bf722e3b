import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributeText, traitText } from '../../src/parts/person/value-text.ts';
import { traitValue } from '../../src/parts/trait-value.ts';
import { formatsOf } from '../../src/words/format.ts';

const pl = formatsOf('pl', 'Europe/Warsaw', 'PLN');
const en = formatsOf('en', 'Europe/Warsaw', 'PLN');

test('a country is read by its name: alone in lists, with its code where the value itself is the matter', () => {
  assert.deepEqual([traitText('country', 'PL', pl), traitText('country', 'PL', en)], ['Polska', 'Poland']);
  assert.equal(traitValue('country', 'DE', pl), 'Niemcy');
  assert.deepEqual(
    [attributeText('country', 'PL', pl), attributeText('shipping_country', 'PL', en)],
    ['Polska (PL)', 'Poland (PL)'],
  );
});

test('what is no country, and a country that is written out, stays as it is', () => {
  assert.equal(traitText('gender', 'PL', pl), 'PL');
  assert.equal(attributeText('country', 'United Kingdom', pl), 'United Kingdom');
  assert.equal(traitText('country', undefined, pl), '');
  assert.equal(attributeText('latitude', '52.123456', en), '52.1235');
});
