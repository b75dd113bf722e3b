import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Definition, emptyCatalog, sentence } from '@satsuma/core';
import { namesOf } from '../../src/workspace/names.ts';

const byPlace = (by: string): Definition => ({ segmentation: 'places', method: 'place', settings: { by } });
const named = (by: string) =>
  namesOf({ definitions: new Map([['places', byPlace(by)]]), catalog: emptyCatalog('Europe/Warsaw') });

test('classes by country are called by the country’s name, in sentences too', () => {
  const names = named('country');
  assert.deepEqual(names.classes?.places?.PL, { en: 'Poland', pl: 'Polska' });
  assert.match(sentence({ class: 'PL', of: 'places' }, 'pl', names), /Polska/);
  assert.deepEqual(names.classes?.places?.other, { en: 'Other', pl: 'Inne' });
});

test('other classes that come from the data are called as they are', () => {
  assert.deepEqual(Object.keys(named('city').classes?.places ?? {}), ['other', 'unknown']);
});
